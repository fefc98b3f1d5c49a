package workflows

import "go.temporal.io/sdk/workflow"

// Named versions of the loop. A change that would replay differently raises the
// number behind its name, and says here why and since when; histories recorded
// before it stay in testdata and are replayed by the tests. What is decided is
// not versioned here: deciding happens in an activity.
const (
	// loopChange 1, November 2026: look, do, wait. That a restored backup is noticed needs
	// no number of its own: no look recorded before it answers that it is one.
	loopChange  = "loop"
	loopVersion = workflow.Version(1)

	// reportChange 1, November 2026: the report is kept when a cohort ends.
	reportChange  = "report"
	reportVersion = workflow.Version(1)

	// healthChange 1, November 2026: how the relationships of a cohort are is among its
	// search attributes. No look recorded before it answers how they are.
	healthChange  = "health of relationships"
	healthVersion = workflow.Version(1)
)

// version is the loop that this run was started with.
func version(ctx workflow.Context) workflow.Version {
	return workflow.GetVersion(ctx, loopChange, loopVersion, loopVersion)
}

// keepsReport says that this run keeps the report when it ends; one whose end was
// recorded before there were reports does not.
func keepsReport(ctx workflow.Context) bool {
	return workflow.GetVersion(ctx, reportChange, workflow.DefaultVersion, reportVersion) >= 1
}

// showsHealth says that this run shows how its relationships are.
func showsHealth(ctx workflow.Context) bool {
	return workflow.GetVersion(ctx, healthChange, workflow.DefaultVersion, healthVersion) >= 1
}
