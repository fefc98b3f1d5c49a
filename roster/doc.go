// Package roster knows who is in a cohort and who already has what: people, their
// applications and answers, choices, pairs and meetings, and the ledger of everything
// that was sent or should have been. It is one SQLite file.
//
//	r, err := roster.Open(ctx, roster.Options{Path: "data/roster.db", Durable: true})
//
// # Facts
//
// What changes about people is stated as a fact: one transaction, given the moment by
// the cohort's clock.
//
//	err = r.Fact(ctx, "libraries-connected/2025", at, func(t *roster.Tx) error {
//		return t.RSVP(person, "launch", "yes")
//	})
//
// A fact raises the cohort's mark by one and sets its bell. Whoever is named with
// [Roster.OnBell] is told when the bell was not set before; [Roster.Counts] unsets it
// and reads what is so. News that lands in between rings again, so none is lost and a
// thousand facts are one ring.
//
// A person is known by their address, whatever its capitals, and keeps their number
// in every cohort, also when the address changes ([Tx.Change]): then their sessions to
// come move to the new one. Withdrawing is for good: it ends their pairs, takes back
// what was due to them and moves the fence. [Tx.Pause] is for a while: nothing is sent
// but what takes a session out of a calendar, and [Tx.Resume] has them sent what still
// matters. [Roster.Life] is everything about one person.
//
// Where matching makes groups, [Tx.Announce] makes them, all at once. A group goes on
// when somebody leaves it ([Tx.Withdraw], [Tx.LeaveGroup]) or joins it ([Tx.Join]), as
// long as two are left; each time it counts a change, and that is the occurrence by which
// the others are told who is in it now ([plan.Changed]). Whoever of it says that it met,
// it is one meeting ([Tx.MetTogether]).
//
// Whoever waits was decided about ([Decision.Waiting]) and may be once more. Where
// several decide ([Decision.Of]), it counts when all of them say the same.
//
// Two people whom somebody put together, or keeps apart, whatever matching says, are a
// [Pin]. It makes the newest proposal stale, unless [Tx.Propose] keeps another one in
// the same fact; [Roster.PinsOf] says which were in force when one was made.
//
// # The ledger
//
// A row stands for one thing one person should have: of an item, its occurrence, and
// a revision, which counts for that person. Sending goes round like this:
//
//   - [Roster.Owing] counts whether anything is to be done about an item, and
//     [Roster.Owe] writes the rows: for everyone, before the first of them is sent.
//   - [Roster.Due] lists what is to be sent; its bytes are kept with [Roster.Store]
//     before the first attempt. What cannot be sent as it is goes to [Roster.Hold].
//   - [Roster.Turn] hands in what came of the last mails and takes the next ones. It
//     grants none when the fence has moved: see [Roster.MoveFence].
//
// What goes out may be held, released, skipped or approved: [Tx.Order] keeps who said so,
// moves the fence and brings the rows into line, and so does every Owe after it. An
// approval is of the words that were read, by their hash.
//
// A message outside the plan ([Message]) is kept with its words, those whom it was shown
// to be for, and their rows of the ledger, all in one transaction: [Tx.Send]. What was
// seen of it has a mark, and it is refused when that has moved on. From then on it is an
// item like any other; [Roster.Address] says who of them it is still for when it leaves.
//
// A row that is granted is "sending" until it is settled. When its owner dies, the
// next owner's Owe puts it in doubt: it is sent once more if that does no harm, and
// else, or the second time, listed as doubtful. What was too late is dropped, and
// listed; nothing is sent late and nothing disappears.
//
// An invitation follows its session. Whoever holds another version is sent an update,
// whoever leaves the audience a CANCEL, whoever comes back a new invitation, each with
// a higher sequence than anything their calendar may have been told. What was never
// sent is taken back quietly.
//
// An item may be for some of its audience only: [Want.Only], worked out by whoever
// knows the rule, from [Roster.Said] and [Roster.People]. One that comes later than at
// once is asked about with the moment that is so long ago, [Want.Joined]; and
// [Roster.NextJoined] says when to ask again.
//
// # Safety
//
// Several processes may open one roster: a command typed beside a running server. With
// Durable, what was answered survives a power cut. Errors name people by their numbers
// only; [ErrUnknown], [ErrExists], [ErrSeveral] and [ErrStale] are for programs.
//
// # PostgreSQL
//
// The SQL is what both databases understand. What they say differently is in
// dialect.go and in migrations/, and nowhere else.
package roster
