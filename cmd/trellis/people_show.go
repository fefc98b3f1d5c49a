package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleShowCommand() *cobra.Command {
	var of peopleOf
	var asJSON bool
	c := &cobra.Command{
		Use:   "show COHORT WHO [--json] [--data DIR]",
		Short: "Show everything about one person",
		Long: `Show says how somebody stands: their application and its answers, what was
decided and why, their pairs and meetings, what they answered since, and
everything that they were sent or are owed, when, and what came of it.

It is as private as the people it is about.`,
		Example: `  trellis people show libraries-connected/2025 pat@example.org`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			co, args, err := of.open(c.Context(), args, false)
			if err != nil {
				return err
			}
			defer co.close()
			l, err := co.life(c.Context(), args[0])
			if err != nil {
				return err
			}
			used, err := co.used(&l)
			if err != nil {
				return err
			}
			if asJSON {
				made := asShown(&l)
				for _, e := range used {
					made.Uses = append(made.Uses, entitlementAs(&e))
				}
				made.Money = amountsAs(l.Amounts)
				return writeJSON(c.OutOrStdout(), made)
			}
			people, err := co.rolls.People(c.Context(), co.ID)
			if err != nil {
				return err
			}
			return (&shown{co, &l, namesOf(people), used, c.OutOrStdout()}).write()
		},
	}
	of.flags(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// life finds somebody and reads everything about them.
func (c *cohort) life(ctx context.Context, who string) (l roster.Life, err error) {
	id, err := strconv.ParseInt(strings.TrimSpace(who), 10, 64)
	if err != nil {
		var p roster.Person
		if p, err = c.rolls.Find(ctx, c.ID, who); err == nil {
			id = int64(p.ID)
		}
	}
	if err == nil {
		l, err = c.rolls.Life(ctx, c.ID, plan.PersonID(id))
	}
	if errors.Is(err, roster.ErrUnknown) {
		return l, fmt.Errorf("nobody in %s has that address, that exact name or that number. See `trellis people %s`: %w", c.ID, c.ID, roster.ErrUnknown)
	}
	return l, err
}

// shown is a life on a page.
type shown struct {
	*cohort
	*roster.Life
	names map[plan.PersonID]string
	used  []activities.Entitlement
	out   io.Writer
}

func (s *shown) write() error {
	s.head()
	s.answers("Answers", s.Answers)
	s.section("Decisions", rowsOf(s.Reasons, func(r roster.Reason) string {
		return fmt.Sprintf("%s\t%s\t%s\t%s", short(r.At, s.zone), r.Who, r.What, clean(r.Why))
	}))
	s.section("Pairs", rowsOf(s.Pairs, s.pair))
	s.section("Groups", rowsOf(s.Groups, s.group))
	s.section("Meetings", rowsOf(s.Meetings, func(m roster.Meeting) string { return s.day(m.At) + "\t" + hours(m.Minutes) + "\t" + string(m.Manner) }))
	s.section("Sessions", rowsOf(s.RSVPs, func(r roster.RSVP) string {
		return fmt.Sprintf("%s\t%s\t%s", short(r.At, s.zone), r.Session, r.Answer)
	}))
	s.section("Came to", rowsOf(s.Attended, func(a roster.Presence) string { return string(a.Session) }))
	for _, f := range s.Forms {
		when := "answered " + s.day(f.At)
		if f.Late {
			when += ", when it was not open"
		}
		s.answers(f.Name+", "+when, f.Answers)
	}
	s.section("Made and done", append(
		rowsOf(s.Agreements, func(a roster.Agreed) string { return s.day(a.At) + "\tagreed\t" + string(a.Agreement) }),
		rowsOf(s.Tasks, func(d roster.Done) string {
			about := ""
			if d.About != 0 {
				about = "about " + s.names[d.About]
			}
			return s.day(d.At) + "\tdid\t" + string(d.Task) + "\t" + about
		})...))
	s.section("Used and left", rowsOf(s.used, func(e activities.Entitlement) string { return e.What + "\t" + hadAndLeft(&e) }))
	s.section("Money", rowsOf(s.Amounts, s.amount))
	s.section("Sent and owed", rowsOf(s.Ledger, func(e roster.Entry) string {
		when := e.At
		if !e.Date.IsZero() {
			when = e.Date
		}
		return fmt.Sprintf("%s\t%s\t%s\t%s", short(when, s.zone), e.Item, methodOf(e.Method), ending(&e))
	}))
	fmt.Fprintf(s.out, "\nSeen: %d\n", s.Seen)
	return nil
}

func (s *shown) head() {
	role := string(s.Role)
	if s.Staff != "" {
		role = string(s.Staff) + ", of the staff"
	}
	fmt.Fprintf(s.out, "%s <%s>\n", clean(s.Name), clean(s.Email))
	line := fmt.Sprintf("Person %d of %s", s.Life.ID, s.cohort.ID)
	if role != "" {
		line += ": " + role
	}
	if s.Role != "" {
		line += ", " + standing(&s.Person)
	}
	fmt.Fprintln(s.out, line)
	if s.First != "" {
		fmt.Fprintf(s.out, "Called %s\n", clean(s.First))
	}
	for _, f := range s.Former {
		fmt.Fprintf(s.out, "Had the address %s until %s\n", clean(f.Address), s.day(f.Changed))
	}
	for _, n := range s.Nominations {
		fmt.Fprintf(s.out, "Nominated as %s by %s, %s\n", n.Role, clean(n.Partner), s.day(n.At))
	}
	for _, p := range s.Pauses {
		if p.Until.IsZero() {
			fmt.Fprintf(s.out, "Paused since %s\n", s.day(p.From))
			continue
		}
		fmt.Fprintf(s.out, "Paused from %s to %s\n", s.day(p.From), s.day(p.Until))
	}
	s.section("When", slices.DeleteFunc([]string{
		s.moment("began to apply", s.Life.Started), s.moment("applied", s.Applied), s.moment("decided", s.Decided),
		s.moment("told", s.Told), s.moment("withdrew", s.Withdrawn)}, func(x string) bool { return x == "" }))
	if s.Decided.IsZero() {
		s.section("Deciders", rowsOf(s.Verdicts, func(v roster.Verdict) string {
			return fmt.Sprintf("%s\t%s\t%s", v.Decider, v.Says, s.day(v.At))
		}))
	}
}

func (s *shown) day(t time.Time) string { return dayOf(t, s.zone) }

func (s *shown) moment(what string, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return what + "\t" + written(t, s.zone)
}

func (s *shown) pair(p roster.Pair) string {
	other := p.Mentor
	if other == s.Life.ID {
		other = p.Mentee
	}
	line := fmt.Sprintf("%s\twith %s\t%s", s.day(p.Announced), s.names[other], number(p.Meetings, "meeting"))
	if p.Minutes > 0 {
		line += ", " + hours(p.Minutes)
	}
	if !p.Ended.IsZero() {
		line += fmt.Sprintf("\tended %s: %s", s.day(p.Ended), clean(p.EndedBecause))
	}
	return line
}

// hours is a length as people say it: "1 hour 30 minutes".
func hours(minutes int) string {
	switch h, m := minutes/60, minutes%60; {
	case minutes == 0:
		return ""
	case h == 0:
		return number(m, "minute")
	case m == 0:
		return number(h, "hour")
	default:
		return number(h, "hour") + " " + number(m, "minute")
	}
}

func (s *shown) answers(title string, answers map[string]string) {
	if len(answers) == 0 {
		return
	}
	fmt.Fprintf(s.out, "\n%s\n", title)
	for _, q := range slices.Sorted(maps.Keys(answers)) {
		fmt.Fprintf(s.out, "%s\n", wrapped(q+": "+clean(answers[q]), "  "))
	}
}

// section prints a list in columns under a heading; of nothing, nothing.
func (s *shown) section(title string, rows []string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(s.out, "\n%s\n", title)
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintf(w, "  %s\n", strings.TrimRight(row, "\t"))
	}
	_ = w.Flush()
}

func rowsOf[T any](all []T, row func(T) string) (rows []string) {
	for _, x := range all {
		rows = append(rows, row(x))
	}
	return rows
}

// methodOf says what a row of the ledger is.
func methodOf(method string) string {
	switch method {
	case roster.Request:
		return "invitation"
	case roster.Cancel:
		return "cancellation"
	}
	return "mail"
}

// ending says what came of a row of the ledger: its state, and the server's last word
// or why it waits, where that says more.
func ending(e *roster.Entry) string {
	switch {
	case e.State == roster.Cancelled && e.Word == "paused":
		return "taken back: they are paused"
	case e.State == roster.Cancelled:
		return "taken back"
	case e.State == roster.Dropped:
		return "dropped: it was too late"
	case e.State == roster.Accepted, e.Word == "":
		return string(e.State)
	}
	return string(e.State) + ": " + clean(e.Word)
}
