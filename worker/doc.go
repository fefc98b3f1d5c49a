// Package worker hosts workflows and activities, and the Temporal server that
// keeps them: one inside this process, unless another one is given.
//
// # The embedded server
//
// [Embed] starts a Temporal server on a directory, and needs nothing else: its
// database is the SQLite file temporal.db there. It listens on the loopback
// interface only, on ports that happen to be free; [Embedded.Address] tells where.
//
//	server, err := worker.Embed(ctx, worker.EmbedOptions{Dir: "data"})
//	...
//	defer server.Stop()
//	c, err := worker.Dial(ctx, server.Address(), logger)
//	...
//	defer c.Close()
//
// Stop what uses the server before the server: workers, then clients, then Stop.
//
// A directory serves one process at a time. A second one is refused with
// [ErrInUse] and told which process has it; the file trellis.lock says so, and
// need never be deleted, for the lock ends with the process that holds it.
//
// What is in the directory is all there is. To keep a copy, stop the server, or
// use SQLite's own backup: temporal.db alone, without its -wal file, lacks the
// last moments.
//
// # When the process dies
//
// A process may be killed at any moment. The next one on the same directory goes
// on where it was: timers that fell due meanwhile fire at once. With [SyncFull],
// the default, what was answered survives a power cut as well. What the process
// was just doing is handed out again when its time is up, which no setting of the
// server can know earlier:
//
//	killed while the workflow        goes on after        with EmbedOptions.Pace
//	waited for a timer               at once              at once
//	was deciding (a workflow task)   up to 10 s           up to 2 s
//	waited for an activity           its heartbeat timeout, or without one its
//	                                 start-to-close timeout
//
// So an activity that takes long needs a heartbeat timeout. Pace also fires
// timers when they are due instead of up to a second later: eight timers of
// 10 ms, one after the other, take 0.25 s instead of 8.
//
// # The namespace
//
// Everything is in the namespace "default". A workflow that has ended can be
// asked for 90 days. Search attributes are made with the namespace: Programme,
// Cohort, Health, PlanHash (Keyword); Stage, Needs (KeywordList); NextDue
// (Datetime); Revision (Int). A workflow that is deleted within a minute of its
// end may stay visible for about that minute.
//
// # A server elsewhere
//
// With TEMPORAL_ADDRESS set, [DialFromEnv] connects to that server instead, as
// Temporal's own tools do. It has to have the search attributes above, and a
// retention that suits; see its documentation for how to add them.
//
// # What it costs
//
// From the start of a process to its first workflow's end: 0.41 s and 143 MB
// resident, on two shared cores. To measure it where you are:
//
//	go test ./worker -run '^$' -bench ServeToFirstTask
//
// Tests that take seconds of a real server run with TRELLIS_REAL=1.
//
// # Serving
//
// [Open] opens the house: the Temporal server unless the environment names one, the
// roster, the sink unless the environment names a mail server, and two workers, one
// for looking and one for sending. [Serve] keeps it open. It leaves its address in
// the data directory, where [Connect] finds it for the commands that a coordinator
// types; what they work with is an [Installation].
package worker
