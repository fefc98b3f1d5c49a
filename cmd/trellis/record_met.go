package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"trellis/roster"
)

func recordMetCommand() *cobra.Command {
	var b batch
	var on string
	c := &cobra.Command{
		Use:   "met COHORT WHO [--on DATE] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record that a pair has met",
		Long: `Met records a meeting. WHO is either of the two; both may say it, and it is one
meeting if they name the same day. Without --on it was today, by the cohort's
clock. Pairs that have not met for long are asked whether all is well.

The columns of a CSV are who, and on for the date.`,
		Example: `  trellis record met libraries-connected/2025 pat@example.org --on "Tuesday 10 June 2025"`,
		Args:    b.either(2, 2, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			b.columns = []column{who, {name: "on", also: []string{"date", "when", "met on"}}}
			b.fact = met
			typed := cells(b.columns, args[1:])
			if on != "" {
				typed["on"] = on
			}
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	c.Flags().StringVar(&on, "on", "", "`date`, like \"Tuesday 10 June 2025\"; without it, today")
	return c
}

func met(c *cohort, t *roster.Tx, r row) error {
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	when, err := c.metAt(r.cells["on"], t.At)
	if err != nil {
		return err
	}
	return t.Met(p.ID, when)
}

// metAt is when a pair met: at noon of the day that was given, so that what both of
// them say of one meeting is one moment; and not later than now.
func (c *cohort) metAt(on string, now time.Time) (time.Time, error) {
	const noon = 12
	if on == "" {
		on = dayOf(now, c.zone)
	}
	when, err := readMoment("the date", on, c.zone, noon)
	if err != nil {
		return when, err
	}
	if dayOf(when, c.zone) == dayOf(now, c.zone) {
		return when, nil
	}
	if when.After(now) {
		return when, fmt.Errorf("that day is still to come: by this cohort's clock it is %s", dayOf(now, c.zone))
	}
	return when, nil
}
