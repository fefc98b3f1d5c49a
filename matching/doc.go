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
// # What is best
//
// Of all matchings, the one is taken that is best in this order; what comes later
// never outweighs what comes before:
//
//  1. as few mentees as possible wait;
//  2. after a change to pairs that were published, which Kept names, as few as possible
//     are in another pair;
//  3. in the first number of the fit, as few pairs as possible lie in the worst band;
//     of those matchings, as few as possible in the next worst, and so on to the best;
//     then the same in the second number of the fit, and in every one after it;
//  4. the highest total of the first number, then of the second, and so on (where
//     every value is a band of its own, the bands have settled this already);
//  5. the lowest total of lottery tickets.
//
// So with a fit of choice and needs: nobody waits for the sake of somebody's choice,
// as few as possible are with a mentor whom they did not choose, and only among
// matchings with as many choices met do the needs count, the worst served first. It is
// a fair matching (Huang, Kavitha, Mehlhorn, Michail, Algorithmica 74, 2016), field by
// field. In the mode Total the third is left out. Either may hold two people who would
// both rather have each other: Result.Blocking names them.
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
//
// # How to trust it
//
// Solve never returns what it has not checked: the pairs may be made; by the prices in
// the Certificate no matching costs less, which is one pass over all pairs; and each
// reason on the waiting list holds. Verify does the same for a result from elsewhere,
// and also checks that no other matching is as good.
//
// Reasons are facts, not guesses. Competition comes with a Hall set: all who could go
// only to these mentors, and fewer places than people. Explore answers what would have
// been: who would have to move if somebody had their first choice. Pair.Sentence and
// Waiting.Sentence put both in plain English, with the programme's own words.
package matching
