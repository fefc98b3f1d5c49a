// Package rehearsal runs a whole cohort in a second, with invented people.
//
// It is the very same workflow, activities, roster and renderer that a real
// cohort has; only time is skipped, mail goes to a folder, and the people are
// invented. What a coordinator reads in the outbox of a rehearsal is what people
// would have got.
//
//	result, err := rehearsal.Run(ctx, rehearsal.Options{
//		Book: book, Cohort: "2025", People: applicants, Seed: 1, Out: "out",
//	})
//
// # What it writes
//
//	OUT/report.html            a page to look at; begin here
//	OUT/in-numbers.html        the report that the cohort would end with
//	OUT/timeline.txt           what happened, by time
//	OUT/outbox/*.eml           every mail, as it is on the wire
//	OUT/calendars/PERSON.ics   what that person's calendar shows at the end
//
// The same definition, people and seed give the same bytes of every file, so two
// rehearsals can be compared with diff: before and after a change of the words,
// or of Trellis. OUT must be empty, or made by a rehearsal; its files are then
// replaced. The roster that the rehearsal worked with is not kept: it is full of
// invented people, and whatever is worth knowing of it is in the report.
//
// # Invented people
//
// [Invent] makes their agenda: begin an application, send it, choose, answer
// invitations and offers, meet, agree, do what they are asked for, fill in forms; and the
// deciders decide and approve. Pairs meet as often as the programme says, or as comes of
// how many times or how long; who carries on afterwards is who said so, where the
// programme asks. Most do as they are asked, some late, some never. Of each 32 one
// declines the place, one withdraws, one falls ill and stops, one is ill for four weeks
// and comes back, and of one the pair ends early; two or three pairs stop meeting, and as
// many take it up again. Who that is follows from the seed. An agenda is data, and holds
// for a demonstration on a real server as well.
//
// # How it can fail
//
// An activity that fails three times over ends the rehearsal with its error. A
// cohort that does not come to its end (a gate that nobody opens) is ended two
// months after the last date of its plan, and the error says who was waited for.
package rehearsal
