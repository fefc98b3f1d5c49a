package main

import (
	"errors"
	"strings"
	"testing"

	"trellis/worker"
)

// TestWhatAChangedDeciderDecidesIsShown: serve prints it for each running cohort before
// it takes over; status prints and shows it for its own.
func TestWhatAChangedDeciderDecidesIsShown(t *testing.T) {
	differs := worker.Takeover{Cohort: liveCohort, From: 1, To: 2, News: true, Different: []string{"launch would begin now", "it would not wait for coach"}}
	same := worker.Takeover{Cohort: "aln/2023-summer", From: 1, To: 2}
	var said strings.Builder
	writeTakeovers(&said, []worker.Takeover{differs, same}, nil)
	const want = `libraries-connected/2025 was decided about by version 1 of the rules. This is
version 2, and would decide differently: (news came in since, which may be the
reason)
  launch would begin now
  it would not wait for coach
aln/2023-summer was decided about by version 1 of the rules; this is version 2,
and would decide the same.
`
	if said.String() != want {
		t.Errorf("serve says\n%s\nwant\n%s", said.String(), want)
	}
	said.Reset()
	writeTakeovers(&said, nil, errors.New("the history is gone"))
	if !strings.Contains(said.String(), "worked out: the history is gone.") {
		t.Errorf("of what is not known it says %q", said.String())
	}
}
