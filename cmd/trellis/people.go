package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleCommand() *cobra.Command {
	var l listing
	c := &cobra.Command{
		Use:   "people [COHORT] [--role ROLE] [--state STATE] [--json | --csv] [--data DIR]",
		Short: "List, show, add, change, pause and withdraw people",
		Long: `People are those who apply to take part, and those who do. With a cohort alone
it lists them; the commands below look after each of them.

WHO is an address, an exact name, or a number of the list. Whatever changes
something asks for --because: why, in a sentence that is kept.`,
		Example: `  trellis people libraries-connected/2025 --role mentor
  trellis people show libraries-connected/2025 pat@example.org
  trellis people change libraries-connected/2025 pat@example.org --address pat@new.example --because "Changed jobs."`,
	}
	group(c, section{commands: []*cobra.Command{
		peopleListCommand(), peopleShowCommand(), peopleImportCommand(), peopleAddCommand(), peopleChangeCommand(),
		peoplePauseCommand(), peopleResumeCommand(), peopleWithdrawCommand(), peoplePartCommand(), peoplePlaceCommand(), peopleRhythmCommand(),
	}})
	explain, unknown := c.RunE, c.Args
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) > 0 && !strings.Contains(args[0], "/") {
			if err := unknown(c, args); strings.Contains(err.Error(), "Did you mean") {
				return err
			}
		}
		return takes(0, 1)(c, args)
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return explain(c, args)
		}
		l.name = args[0]
		return l.run(c)
	}
	l.flags(c)
	return c
}

// peopleOf is what the people commands have in common: the cohort is the first word,
// or that of --cohort; and who decides, and why.
type peopleOf struct {
	site
	name        string
	as, because string
	dry         bool
}

func (p *peopleOf) flags(c *cobra.Command) {
	p.site.flag(c)
	c.Flags().StringVar(&p.name, "cohort", "", "`cohort`, if it is not the first word")
}

// deciding adds the flags of a command that changes something.
func (p *peopleOf) deciding(c *cobra.Command) {
	p.flags(c)
	c.Flags().StringVar(&p.as, "as", "", "`who` of the programme's people decides; without it, the coordinator")
	c.Flags().StringVar(&p.because, "because", "", "`why`, in a sentence; it is kept")
}

// words says how many words a command takes besides the cohort.
func (p *peopleOf) words(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if p.name == "" {
			if least, most = least+1, most+1; most == 0 {
				most = -1
			}
		}
		return takes(least, most)(c, args)
	}
}

// open finds the cohort, and gives back the words that follow it.
func (p *peopleOf) open(ctx context.Context, args []string, change bool) (*cohort, []string, error) {
	name := p.name
	if name == "" {
		name, args = args[0], args[1:]
	}
	co, err := p.site.open(ctx, name, change && !p.dry)
	return co, args, err
}

// decide opens the cohort and finds the person, states a fact about them, and says what
// follows. Nothing is decided without a reason.
func (p *peopleOf) decide(cmd *cobra.Command, args []string, fact func(c *cohort, t *roster.Tx, who roster.Person, by plan.StaffName) (said string, err error)) error {
	if p.because == "" {
		return misused("say why: --because \"She wrote to us.\" It is kept")
	}
	co, args, err := p.open(cmd.Context(), args, true)
	if err != nil {
		return err
	}
	defer co.close()
	by, err := co.by(p.as)
	if err != nil {
		return err
	}
	var said string
	err = co.state(cmd.Context(), p.dry, func(t *roster.Tx) error {
		who, err := member(t, args[0])
		if err == nil {
			said, err = fact(co, t, who, by)
		}
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(cmd.OutOrStdout(), wrapped(said, ""))
	if p.dry {
		fmt.Fprintln(cmd.OutOrStdout(), "Nothing was written.")
	}
	return nil
}

// by is one of the programme's people: the one who is named, or the coordinator.
func (c *cohort) by(named string) (plan.StaffName, error) {
	if named == "" {
		return c.plan.Coordinator, nil
	}
	return c.staff(named, c.plan.Staff)
}

// member finds somebody of the cohort who is not of its staff.
func member(t *roster.Tx, who string) (roster.Person, error) {
	p, err := person(t, who)
	if err == nil && p.Staff != "" {
		err = fmt.Errorf("person %d is the cohort's %s, and no participant: change the cohort's file instead", p.ID, p.Staff)
	}
	return p, err
}

// person finds who was meant: by address, exact name, or number.
func person(t *roster.Tx, who string) (roster.Person, error) {
	who = strings.TrimSpace(who)
	id, err := strconv.ParseInt(who, 10, 64)
	if err != nil {
		return t.Find(who)
	}
	return t.Person(plan.PersonID(id))
}
