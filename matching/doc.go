// Package matching makes pairs of mentors and mentees: how well people fit and the
// rules go in; the pairs, the waiting list and the reasons for both come out.
//
//	result, err := matching.Solve(ctx, matching.Problem{
//		Mentors: []matching.Mentor{{ID: 1, Takes: 1}, {ID: 2, Takes: 2}},
//		Mentees: []matching.Mentee{{ID: 11, Choices: []int64{2}}, {ID: 12}},
//		Allowed: func(mentor, mentee int) (bool, string) { … },
//		Fit:     func(mentor, mentee int) []int { return []int{chosen, needsMet} },
//		Floor:   []int{0, 1},
//		Seed:    2025,
//	})
//
// Fit and Allowed are asked about every pair, one at a time. For thousands of people
// give Judges, which are asked about several at once, and where only choices make
// pairs, Among: a hundred thousand people with three choices each take a second.
//
// It is pure: no clock, no files, no chance but the seed, and nothing of ours is
// imported. The same input gives the same result, in whatever order people are
// listed; Result.Input is its fingerprint.
//
// # What must be so
//
// A mentee has at most one mentor, a mentor at most as many mentees as they take.
// Pairs that Allowed refuses, forbids, and pairs below the floor are never made; pins
// always are. Those who have been a pair before are for Allowed to refuse. A pin that
// breaks a rule, or pins that cannot all be kept, are refused with an error.
//
// Limits bound how many of some mentees, or of some mentors, are in pairs, and Pairs
// how many of all. Reserves set some of these places aside: they are only for the
// mentees named, and stay free if too few of them come; whoever of these finds them
// taken competes for the places that are open, like everybody. If unused ones are for
// all, match again with as many set aside as were taken. Limits and reserves have to
// lie within each other, or apart; two that cross are refused, by name. Pins count in
// them.
//
// # What is best
//
// Of all matchings, the one is taken that is best in this order; what comes later
// never outweighs what comes before:
//
//  1. as few mentees as possible wait;
//  2. after a change to pairs that were published, which Kept names, as few as possible
//     are in another pair;
//  3. of the mentees with the highest precedence (Mentee.First) as few as possible wait,
//     then of those with the next, down to the second lowest; and then as many as
//     possible are with a mentor of the highest precedence (Mentor.First), then with
//     one of at least the next, and so on;
//  4. in the first number of the fit, as few pairs as possible lie in the worst band;
//     of those matchings, as few as possible in the next worst, and so on to the best;
//     then the same in the second number of the fit, and in every one after it;
//  5. the highest total of the first number, then of the second, and so on (where
//     every value is a band of its own, the bands have settled this already);
//  6. the lowest total of lottery tickets.
//
// So with a fit of choice and needs: nobody waits for the sake of somebody's choice,
// as few as possible are with a mentor whom they did not choose, and only among
// matchings with as many choices met do the needs count, the worst served first. It is
// a fair matching (Huang, Kavitha, Mehlhorn, Michail, Algorithmica 74, 2016), field by
// field. In the mode Total the fourth is left out. Either may hold two people who would
// both rather have each other: Result.Blocking names them.
//
// The mode Stable makes a matching without such two, by deferred acceptance: both sides
// go by the fit of the pair, and among equals by its ticket. More may wait for it than
// need to; Result.MoreWait says how many. It knows no limits, Kept or precedence.
//
// # When somebody leaves, or comes late
//
// Kept with the pairs that were published gives one answer to a change: nobody waits who
// need not, and as few others as possible are in another pair. With Stay it gives the
// other: no pair that was published changes, as long as it may be made at all; only
// those without one are matched, and one more may wait. Solve both, and a coordinator
// can choose: "one more waits, or two others move". People who stay are not asked about,
// so the second is cheap.
//
// A mentor who became free is offered to whoever they are paired with by Kept and Stay:
// the one who is best by the order above, for the reasons of any pair. If the offer is
// refused, forbid that pair and solve again, and it is the next one's turn; as long as
// the seed stays, so does the order of those who fit alike.
//
// # Why it is exact
//
// Everything above is a count over the pairs, so a pair has a cost: a list of counts,
// compared from the first on and added one by one. As many neighbouring counts as fit
// are packed into one 64-bit word, each with room for the highest total that it can
// reach, and words never carry into each other: the order of the words is the order of
// the counts, for any number of bands. There are no floats. With up to MostPeople
// people no sum can reach 2^62; more are refused.
//
// The engine is the network simplex method, a word at a time. The prices that prove a
// matching best by one word also tell which matchings are as good: those made only of
// pairs that cost nothing beyond the prices. Among these the next word decides, and no
// number ever needs more than 64 bits. Of many pairs it looks at the cheapest few for
// each mentee, and adds what the prices show to be missing until nothing is. The
// tickets are 40-bit hashes of the seed and the two IDs. That one matching alone is
// best is not left to luck: if two should share a total, all tickets are drawn again.
// Limits become places and people of the same kind, for the engine alone: a limit on
// mentors is a place for each pair that it allows, a limit on mentees a chair on the
// waiting list for each who has to wait.
//
// # How to trust it
//
// Solve never returns what it has not checked: the pairs may be made; by the prices in
// the Certificate, which has one for each limit, too, no matching costs less, which is
// one pass over all pairs; and each reason on the waiting list holds. A stable matching
// is checked, pair by pair, for two who would rather have each other. Verify does the
// same for a result from elsewhere, and also checks that no other matching is as good.
//
// Reasons are facts, not guesses. Competition comes with a Hall set: all who could go
// only to these mentors, and fewer places than people; a limit that is full is named.
// Explore answers what would have been: who would have to move if somebody had their
// first choice. Pair.Sentence and Waiting.Sentence put both in plain English, with the
// programme's own words.
package matching
