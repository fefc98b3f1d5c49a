package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// said is why, with what those who run the cohort may read besides.
func (p *seenPair) said() string {
	if p.Private == "" {
		return p.Why
	}
	return p.Why + " " + p.Private
}

func (s *sight) writePins(w io.Writer) {
	if len(s.Pins) == 0 {
		return
	}
	fmt.Fprintln(w, "\nDecided by people")
	for _, p := range s.Pins {
		fmt.Fprintln(w, "  -"+wrapped(p.String(), "    ")[3:])
	}
}

// writeCautions gathers what to look at before approving.
func (s *sight) writeCautions(w io.Writer) {
	n := 0
	for _, p := range s.Pairs {
		for _, x := range p.Cautions {
			switch n++; {
			case n == 1:
				fmt.Fprintln(w, "\nLook at these: a rule says to avoid them")
				fallthrough
			case n <= some:
				fmt.Fprintln(w, "  -"+wrapped(fmt.Sprintf("%s with %s: %s.", p.Mentee.Name, p.Mentor.Name, clean(x)), "    ")[3:])
			}
		}
	}
	if n > some {
		fmt.Fprintf(w, "  … and %d more, with --json.\n", n-some)
	}
}

func (s *sight) writeBlocking(w io.Writer) {
	if len(s.Blocking) == 0 {
		return
	}
	fmt.Fprintln(w, "\nWould both rather be together, at the cost of others")
	for i, b := range s.Blocking {
		if i == some {
			fmt.Fprintf(w, "  … and %d more, with --json.\n", len(s.Blocking)-some)
			return
		}
		fmt.Fprintf(w, "  - %s and %s\n", b.Mentee.Name, b.Mentor.Name)
	}
}

func (s *sight) writeGroups(w io.Writer) {
	for i, g := range s.Groups {
		fmt.Fprintf(w, "\nGroup %d\n%s\n%s\n", i+1, wrapped(namesIn(g.Members)+".", "  "), wrapped(g.Why, "  "))
	}
}

// writeTable is a line for each pair, where there are many.
func (s *sight) writeTable(w io.Writer) {
	fmt.Fprintln(w, "\nPairs; why, and what else there was, says --for WHO")
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, p := range s.Pairs {
		fmt.Fprintf(t, "  %s\t%s\t%s\n", p.Mentee.Name, p.Mentor.Name, strings.Trim(p.Fit, "[]"))
	}
	_ = t.Flush()
}

func (s *sight) writeWaiting(w io.Writer) {
	if len(s.Waiting) == 0 {
		fmt.Fprintln(w, "Nobody waits.")
		return
	}
	fmt.Fprintf(w, "Nobody for %s:\n", number(len(s.Waiting), "person"))
	for _, x := range s.Waiting {
		fmt.Fprintf(w, "\n%s, %s\n%s\n", x.Name, x.Role, wrapped(x.Why, "  "))
		for _, i := range x.Instead {
			fmt.Fprintln(w, wrapped(i, "  "))
		}
	}
}
