// Package definitions reads mentoring programmes as coordinators write them,
// says what is wrong with them, and makes the plans that are carried out.
//
// A programme is a directory:
//
//	programme.hcl       what happens, in the order it happens
//	cohorts/2025.hcl    who, when and where, for one run of it
//	mail/your-pair.md   the words of a mail
//
// [Load] reads one and returns everything that is wrong with it at once, each
// [Problem] with its place and with what to type. (*Book).Resolve makes the plan
// of a cohort, and [WriteCalendar] shows what that plan will do. [WriteReference]
// prints every word of the language. (*Book).Past says why a cohort cannot start.
//
// # The rules of the language
//
//  1. A programme says what happens; a cohort says who, when and where. A cohort
//     adds no stage and changes no rule. It may give a date where the programme
//     has a rule (decide), and the two are compared.
//  2. A directory is a programme. Its name is the programme's id, a file's name
//     the cohort's; the words in quotes at the top are what people see.
//  3. Stages run in the order they are written. Each starts when everything above
//     it has ended. after = x waits for x instead; alongside = x may start when x
//     may, and the next stage waits for both. When a date arrives before those who
//     decide have decided, what needs the decision waits and the coordinator is
//     told; a session that is in people's diaries takes place.
//  4. Eight stages have names: recruitment, launch, matching, training, meetings,
//     drop_ins, finale, evaluation. Anything else is stage "visits". A stage that
//     occurs twice has a label, training "for_mentors", and is called by it.
//  5. Quotes are for words and dates; bare words name things in this programme; a
//     bare number is exact. What is referred to has underscores, a mail its file's
//     hyphens, a rule a sentence.
//  6. Time is written as people write it, in quotes: package phrase has the seven
//     forms. What closes on a day closes at its end. Mail goes at 9am; if that is
//     no working day, what comes before something goes earlier, and what comes
//     after it later. Cohorts have dates, programmes have what follows from them.
//  7. Rules are an expression and a sentence. require and advise have that and
//     otherwise; never, avoid and prioritise have when; prefer has by. require and
//     never are law; advise and avoid are put to a person with the sentence. Of
//     several prefers the first is the most important; those between one pair of
//     [ and ] weigh the same.
//  8. Six functions compare people: same, shared, varied, overlap, chosen, below.
//     Each is false or 0 when an answer is missing.
//  9. A mail is a file whose first line is its Subject:, with names like
//     ${you.first_name} in its words, and no conditions. you is the reader, match
//     whoever they are matched with.
//  10. There is one form of each thing; only where a list is meant, a single value
//     may stand alone.
//  11. What is not said is sensible: a mail goes to those whom its event is about,
//     or else to everyone whom the stage invites, or else to everyone with a place;
//     an invitation leaves when somebody has a place, also to those who lead, and
//     until the session starts; a mail about a session is dropped when it starts,
//     others three days after they were due; in doubt whether it arrived, a mail is
//     sent again if it asks for something or tells a decision.
//
// # How it is built
//
// One table of words (the entries of the kinds_ files) drives reading, near misses
// and the reference; a new word of the language is a row. Reading walks the syntax
// in its order and fills the model in book.go; names are settled when all of them
// are known; then each of checks looks at the model, and at each cohort's dates. A
// slip is told and taken for what was meant, so that it is told once. Only a book
// without errors is resolved, so resolving has no errors of its own.
//
// This is the only package that imports HCL. Files are read from inside their
// directory only, links are not followed, and what is larger than 1 MB or nested
// more deeply than anybody writes is refused before it is parsed.
package definitions
