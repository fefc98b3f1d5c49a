// Package mail makes a message of words and people, hands it to a server, and
// knows what a calendar shows after it came.
//
// It knows nothing of programmes and cohorts, and nothing of whom it writes to:
// what it needs is in its arguments, what it says is in its results, and its
// errors hold no name, address or answer.
//
// # Words
//
// A letter is compiled once and filled for each reader. Its author writes
// Markdown; values stand in it as runes, so that no value is ever read as
// Markdown, HTML or a header:
//
//	letter, err := mail.Compile("Welcome, "+string(mail.Slot(0)),
//		"Please [choose three mentors]("+string(mail.Slot(1))+") by Friday.", 2)
//	words, err := letter.Fill([]string{"Zoë", "https://example.org/choose"})
//
// The same words come as a page and as plain text that is complete by itself:
//
//	Please choose three mentors (https://example.org/choose) by Friday.
//
// # Bytes
//
// Render makes the message. Message-ID, MIME boundaries and the event's UID are
// hashes of keys, and nothing is random or read from the clock: the same Message
// gives the same bytes, now and after a crash.
//
// An invitation is a Message with an Event. All its recipients share the UIDKey
// of their session; each is the one attendee of their own mail. Every change
// that is sent raises Sequence and has a Stamp of its own, and so has the
// cancellation. Changes must not follow each other at once: mail may overtake
// mail.
//
// # Delivery
//
// A Carrier takes rendered mails to a server, one after the other, and says for
// each what became of it:
//
//	Accepted   the server has it
//	Permanent  the server will never take it: do not try again
//	Temporary  it is not delivered: try again later
//	Doubtful   it was sent and no answer came: it may have arrived
//	NotSent    the sender changed their mind before the dot
//
// SMTP cannot deliver exactly once: between the dot that ends a mail and the
// server's answer nobody knows. Commit that a mail is being sent in BeforeDot,
// and its outcome after; then a crash leaves what is in doubt marked as such. An
// invitation in doubt may be sent again, for its UID and SEQUENCE make a second
// copy harmless. When a Result says that the trouble is with the server, wait
// before trying any other mail.
//
// FromEnv reads a real server from the environment. A Sink is a server in this
// process that keeps all mails as files, and misbehaves when it is told to with
// SetFault. A Folder writes files without SMTP, for rehearsals.
//
// # Calendars
//
// A Diary applies mails in the order in which they came, as a calendar program
// does, and gives the calendar that its owner then sees.
//
// # Rules
//
// RFC 5322 and 2045 to 2047 (messages), 5321, 3207 and 4954 (SMTP), 3834
// (automatic mail), 5545, 5546, 6047 and 7986 (calendars), 6068 (mailto).
package mail
