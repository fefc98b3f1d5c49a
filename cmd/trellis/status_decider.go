package main

import (
	"fmt"
	"io"

	"trellis/worker"
)

// writeTakeovers says what a changed version decides differently for the cohorts that
// run. Nothing to take over, and there is nothing to say.
func writeTakeovers(w io.Writer, differ []worker.Takeover, err error) {
	if err != nil {
		fmt.Fprintln(w, wrapped("What this version decides differently for the cohorts that run could not be worked out: "+clean(err.Error())+".", ""))
		return
	}
	for _, t := range differ {
		fmt.Fprintln(w, takeover(t))
		for _, d := range t.Different {
			fmt.Fprintln(w, wrapped(d, "  "))
		}
	}
}

// takeover is the first sentence about one of them.
func takeover(t worker.Takeover) string {
	said := fmt.Sprintf("%s was decided about by version %d of the rules; this is version %d, and would decide the same.", t.Cohort, t.From, t.To)
	if len(t.Different) > 0 {
		said = fmt.Sprintf("%s was decided about by version %d of the rules. This is version %d, and would decide differently:", t.Cohort, t.From, t.To)
	}
	if t.News && len(t.Different) > 0 {
		said += " (news came in since, which may be the reason)"
	}
	return wrapped(said, "")
}
