package activities

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// step is one thing that happens: plain data, so that a sequence can be made shorter
// and lived through again. Who and arg are taken modulo what there is to choose from.
type step struct {
	what     what
	who, arg int
}

type what int

const (
	passes    what = iota // time passes, and the cohort is served
	isDown                // time passes, and nothing runs
	turnsBack             // the machine's clock is set back an hour
	joins                 // somebody is given a place late
	leaves                // somebody withdraws
	rests                 // somebody pauses
	returns               // somebody resumes
	moves                 // somebody has another address
	answers               // somebody changes their mind about evenings
	replies               // somebody answers an invitation
	meets                 // a pair meets
	parts                 // a pair ends
	holds                 // the mail about evenings is held
	releases              // it is released
	skips                 // it is skipped
	halts                 // the cohort is paused
	goesOn                // it is resumed
	amends                // the files change in one place, and the cohort is amended
	endsIt                // the cohort is ended early
	dies                  // the process dies at one of the next mails
	doubts                // the server does not answer after the dot of one of them
	putsOff               // the server does not take one of them now
	cutsIn                // somebody withdraws, or pauses, while one of them is on its way
	fails                 // the mail server is down for so long
	whats                 // how many there are
)

// weights are how often each happens, of all.
var weights = [whats]int{
	passes: 26, isDown: 4, turnsBack: 2, joins: 4, leaves: 5, rests: 5, returns: 6, moves: 5, answers: 7, replies: 2, meets: 3, parts: 3,
	holds: 2, releases: 2, skips: 1, halts: 2, goesOn: 3, amends: 16, endsIt: 1, dies: 7, doubts: 3, putsOff: 3, cutsIn: 3, fails: 2,
}

// lengths are how long one passes.
var lengths = []time.Duration{time.Hour, 7 * time.Hour, 20 * time.Hour, 3 * 24 * time.Hour, 8 * 24 * time.Hour, 21 * 24 * time.Hour}

func (s step) length() time.Duration { return lengths[s.arg%len(lengths)] }

// sequence is what a seed stands for.
func sequence(seed uint64) []step {
	chance := rand.New(rand.NewPCG(seed, 4))
	total := 0
	for _, w := range weights {
		total += w
	}
	all := make([]step, 10+chance.IntN(1+chance.IntN(31)))
	for i := range all {
		n := chance.IntN(total)
		for w, weight := range weights {
			if n -= weight; n < 0 {
				all[i] = step{what(w), chance.IntN(1000), chance.IntN(1000)}
				break
			}
		}
	}
	return all
}

// String says it in words, as far as it can be said without the cohort.
func (s step) String() string {
	switch s.what {
	case passes:
		return fmt.Sprintf("%v pass", s.length())
	case isDown:
		return fmt.Sprintf("nothing runs for %v", s.length())
	case fails:
		return fmt.Sprintf("the mail server is down for %v", s.length())
	case amends:
		return fmt.Sprintf("the cohort is amended (%d)", s.arg)
	case dies:
		return fmt.Sprintf("the process dies at mail %d from now, %s", 1+s.who%5, []string{"after the server took it", "before the server took it"}[s.arg%2])
	case doubts:
		return fmt.Sprintf("the server is silent after mail %d from now, %s", 1+s.who%5, []string{"which it took", "which it did not take"}[s.arg%2])
	case putsOff:
		return fmt.Sprintf("the server does not take mail %d from now", 1+s.who%5)
	case cutsIn:
		return fmt.Sprintf("person %d leaves or pauses at mail %d from now", s.who, 1+s.arg%5)
	}
	text := map[what]string{
		turnsBack: "the clock is set back an hour", joins: "somebody joins late", leaves: "person %d withdraws", rests: "person %d pauses", returns: "person %d resumes", moves: "person %d has another address",
		answers: "person %d thinks otherwise about evenings", replies: "person %d answers an invitation", meets: "the pair of person %d meets", parts: "the pair of person %d ends",
		holds: "the mail about evenings is held", releases: "the mail about evenings is released", skips: "the mail about evenings is skipped",
		halts: "the cohort is paused", goesOn: "the cohort is resumed", endsIt: "the cohort is ended early",
	}[s.what]
	if s.what >= leaves && s.what <= parts {
		return fmt.Sprintf(text, s.who)
	}
	return text
}
