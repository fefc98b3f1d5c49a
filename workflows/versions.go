package workflows

import "go.temporal.io/sdk/workflow"

// Named versions of the loop. A change that would replay differently raises the
// number behind its name, and says here why and since when; histories recorded
// before it stay in testdata and are replayed by the tests. What is decided is
// not versioned here: deciding happens in an activity.
const (
	// loopChange 1, November 2026: look, do, wait.
	loopChange  = "loop"
	loopVersion = workflow.Version(1)
)

// version is the loop that this run was started with.
func version(ctx workflow.Context) workflow.Version {
	return workflow.GetVersion(ctx, loopChange, loopVersion, loopVersion)
}
