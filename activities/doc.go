// Package activities is everything that touches the world on behalf of a cohort:
// the roster, the words of the mails, the mail server.
//
// [Activities.Look] compares what everyone should hold by now with what the
// ledger says they hold, and answers with what is due. [Activities.Do] carries
// out one task of that, a chunk of people at a time: a mail, an invitation, or
// an act upon the roster (tell decisions, propose pairs, announce them).
// [Activities.Act] lets invented people act, in rehearsals and demonstrations.
//
// Everything may be tried again at any moment, also after the process died in
// the middle: what was done is in the roster, and is found there. Activities are
// told the time by the cohort's clock and never read a clock for a decision.
// What they answer goes into histories: counts, references and instants, never a
// person, and so do their errors.
//
//   - ask.go: what they are asked and answer
//   - look.go, owing.go: looking
//   - only.go: for whom of its audience something is (only_if)
//   - do.go: one task; send.go, words.go, deliver.go: mail; propose.go: pairs
//   - propose_groups.go, grouping.go, groups.go, openings.go: groups, and who may join one later
//   - weigh.go, forecast.go: pairs, for those who look before they decide
//   - outbox.go, preview.go: what goes out, for those who look before it does
//   - message.go: mails that somebody sends outside the plan
//   - act.go: invented people
//   - amend.go: another plan for a cohort that runs
//   - books.go: plans and definitions, by the hash of their source
package activities
