// Package change compares the plan that a cohort runs by with the one that its
// files make now, and joins the two.
//
// [Join] makes the next revision: sessions keep their identity, so that a diary
// shows one entry moved and not two; whatever changed of a session raises its
// sequence; a session that is gone stays as called off, with nobody to invite, so
// that whoever holds it is told once. [Compare] says what the next revision
// changes, and what of it is refused and why.
//
// The past stays: a stage that began keeps its name and kind, one that ended its
// dates, a session that was held its hours. A date cannot be moved to before now.
// What people are answering stays as they found it: the questions of applications
// while they come in, those of a survey that has opened. Roles stay.
//
// A name is an identity: a stage, a session with a label, a mail that is called otherwise
// is another one, unless it says `was`. Then it keeps the name that it had first, in the
// ledger, in calendars and in the cohort's state, however often its files rename it:
// [plan.Plan] knows what they call it now. What people read is a title.
//
// The package is pure and knows nobody: workflow code asks it as well as the
// command line does.
package change
