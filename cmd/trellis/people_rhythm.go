package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleRhythmCommand() *cobra.Command {
	var of peopleOf
	var every, with string
	c := &cobra.Command{
		Use:   "rhythm COHORT WHO --every TIME [--with WHO] --because WHY [--as WHO] [--data DIR]",
		Short: "Let a pair or a group meet less often than the others",
		Long: `Rhythm is for people who have agreed to meet less often than the programme says:
every 8 weeks, or every 6 to 8 weeks. Nobody asks them why they have not met
until they have been silent for so much longer than others may be. With --every
usual they are as all others again. Who is in several pairs needs --with.`,
		Example: `  trellis people rhythm libraries-connected/2025 pat@example.org --every "6 to 8 weeks" --because "They told us."`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			days, err := daysApart(every)
			if err != nil {
				return err
			}
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				all, err := co.relationships(t, p, with)
				switch {
				case err != nil:
					return "", err
				case len(all) > 1:
					return "", misused("person %d is in %d pairs: say which one, with --with WHO", p.ID, len(all))
				}
				news, err := t.MeetsEvery(all[0], days, by, of.because)
				switch {
				case err != nil:
					return "", err
				case !news:
					return "It was known already: nothing changes.", nil
				case days == 0:
					return "They meet as often as the programme says.", nil
				}
				return fmt.Sprintf("They meet every %d days at the latest. They are asked so much later than others.", days), nil
			})
		},
	}
	of.deciding(c)
	c.Flags().StringVar(&every, "every", "", "`time` from one meeting to the next, like \"8 weeks\"; or usual")
	c.Flags().StringVar(&with, "with", "", "`who` the other one is")
	return c
}

// daysApart is how many days lie between two meetings at most; 0: as many as usual.
func daysApart(typed string) (int, error) {
	if typed == "usual" {
		return 0, nil
	}
	l, problem := phrase.ParseLength(typed)
	if problem != nil {
		return 0, misused("--every cannot be %q: %s. %s", clean(typed), problem.Summary, problem.Fix)
	}
	_, most, ok := l.Days()
	if !ok || most <= 0 {
		return 0, misused("--every cannot be %q: write it in days, weeks or months, like \"8 weeks\"", clean(typed))
	}
	return most, nil
}
