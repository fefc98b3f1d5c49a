// Package report is what a cohort did, in numbers, for those who paid for it, those who
// run it and those who evaluate it.
//
//	r := activities.Report(…)           // or one that was kept when the cohort ended
//	r.WriteHTML(w)                      // to look at, to print
//	r.WriteMarkdown(w)                  // to paste into something else
//	r.Tables()                          // to write as CSV, for whoever evaluates
//	report.Beside(earlier, later)       // several cohorts, side by side
//
// A report is sections, a section is sentences and tables, and a table is rows of
// figures. Nothing else is in it: no name, no address, and no word that a participant
// wrote. That one shape is shown, compared, and kept as JSON, so a report that was
// written when its cohort ended can be read years later, whatever became of the rest.
//
// # Figures
//
// A [Figure] is a number that was counted, perhaps of so many; "3 of 5" and never a
// percentage alone. What nobody recorded is [Unknown] and not 0. Where people answered
// something about themselves, a figure of fewer than five is [Few]: it is not shown,
// and where one alone could be worked out from the others and their sum, a second one
// is withheld with it.
//
// # Charts
//
// A table may be drawn as bars, in plain SVG: widths carry the meaning and shades of
// grey tell series apart, so print loses nothing. Each has its text alternative, and the
// table itself stands beside it.
package report
