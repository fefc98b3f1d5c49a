// Package calendar counts days as an office does: working days, bank holidays,
// months, and hours on the wall of one time zone.
//
//	c, err := calendar.New("Europe/London", "England and Wales")
//	friday := calendar.Date{Year: 2025, Month: time.April, Day: 18}
//	c.Holiday(friday)         // "Good Friday", true
//	c.Add(friday, 0, 0, 5)    // Monday 28 April 2025: Easter Monday does not count
//	c.Morning(friday)         // 9am in London, as an instant
//
// # The rules
//
// A working day is Monday to Friday and no bank holiday. Days and months are
// those of the calendar, never 24 hours: 9am stays 9am when the clocks change.
// Months are clamped to the end of a shorter one: 6 months after 31 August is
// 28 February. Mail goes at 9am; where that falls on a day that is not a working
// day, what comes before something goes earlier and what comes after it later.
//
// # Bank holidays
//
// They are embedded, for England and Wales, Scotland and Northern Ireland, as
// gov.uk/bank-holidays publishes them, with the days that were moved or given
// once: 8 May 2020, the two days of June 2022, 19 September 2022, 8 May 2023.
// They are announced a year or two ahead, so they end: [Calendar.KnownUntil]
// says where. Beyond it every Monday to Friday counts as a working day, and
// whoever plans that far should say so.
//
// Time zones are embedded too, so a machine without them counts the same.
package calendar
