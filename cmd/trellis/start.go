package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/worker"
)

// starting is a cohort as somebody asked to start it.
type starting struct {
	site
	at   string
	pace time.Duration
	seed int64
	even bool // though not everything in the files is carried out
}

func startCommand() *cobra.Command {
	var s starting
	c := &cobra.Command{
		Use:   "start DIR COHORT [--at DATE [--pace DURATION]] [--even-so] [--data DIR]",
		Short: "Start a cohort",
		Long: `Start takes a cohort's definitions as they are now, and from then on does what
they say at the time they say. Check and plan show beforehand what that will be.

Dates that are past are refused. With --at the cohort has a clock of its own,
which begins at that date and goes at a pace: so a cohort of another year can be
tried today. --pace says how long one of its days takes.

What the files say and this version does not carry out is refused too, for
people would wait for it. With --even-so it is said, and the cohort starts.`,
		Example: `  trellis start definitions/libraries-connected 2025
  trellis start definitions/libraries-connected 2025 --at "Sunday 16 March 2025" --pace 30s`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error { return s.run(c, args[0], args[1]) },
	}
	s.flag(c)
	c.Flags().StringVar(&s.at, "at", "", "`date` that the cohort's own clock begins at, like \"Sunday 16 March 2025\"")
	c.Flags().DurationVar(&s.pace, "pace", 10*time.Second, "`length of time` that one of its days takes, like 30s or 5m; only with --at")
	c.Flags().Int64Var(&s.seed, "seed", 0, "`number` that ties in matching are broken with; without it, a random one")
	c.Flags().BoolVar(&s.even, "even-so", false, "start, though not everything that the files say is carried out")
	return c
}

func (s *starting) run(c *cobra.Command, dir, name string) error {
	switch {
	case s.at == "" && c.Flags().Changed("pace"):
		return misused("--pace goes with --at: a cohort without a clock of its own keeps real time")
	case s.pace <= 0:
		return misused("--pace is how long a day takes: more than nothing, like 30s")
	case !c.Flags().Changed("seed"):
		s.seed = rand.Int64()
	}
	book, err := openBook(c, dir)
	if err != nil {
		return err
	}
	order, err := s.order(c, book, name)
	if err != nil {
		return err
	}
	house, err := s.connect(c.Context())
	if err != nil {
		return err
	}
	defer house.Close()
	id, problems, err := house.Start(c.Context(), order)
	if err != nil {
		if problems.Errors() > 0 || errors.Is(err, worker.ErrPast) {
			_ = say(c, problems)
		}
		return err
	}
	if err := keepDirectory(c.Context(), house.Roster, id, dir); err != nil {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "%s has started. See `trellis status %s`\n", id, id)
	if err := sayWelcomed(c, house.Roster, id); err != nil {
		return err
	}
	return sayCarried(c, house.Roster, id)
}

// sayWelcomed says how many have a place already, without applying.
func sayWelcomed(c *cobra.Command, r *roster.Roster, id plan.CohortID) error {
	n, err := r.Welcomed(c.Context(), id)
	if err != nil || n == 0 {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "%s of earlier cohorts said that they would come again, and have a place. See `trellis people list %s`\n", people(n), id)
	return nil
}

// sayCarried lists who waits for this cohort since an earlier one.
func sayCarried(c *cobra.Command, r *roster.Roster, id plan.CohortID) error {
	all, err := r.Carried(c.Context(), id)
	if err != nil || len(all) == 0 {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "%s of earlier cohorts had a place and nobody to be matched with, and wait for this one:\n", people(len(all)))
	for _, p := range all {
		fmt.Fprintf(c.OutOrStdout(), "  %s, %s\n", clean(p.Name), p.Role)
	}
	fmt.Fprintf(c.OutOrStdout(), "Ask them to apply. See `trellis waiting %s`\n", id)
	return nil
}

// order is what is asked of the installation. Past dates are refused here as well
// as there, so that whoever typed this hears of them before anything is set up.
func (s *starting) order(c *cobra.Command, book *definitions.Book, name string) (worker.Start, error) {
	order := worker.Start{Book: book, Cohort: name, Now: time.Now().UTC().Truncate(time.Second), Seed: s.seed}
	p, err := resolve(c, book, name)
	if err != nil {
		return order, err
	}
	if len(p.Yet) > 0 {
		writeYet(c.ErrOrStderr(), p)
		fmt.Fprintln(c.ErrOrStderr())
		if !s.even {
			return order, errors.New("nothing was started, for not everything that the files say would be carried out; take it out of them, or do it yourself and start with --even-so")
		}
	}
	if s.at == "" {
		if past := book.Past(name, order.Now); len(past) > 0 {
			_ = say(c, past)
			fmt.Fprintln(c.ErrOrStderr())
			return order, errors.New("nothing was started, for some dates are past; write new ones, or try the cohort with a clock of its own: --at DATE")
		}
		return order, nil
	}
	zone, err := time.LoadLocation(p.Zone)
	if err != nil {
		return order, fmt.Errorf("this machine does not know the time in %s: %w", p.Zone, err)
	}
	order.At, err = readMoment("--at", s.at, zone, 0)
	order.Day = s.pace
	return order, err
}
