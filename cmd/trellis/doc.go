// Trellis runs mentoring programmes that are written as files.
//
// A definition is a directory: programme.hcl says what happens, cohorts/ when
// and with whom, mail/ in what words. Before anything is sent, a coordinator can
// have it checked, read it in English, see its calendar, and rehearse it:
//
//	trellis check definitions/libraries-connected
//	trellis read definitions/libraries-connected
//	trellis plan definitions/libraries-connected 2025
//	trellis rehearse definitions/libraries-connected 2025 --out rehearsal
//
// A cohort then runs for months, beside a process that serves:
//
//	trellis serve --data trellis-data          # leave it running
//	trellis start definitions/libraries-connected 2025
//	trellis people import forms.csv --cohort libraries-connected/2025
//	trellis status libraries-connected/2025
//
// What people do and decide is told to it as it happens: with decide, match,
// approve, record and people. What goes out is seen, held and released with
// outbox; what changes in the files with plan, and then amend; and what no file
// foresaw is written to people with mail. What was used of hours, visits and money,
// and what is left, is said by money. Each says more with --help.
//
// # Names
//
// A cohort is called <directory>/<file>: libraries-connected/2025. Where only one
// cohort is called 2025, 2025 is enough. A person is known by their address, by
// their exact name, or by the number that `trellis people list` shows.
//
// # The data directory
//
// Everything is kept in one directory: --data, else what the environment says in
// TRELLIS_DATA, else trellis-data where you are. Mail stays there too, in its
// outbox, until a mail server is named in the environment.
//
// # Outcomes
//
// The command answers 0 when it did what was asked, 1 when the definitions have
// errors or it was refused, and 2 when it was typed wrongly.
package main
