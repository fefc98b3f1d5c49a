// Package workflows is the durable part of Trellis: one workflow for a cohort,
// for as long as the cohort lasts.
//
// [Cohort] looks, does and waits. Look is an activity: it compares what everyone
// should hold by now with what the ledger says they hold, and answers with what
// is due, which stages begin and end, and when to look again. Do carries out
// what is due, beside the loop, so that a mail server that hangs keeps nobody
// from asking, approving or stopping. Wait lasts until the next instant, or
// news, or a decision.
//
// The workflow decides nothing itself, and knows nobody: its history holds
// stages, counts, references and instants. That keeps it small (a few events a
// person and year), free of personal data, and open to rules that are mended
// while cohorts run.
//
//   - cohort.go: the loop
//   - do.go: sending and other tasks, beside the loop
//   - clock.go: waiting, by the real clock or at pace
//   - updates.go: what can be decided about a cohort, and what is refused
//   - amend.go: another plan for a cohort that runs, and ending it early; pause.go: letting nothing leave
//   - restored.go: noticing that the roster is a backup, and going on from it
//   - queries.go: how a cohort stands, and what comes
//   - carry.go: continuing as new, with nothing lost
//   - attributes.go: what cohorts can be searched by
//   - versions.go: what changed in the loop, and since when
package workflows
