package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"trellis/roster"
)

func recordMetCommand() *cobra.Command {
	var b batch
	var on, with, lasted, minutes, at string
	how := map[roster.Manner]*bool{roster.Online: new(bool), roster.InPerson: new(bool), roster.Visit: new(bool)}
	c := &cobra.Command{
		Use:   "met COHORT WHO [--with WHO | --at WHO] [--on DATE] [--hours N | --minutes N] [--online | --in-person | --visit] [--undo --because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record that a pair or a group has met",
		Long: `Met records a meeting. WHO is either of the two, or anyone of the group; several
may say it, and it is one meeting if they name the same day. Without --on it was
today, by the cohort's clock. Who is in several pairs needs --with. Where people
of a group visit each other, --at says whom. Those who have not met for long are
asked whether all is well; this puts an end to it.

A meeting may be online, in person, or a visit to where one of them works. Said
twice, what is known of it is put together.

The columns of a CSV are who, on for the date, with, at, hours or minutes, and
how: online, in person or visit.`,
		Example: `  trellis record met libraries-connected/2025 pat@example.org --on "Tuesday 10 June 2025" --hours 1.5`,
		Args:    b.either(2, 2, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if err := b.mayUndo(co); err != nil {
				return err
			}
			b.columns = []column{who, {name: "on", also: []string{"date", "when", "met on"}}, {name: "with"}, {name: "at", also: []string{"host", "visited"}}, {name: "hours", also: []string{"how long", "length"}}, {name: "minutes"}, {name: "how", also: []string{"manner", "online or in person"}}}
			b.fact = b.met
			typed := cells(b.columns, args[1:])
			for manner, said := range how {
				switch {
				case !*said:
				case typed["how"] != "":
					return misused("--online, --in-person and --visit do not go together")
				default:
					typed["how"] = string(manner)
				}
			}
			for name, text := range map[string]string{"on": on, "with": with, "at": at, "hours": lasted, "minutes": minutes} {
				if text != "" {
					typed[name] = text
				}
			}
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	b.undoing(c)
	c.Flags().StringVar(&on, "on", "", "`date`, like \"Tuesday 10 June 2025\"; without it, today")
	c.Flags().StringVar(&with, "with", "", "`who` the other one is")
	c.Flags().StringVar(&at, "at", "", "`who` of the group they visited")
	c.Flags().StringVar(&lasted, "hours", "", "how `many` hours they met for: 1.5")
	c.Flags().StringVar(&minutes, "minutes", "", "how `many` minutes they met for: 90")
	c.Flags().BoolVar(how[roster.Online], "online", false, "they met online")
	c.Flags().BoolVar(how[roster.InPerson], "in-person", false, "they met in person")
	c.Flags().BoolVar(how[roster.Visit], "visit", false, "one visited the other at work")
	return c
}

func (b *batch) met(c *cohort, t *roster.Tx, r row) error {
	p, err := met(t, r.cells[who.name])
	if err != nil {
		return err
	}
	var other roster.Person
	if r.cells["with"] != "" {
		if other, err = met(t, r.cells["with"]); err != nil {
			return located{"with", err}
		}
	}
	when, err := c.onDay(r.cells["on"], t.At)
	if err != nil {
		return err
	}
	minutes, err := lasted(r)
	if err != nil {
		return err
	}
	how, err := manner(r.cells["how"])
	if err != nil {
		return located{"how", err}
	}
	if c.makesGroups() {
		return b.metTogether(c, t, r, p, roster.GroupMeeting{At: when, Minutes: minutes, Manner: how})
	}
	if r.cells["at"] != "" {
		return located{"at", errors.New("whom they visited is kept of groups only")}
	}
	pair, err := t.PairOf(p.ID, other.ID, when)
	if err != nil {
		return err
	}
	if b.undo.asked {
		return t.NotMet(pair.ID, when, p.ID, b.undo.by, b.undo.because)
	}
	if err := c.wasPair(pair, when); err != nil {
		return err
	}
	return b.kept(t.MetHow(pair.ID, when, minutes, how))
}

// met finds one of a pair. Who has withdrawn may still tell of a meeting before.
func met(t *roster.Tx, text string) (roster.Person, error) {
	p, err := person(t, text)
	switch {
	case err != nil:
		return participant(t, text) // says what could be
	case p.Role == "":
		return participant(t, text)
	}
	return p, nil
}

// wasPair turns away a meeting of two who were no pair on that day.
func (c *cohort) wasPair(p roster.Pair, when time.Time) error {
	day, noDay := dayOf(when, c.zone), dayOf(p.Announced, c.zone)
	switch {
	case when.Before(p.Announced) && day != noDay:
		return fmt.Errorf("%d and %d were no pair on that day: they were announced on %s", p.Mentor, p.Mentee, noDay)
	case !p.Ended.IsZero() && when.After(p.Ended) && day != dayOf(p.Ended, c.zone):
		return fmt.Errorf("%d and %d were no longer a pair on that day: it ended on %s", p.Mentor, p.Mentee, dayOf(p.Ended, c.zone))
	}
	return nil
}

// onDay is noon of a day that was given, or else of today: so what two people say of
// one thing is one moment. It is not later than today.
func (c *cohort) onDay(on string, now time.Time) (time.Time, error) {
	const noon = 12
	if on == "" {
		on = dayOf(now, c.zone)
	}
	when, err := readMoment("the date", on, c.zone, noon)
	if err != nil {
		return when, err
	}
	local := when.In(c.zone)
	when = time.Date(local.Year(), local.Month(), local.Day(), noon, 0, 0, 0, c.zone).UTC()
	if dayOf(when, c.zone) == dayOf(now, c.zone) {
		return when, nil
	}
	if when.After(now) {
		return when, fmt.Errorf("that day is still to come: by this cohort's clock it is %s", dayOf(now, c.zone))
	}
	return when, nil
}
