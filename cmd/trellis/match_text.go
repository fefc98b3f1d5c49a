package main

import (
	"fmt"
	"io"
	"strings"
)

const (
	whole = 60 // up to so many pairs are shown with their sentences
	some  = 12 // of what there may be hundreds of, the first so many
)

// write is the whole proposal: what is true of all first, then one by one.
func (s *sight) write(w io.Writer) {
	s.writeHeading(w)
	if len(s.Bands) > 0 {
		fmt.Fprintln(w, "\nHow well they fit")
		writeBands(w, s.Bands)
	}
	if s.Changed != nil {
		fmt.Fprintln(w)
		s.Changed.write(w, some)
	}
	s.writePins(w)
	s.writeCautions(w)
	s.writeBlocking(w)
	s.writeGroups(w)
	if len(s.Pairs) > whole {
		s.writeTable(w)
	} else {
		for i := range s.Pairs {
			s.Pairs[i].write(w)
		}
	}
	if len(s.Waiting) > 0 {
		fmt.Fprintln(w)
		s.writeWaiting(w)
	}
	if s.Engine != "" {
		fmt.Fprintf(w, "\n%s\n", wrapped(s.fine(), ""))
	}
}

func (s *sight) writeHeading(w io.Writer) {
	fmt.Fprintf(w, "Proposal %d of %s, made on %s\n", s.Proposal, s.Cohort, dayOf(s.Made, s.co.zone))
	switch {
	case !s.Announced.IsZero():
		fmt.Fprintf(w, "Announced on %s\n", dayOf(s.Announced, s.co.zone))
	case len(s.Approved) > 0:
		fmt.Fprintf(w, "Approved by %s\n", inWords(s.Approved))
	}
	fmt.Fprintln(w, s.counted())
	if !s.Current && s.newest() && s.Engine != "" {
		fmt.Fprintln(w, wrapped("Something has changed since that bears on it, so this is what it said then.", ""))
	}
}

func (s *sight) newest() bool { return s.weighed != nil }

// counted says how many of each side are matched.
func (s *sight) counted() string {
	var said []string
	for _, x := range s.Sides {
		said = append(said, fmt.Sprintf("%d of %s", x.Matched, number(x.People, x.Role)))
	}
	return inWords(said) + " matched"
}

func (p *seenPair) write(w io.Writer) {
	fmt.Fprintf(w, "\n%s with %s\n%s\n", p.Mentee.Name, p.Mentor.Name, wrapped(p.said(), "  "))
	if p.Drawn {
		fmt.Fprintln(w, "  Drawn by lot: another matching would have been as good.")
	}
	for _, x := range p.Instead {
		fmt.Fprintln(w, wrapped(x, "  "))
	}
	for _, x := range p.Cautions {
		fmt.Fprintln(w, wrapped(fmt.Sprintf("To be avoided: %s.", clean(x)), "  "))
	}
}

func (p seenPin) String() string {
	how := "are kept apart"
	if p.Together {
		how = "are together"
	}
	said := fmt.Sprintf("%s and %s %s (%s)", p.First.Name, p.Second.Name, how, p.By)
	if p.Because != "" {
		return said + ": " + p.Because
	}
	return said + "."
}

func (s *sight) writeChanged(w io.Writer) {
	if s.Changed == nil {
		fmt.Fprintln(w, "This is the first proposal.")
		return
	}
	s.Changed.write(w, 0)
}

// fine is what the proposal was made by, so that it can be made again.
func (s *sight) fine() string {
	said := fmt.Sprintf("Made by %s from input %.12s, ties drawn by lot with seed %d.", s.Engine, s.Input, s.Seed)
	if s.Current {
		return said + " It was solved again now, to the same, and no other is better."
	}
	return said
}

// headed is a text as a heading has it.
func headed(text string) string { return strings.TrimSuffix(capital(text), ".") }
