// Package groups makes groups of m to n people: how well people fit and the rules go in;
// the groups, who waits and the reasons for both come out.
//
//	result, err := groups.Solve(ctx, groups.Problem{
//		People:  []groups.Person{{ID: 1}, {ID: 2}, …},
//		Least:   4, Most: 8,
//		Allowed: func(a, b int) (bool, string) { … },
//		Fit:     func(a, b int) []int { return []int{goalInCommon, differentExperience} },
//		Seed:    2025,
//	})
//
// It is pure: no clock, no files, no chance but the seed, and nothing of ours is
// imported. The same input gives the same result, in whatever order people are listed;
// Result.Input is its fingerprint.
//
// # What must be so
//
// Everybody is in one group or waits. A group is of Least to Most people, each of whom
// may be with each: Allowed, asked both ways round, and forbids are never broken. Those
// whom pins join, directly or through others, are in one group or wait together. Pins
// that a rule forbids, or that join more than Most, are refused with an error that
// names them.
//
// # What is best
//
// Of all ways to make groups the one is taken that is best in this order; what comes
// later never outweighs what comes before:
//
//  1. as few people as possible who are pinned to somebody wait;
//  2. as few people as possible wait;
//  3. sizes are near the target: the sum, over groups, of the square of the distance,
//     where that is more than Slack. Without a target it is halfway from Least to Most;
//     so groups do not shrink to the least, and 25 people in groups of 4 to 8 are three
//     sixes and a seven;
//  4. in the first number of the fit, as few people as possible are in a group where
//     they fit nobody at all;
//  5. in the first number of the fit, people fit those of their group as well as
//     possible; then 4 and 5 for the second number, and for every one after it;
//  6. sizes are near the target within Slack also;
//  7. the seeded lottery.
//
// What a person has in 5 is the average of what they have with each of the others in
// their group, and all people count alike. So a larger group, which has more pairs, and
// more of them for each person, is worth no more and no less than a smaller one. In
// integers: with W the least number that every size less one divides, each point between
// two people of a group of s counts W / (s - 1). What two people have is the fit both
// ways, added up.
//
// With a Slack of 0 sizes are settled before anybody's fit. A Slack of 1 lets five and
// seven who share their goals be better than two sixes who do not; for groups that
// live from what they have in common, as peer groups do, it is the better choice.
//
// # How it is found
//
// For up to ExactPeople people (those pinned together count as one, those who can be in
// no group are not counted) every way is weighed: the best groups for every subset come
// from those for smaller subsets. Result.Exact says so; there is no gap.
//
// For more, people are moved and swapped between groups and a few empty ones, at first
// also at a loss (simulated annealing); then two or three groups at a time, and some of
// those who wait, are divided anew by the exact way, again and again. That proves
// nothing, but Result.Bound says for each number of Result.Score what nobody could
// better, and where both are the same it is the best. How long it takes is decided by
// the number of people alone, with no clock: 40 people take about 0.4 seconds, 400
// two, 4,000 under 25, and 140 MB.
//
//	go test -run - -bench Solve -benchtime 1x -benchmem ./matching/groups
//
// # How to trust it
//
// Solve returns nothing that it has not checked, as Verify does for a result from
// elsewhere: the groups, the pins, who might have joined one and the Score by code that
// the engine does not use, the facts, reasons and Bound by working them out again. That
// a result is Exact is the engine's word, and the tests' (against every division of ten
// people, and another way for fourteen). Each person who waits has a reason that is a fact: sizes
// (nine people cannot make groups of four), rules (and how many people each rules out),
// pins, or no room (a group that could be made, were its people not needed elsewhere, and
// why none of the groups that are there takes them). Group.Sentence and Waiting.Sentence
// put all of it in plain English; Group.Fields has the facts for a better sentence by
// somebody who knows the answers.
package groups
