// Package definitions reads mentoring programmes as coordinators write them,
// says what is wrong with them, and makes the plans that are carried out.
//
// A programme is a directory:
//
//	programme.hcl       what happens, in the order it happens
//	cohorts/2025.hcl    who, when and where, for one run of it
//	mail/your-pair.md   the words of a mail
//	words/contract.md   words that people agree to
//	handouts/guide.pdf  files that mails carry
//
// [Load] reads one and returns everything that is wrong with it at once, each
// [Problem] with its place and with what to type. (*Book).Resolve makes the plan
// of a cohort; package timeline shows what that plan will do. (*Book).Read says a
// programme in English, (*Book).Prospectus what the public is told of a cohort.
// [Format] tidies a file, and [WriteReference] prints every word of the language.
//
// # The rules of the language
//
//  1. A programme says what happens; a cohort says who, when and where. A cohort
//     adds no stage and changes no rule. It may give a date where the programme
//     has a rule (decide, choices_close, until), and the two are compared.
//  2. A directory is a programme. Its name is the programme's id, a file's name
//     the cohort's; the words in quotes at the top are what people see.
//  3. Stages run in the order they are written. Each starts when everything above
//     it has ended. after = x waits for x instead; alongside = x may start when x
//     may, and the next stage waits for both. When a date arrives before those who
//     decide have decided, what needs the decision waits and the coordinator is
//     told; a session that is in people's diaries takes place.
//  4. Nine stages have names: recruitment, launch, matching, training, meetings,
//     drop_ins, support, finale, evaluation. Anything else is stage "visits", made
//     of the same parts: session, task, agreement, mail, question, survey. A stage
//     that occurs twice has a label, training "for_mentors", and is called by it.
//     Support is whom people can turn to, from one day until another; it is written
//     last where it outlasts the rest.
//  5. Quotes are for words, dates and amounts; bare words name things in this
//     programme; a bare number is exact: times = 6, times = "4 to 9". What is
//     referred to has underscores, a file its hyphens, a rule a sentence.
//  6. Time is written as people write it, in quotes: package phrase has the seven
//     forms. What closes on a day closes at its end, unless an hour is written.
//     Mail goes at 9am; if that is no working day, what comes before something goes
//     earlier, and what comes after it later. Cohorts have dates, programmes have
//     what follows from them. despite = "Good Friday" says that a date is known to
//     be no working day; "to be confirmed by …" stands for a day that is not known.
//  7. Rules are an expression and a sentence. require and advise have that and
//     otherwise; never, avoid, prioritise and welcome_back have when; prefer has by;
//     limit and reserve count people, and may have when, or per and a question.
//     require and never are law; advise and avoid are put to a person with the
//     sentence. Of several prefers the first is the most important.
//  8. Six functions compare people: same, shared, varied, overlap, chosen, below.
//     Each is false or 0 when an answer is missing. In a pair they compare mentor
//     and mentee; in a group, which has only one role, any two of its members:
//     same(peers.museum).
//  9. A mail is a file whose first line is its Subject:, with names like
//     ${you.first_name} in its words, and no conditions. you is the reader, match
//     whoever they are matched with.
//  10. There is one form of each thing; only where a list is meant, a single value
//     may stand alone.
//  11. What is not said is sensible, the same everywhere, and said by read and plan:
//     the table of defaults is in defaults.go, and in the reference.
//  12. People are named by what they are: everyone (who has a place), applicants,
//     waiting, a role in the plural; each.mentor is mentors one at a time, each.pair
//     the two together, past.mentees those of earlier cohorts, answer.manager
//     whoever somebody named. only_if says for whom of them something is, by their
//     answers; both.carry_on is that the two of a pair both answered yes.
//  13. One thing decides who has a place: decided_by in recruitment; or nominate;
//     or, in a later stage, a task about each.applicant whose outcome is
//     ["accept", "decline"], and then applicants are told when it is due.
//  14. A name is an identity: of a stage, a session with a label, a mail. Cohorts that
//     run know it by the name that it had first; was = training says that what is
//     called otherwise now is the same thing, so that nothing is sent for it.
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
