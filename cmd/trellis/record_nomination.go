package main

import (
	"errors"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func recordNominationCommand() *cobra.Command {
	var b batch
	c := &cobra.Command{
		Use:   "nomination COHORT PARTNER ROLE WHO [--undo --because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record whom a partner sends",
		Long: `Nomination records that a partner, or one of the programme's people, sends
somebody for a role. They must have begun to apply: people add --begun.
A nomination is no decision: that is recorded with ` + "`trellis decide`" + `.

The columns of a CSV are partner, role and who.`,
		Example: `  trellis record nomination aim-aspire/2025 northbrook mentee pat@example.org`,
		Args:    b.either(4, 4, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if err := b.mayUndo(co); err != nil {
				return err
			}
			b.columns = []column{{name: "partner", also: []string{"by", "nominated by"}, needed: true}, {name: "role", needed: true}, who}
			b.fact = b.nominated
			return b.run(c, co, cells(b.columns, args[1:]))
		},
	}
	b.flags(c)
	b.undoing(c)
	return c
}

func (b *batch) nominated(c *cohort, t *roster.Tx, r row) error {
	role := c.plan.Role(plan.RoleName(r.cells["role"]))
	if role == nil {
		return c.noRole(r.cells["role"])
	}
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	if b.undo.asked {
		return t.NotNominated(p.ID, role.Name, b.undo.by, b.undo.because)
	}
	if !p.Told.IsZero() {
		return errors.New("they were told already whether they have a place, so a nomination has no effect")
	}
	return b.kept(t.Nominate(p.ID, role.Name, clean(r.cells["partner"])))
}
