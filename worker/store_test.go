package worker

import (
	"errors"
	"strings"
	"testing"
	"time"

	commonpb "go.temporal.io/api/common/v1"
	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/operatorservice/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/temporal"
)

func TestNamespace(t *testing.T) {
	slow(t)
	_, c := embed(t, EmbedOptions{Dir: t.TempDir()})
	ns, err := c.WorkflowService().DescribeNamespace(t.Context(), &workflowservice.DescribeNamespaceRequest{Namespace: Namespace})
	if err != nil {
		t.Fatal(err)
	}
	if got := ns.GetConfig().GetWorkflowExecutionRetentionTtl().AsDuration(); got != 90*24*time.Hour {
		t.Errorf("workflows are kept for %s, want 90 days", got)
	}
	known, err := c.OperatorService().ListSearchAttributes(t.Context(), &operatorservice.ListSearchAttributesRequest{Namespace: Namespace})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]enumspb.IndexedValueType{
		"Programme": enumspb.INDEXED_VALUE_TYPE_KEYWORD,
		"Cohort":    enumspb.INDEXED_VALUE_TYPE_KEYWORD,
		"Health":    enumspb.INDEXED_VALUE_TYPE_KEYWORD,
		"PlanHash":  enumspb.INDEXED_VALUE_TYPE_KEYWORD,
		"Stage":     enumspb.INDEXED_VALUE_TYPE_KEYWORD_LIST,
		"Needs":     enumspb.INDEXED_VALUE_TYPE_KEYWORD_LIST,
		"NextDue":   enumspb.INDEXED_VALUE_TYPE_DATETIME,
		"Revision":  enumspb.INDEXED_VALUE_TYPE_INT,
	} {
		if got := known.GetCustomAttributes()[name]; got != want {
			t.Errorf("search attribute %s is %s, want %s", name, got, want)
		}
	}
}

// A workflow with the longest id is found by its search attributes, and deleted,
// without the server's own worker service. The server notes how far it is every
// half minute, and deletes only what it has noted as ended: hence the wait.
func TestFindAndDelete(t *testing.T) {
	slow(t)
	t.Parallel()
	_, c := embed(t, EmbedOptions{Dir: t.TempDir()})
	host(t, c, greet)
	id := strings.Repeat("x", 255)
	run, err := c.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{
		ID: id, TaskQueue: queue,
		TypedSearchAttributes: temporal.NewSearchAttributes(
			temporal.NewSearchAttributeKeyString("Programme").ValueSet("libraries-connected"),
			temporal.NewSearchAttributeKeyKeywordList("Needs").ValueSet([]string{"decider", "coordinator"}),
		),
	}, greet, "you")
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Get(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	found := func(want int64) func() bool {
		query := `Programme = 'libraries-connected' AND Needs = 'coordinator'`
		return func() bool {
			n, err := c.CountWorkflow(t.Context(), &workflowservice.CountWorkflowExecutionsRequest{Namespace: Namespace, Query: query})
			return err == nil && n.GetCount() == want
		}
	}
	eventually(t, "it is found by its search attributes", found(1))
	if _, err := c.WorkflowService().DeleteWorkflowExecution(t.Context(), &workflowservice.DeleteWorkflowExecutionRequest{
		Namespace: Namespace, WorkflowExecution: &commonpb.WorkflowExecution{WorkflowId: id, RunId: run.GetRunID()},
	}); err != nil {
		t.Fatal(err)
	}
	eventually(t, "it is no longer found", found(0))
	eventually(t, "it is no longer there", func() bool {
		_, err := c.DescribeWorkflowExecution(t.Context(), id, run.GetRunID())
		var gone *serviceerror.NotFound
		return errors.As(err, &gone)
	})
}

func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if is() {
			return
		}
	}
	t.Fatalf("not within two minutes: %s", what)
}
