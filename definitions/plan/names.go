package plan

import "strings"

type (
	// CohortID is a cohort's full name, "<directory>/<file>": "libraries-connected/2025".
	CohortID string
	// StageName is a stage's label, or its kind where it has none: "drop_ins".
	StageName string
	// RoleName is what people apply to be, in the singular: "mentor", "mentee".
	RoleName string
	// StaffName is one of the people a cohort names: "coordinator", "coach".
	StaffName string
	// SessionName is a stage's name, and a number where the stage has several: "launch", "drop_ins/2".
	SessionName string
	// SurveyName is a survey's label: "how_it_went".
	SurveyName string
	// TaskName is a task's label: "interview".
	TaskName string
	// AgreementName is an agreement's label, and the name of the file of its words: "mentoring-agreement".
	AgreementName string
	// ItemName is what falls due, within its stage or session: "recruitment/closing-soon",
	// "drop_ins/2/invitation".
	ItemName string
	// Hash is the fingerprint of the source that a plan was made from.
	Hash string
	// PersonID is a person's number in the roster. It never enters a workflow.
	PersonID int64
)

// Programme is the directory's name, the part of a cohort's name before the slash.
func (c CohortID) Programme() string { p, _, _ := strings.Cut(string(c), "/"); return p }

// Short is the file's name, the part of a cohort's name after the slash.
func (c CohortID) Short() string { _, s, _ := strings.Cut(string(c), "/"); return s }

// WorkflowID is the id under which the cohort runs.
func (c CohortID) WorkflowID() string { return "cohort/" + string(c) }
