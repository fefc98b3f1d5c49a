// Package timeline shows a plan as a calendar: every date, session, mail,
// invitation, notice, form, task, agreement and decision, with how many people it
// is for, and what all of it comes to for one person.
//
//	t, err := timeline.Of(p)
//	t.WriteText(os.Stdout)          // for the coordinator, who holds it against her list
//	t.WriteJSON(f)                  // for other programs
//	t.WriteICS(f, time.Now())       // to import into a calendar
//	t.Burden("mentor").Mails        // 17 to 19
//
// It is made from the plan alone, so it cannot say anything else than what will be
// done. Every item of the plan is on exactly one of its lines.
//
// # How many people
//
// Numbers are places, and so the most there can be. Where the cohort does not say
// how many, it says "all mentees", never a number that somebody made up. Pairs are
// what the places allow, with how many people one of a role takes.
//
// # Dates
//
// What the files decide has its date. What is counted from an act that falls to
// everyone at once (applicants are told, pairs are announced) has the date of that
// act, and whoever comes late has it later. The rest is under [Timeline.Whenever],
// with when it happens. What closes at midnight is of the day that then ends.
//
// # What is asked of one person
//
// [Timeline.Burden] counts for somebody who has a place and stays to the end. The
// least leaves out what may not come about: nudges, notices, what is for some only,
// what is voluntary. What may come again is counted once, and named. Of two strands
// that exclude each other a person is in one. Meetings are counted from how often
// or how many, as [Total] has it, rounded to the nearest: every 2 to 4 weeks for 6
// months are 7 to 13.
//
// # As JSON
//
// Names stay as they are; new ones may come. Instants are RFC 3339 in UTC; "date"
// and "hour" are on the wall of "zone", "2025-05-07" and "10:00", with "24:00" for
// the end of a day and no hour for a whole day. Minutes and pence are integers. A
// range has "least" and "most".
//
//	cohort, programme, title, hash, zone
//	entries    by date: id, kind, stage, what, to {words, number}, when, notes, holiday,
//	           at, until, date, hour, repeats, session, items, private
//	whenever   the same, without a date; when says when
//	roles      of one person: role, places, mails, forms, minutes, parts, meetings,
//	           promised, uncounted
//	staff      the same, with staff for role
//	mails      of the whole cohort: least, most, of; or unknown, why it is not known
//	sums       money: role, for, what, pence, currency, times, per, unknown
//	unsaid     defaults that apply: means, for
//	yet        what this version does not carry out
//
// The kind of an entry is date, decision, session, pending, form, task, agreement,
// mail, invitation or notice. An id is the same in every timeline of the cohort.
package timeline
