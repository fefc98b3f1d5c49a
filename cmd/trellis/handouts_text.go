package main

import (
	"fmt"
	"io"
	"slices"

	"trellis/definitions/plan"
)

// handedOut writes sessions for a person.
type handedOut struct {
	*cohort
	names map[plan.PersonID]string
	out   io.Writer
}

func (h *handedOut) write(s *sessionCarried, apart bool) {
	if apart {
		fmt.Fprintln(h.out)
	}
	fmt.Fprintf(h.out, "%s: %s, %s\n", s.Session, clean(s.Title), written(s.Start, h.zone))
	for _, line := range [][2]string{{"Where", s.Where}, {"Link", s.Link}} {
		if line[1] != "" {
			fmt.Fprintf(h.out, "  %s: %s\n", line[0], clean(line[1]))
		}
	}
	if len(s.Carried) == 0 {
		fmt.Fprintln(h.out, "  Nothing that goes out tells anybody of it.")
	}
	for _, x := range s.Carried {
		fmt.Fprintf(h.out, "  %s\n", hanging(string(x.Item)+": "+inWords(x.what())+"; "+inWords(h.reached(&x)), columns-2, 4))
		h.without(x.Not)
	}
}

// without names those who have not got it, by why; of many the first.
func (h *handedOut) without(all []hasNot) {
	const few = 8
	for len(all) > 0 {
		why := all[0].Why
		alike := func(n hasNot) bool { return n.Why == why }
		var names []string
		for _, n := range all {
			if alike(n) {
				names = append(names, h.name(n.Person))
			}
		}
		if more := len(names) - few; more > 0 {
			names = append(names[:few], fmt.Sprintf("%d more", more))
		}
		fmt.Fprintf(h.out, "    %s\n", hanging("not to "+inWords(names)+": "+clean(why), columns-4, 6))
		all = slices.DeleteFunc(slices.Clone(all), alike)
	}
}

func (h *handedOut) name(id plan.PersonID) string {
	if name, ok := h.names[id]; ok {
		return clean(name)
	}
	return fmt.Sprintf("person %d", id)
}

// what it carries, in words.
func (x *carried) what() (words []string) {
	if x.Where {
		words = append(words, "where it is")
	}
	if x.Link {
		words = append(words, "the link")
	}
	for _, f := range x.Files {
		words = append(words, clean(f))
	}
	if len(words) == 0 {
		words = []string{"when it is"}
	}
	return words
}

func (h *handedOut) reached(x *carried) (words []string) {
	if x.Sent > 0 || x.Coming == 0 {
		words = append(words, "sent to "+number(x.Sent, "person"))
	}
	switch {
	case x.Coming > 0 && x.At.IsZero():
		words = append(words, "goes to "+number(x.Coming, "person")+" now")
	case x.Coming > 0:
		words = append(words, "goes to "+number(x.Coming, "person")+" on "+written(x.At, h.zone))
	}
	return words
}
