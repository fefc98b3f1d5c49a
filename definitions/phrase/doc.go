// Package phrase reads time as people write it.
//
// A definition holds no dates for machines. It holds what a coordinator would
// say aloud, in seven forms and no more:
//
//	a moment     "Wednesday 7 May 2025, 10am to 11.30am", "to be confirmed by Friday 30 May 2025"
//	a length     "90 minutes", "half a day", "5 working days", "1 month"
//	a range      "2 to 4 weeks", "90 minutes to 2 hours"
//	an offset    "1 week before launch", "2 working days after recruitment closes", "the end of launch day"
//	a cadence    "every month during meetings", "2 days before each drop-in"
//	a midpoint   "halfway through meetings", "halfway through their meetings"
//	an event     "when they apply", "when launch ends", "when pairs are announced"
//
// [ParseMoment] reads the first, [ParseLength] the next two, [ParseWhen] the rest.
//
// # What is read, and what is written
//
// Reading is generous: capitals, commas, extra spaces, "7th", "Wed", "the launch",
// dashes for "to", and "10 to 11.30am" are all understood. Writing is not: String
// gives the one tidy way, and what String gives is read back as the same.
//
// What could mean two things is never guessed in silence: "7/5/2025", "10 to 12"
// and "7 May 25" are problems, each with the words to type instead. So is a date
// for machines, for "2025-05-07" without its quotes is a sum.
//
// # Problems
//
// Each parser gives a value and a [Problem]. A nil problem means that the phrase
// is right. Otherwise the value is what was probably meant, so that one slip does
// not become six errors, or its IsZero says that nothing could be made of it.
//
// Whether names in a phrase exist (the stage in "1 week before launch") is for
// whoever knows the programme. [When] says where in the phrase the name stands.
//
// The package knows no calendar: bank holidays, zones and arithmetic with months
// are in package calendar. It imports only the standard library.
package phrase
