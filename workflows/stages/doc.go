// Package stages decides what a cohort does next. It is pure: given the plan,
// what the cohort has been through, the facts of the roster and the time, it
// says which stages begin and end, what everyone should hold by now, who must
// act, and when to look again. The same arguments give the same decision.
//
// There is a file for each kind of stage, and each answers the same questions:
// what it needs before its items fall due, whom it waits for, and when it is
// over. What all stages share is in decide.go: a stage begins when everything
// that it waits for has ended and its own opening has come; an item is wanted
// from its moment on, if what it needs is so. Deciding about applicants, in
// deciding.go, is recruitment's or a later stage's.
//
// Decisions are made in an activity, never in workflow code: a rule can be
// mended in mid-cohort without breaking the replay of a workflow. A change here
// that decides differently for cohorts that run raises Version.
package stages

// Version is the decider's: every decision carries it.
const Version = 2
