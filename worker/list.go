package worker

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/workflow/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/converter"

	"trellis/definitions/plan"
	"trellis/workflows"
)

// Filter says which cohorts are listed. What is empty filters nothing.
type Filter struct {
	Programme, Stage, Health, Needs string
	Overdue                         bool // only with pairs or groups that are overdue, or asked for help
	Over                            bool // also those that are over, while the server remembers them
}

// Listed is one cohort as it last showed itself to the world.
type Listed struct {
	Cohort   plan.CohortID `json:"cohort"`
	Health   string        `json:"health"`
	Stages   []string      `json:"stages"` // that go on
	Needs    []string      `json:"needs"`  // who must act
	Next     time.Time     `json:"next,omitzero"`
	Revision int64         `json:"revision"`
	Overdue  int64         `json:"overdue,omitempty"` // pairs and groups not heard of for too long
	Asking   int64         `json:"asking,omitempty"`  // and those that asked for help
	Over     bool          `json:"over,omitempty"`
}

// List finds cohorts by their search attributes: no cohort is asked, so it is as
// quick for a thousand. It lags behind the cohorts by moments.
func (i *Installation) List(ctx context.Context, f Filter) ([]Listed, error) {
	all := []Listed{}
	ask := &workflowservice.ListWorkflowExecutionsRequest{Query: f.query(), PageSize: 500}
	for {
		page, err := i.Client.ListWorkflow(ctx, ask)
		if err != nil {
			return nil, fmt.Errorf("the cohorts cannot be listed: %w", err)
		}
		for _, x := range page.Executions {
			all = append(all, listed(x))
		}
		if ask.NextPageToken = page.NextPageToken; len(ask.NextPageToken) == 0 {
			break
		}
	}
	slices.SortFunc(all, func(a, b Listed) int { return cmp.Compare(a.Cohort, b.Cohort) })
	return all, nil
}

// query asks for the last run of each cohort: one that was continued is not listed.
func (f Filter) query() string {
	terms := []string{"WorkflowType = 'Cohort'"}
	if f.Over {
		terms = append(terms, "ExecutionStatus != 'ContinuedAsNew'")
	} else {
		terms = append(terms, "ExecutionStatus = 'Running'")
	}
	for _, term := range []struct{ key, is string }{
		{workflows.ProgrammeKey.GetName(), f.Programme}, {workflows.StageKey.GetName(), f.Stage},
		{workflows.HealthKey.GetName(), f.Health}, {workflows.NeedsKey.GetName(), f.Needs},
	} {
		if term.is != "" {
			quoted := strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(term.is)
			terms = append(terms, fmt.Sprintf("%s = '%s'", term.key, quoted))
		}
	}
	if f.Overdue {
		terms = append(terms, fmt.Sprintf("(%s > 0 OR %s > 0)", workflows.OverdueKey.GetName(), workflows.AskingKey.GetName()))
	}
	return strings.Join(terms, " AND ")
}

func listed(x *workflow.WorkflowExecutionInfo) Listed {
	l := Listed{
		Cohort: plan.CohortID(strings.TrimPrefix(x.Execution.WorkflowId, plan.CohortID("").WorkflowID())),
		Over:   x.Status != enums.WORKFLOW_EXECUTION_STATUS_RUNNING,
		Stages: []string{}, Needs: []string{},
	}
	read := func(key string, into any) {
		if p := x.SearchAttributes.GetIndexedFields()[key]; p != nil {
			_ = converter.GetDefaultDataConverter().FromPayload(p, into) // one that is not readable is not known
		}
	}
	read(workflows.HealthKey.GetName(), &l.Health)
	read(workflows.StageKey.GetName(), &l.Stages)
	read(workflows.NeedsKey.GetName(), &l.Needs)
	read(workflows.NextDueKey.GetName(), &l.Next)
	read(workflows.RevisionKey.GetName(), &l.Revision)
	read(workflows.OverdueKey.GetName(), &l.Overdue)
	read(workflows.AskingKey.GetName(), &l.Asking)
	return l
}
