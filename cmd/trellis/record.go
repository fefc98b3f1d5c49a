package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"trellis/roster"
)

func recordCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "record",
		Short: "Record what people chose, answered and did",
		Long: `Record tells a cohort what people said and did, as it comes in: by mail, by
telephone, on paper. One thing at a time, or many from a CSV whose first row
names its columns. A CSV is recorded whole or not at all, and --dry-run says
beforehand what is wrong with it. Recorded twice, it changes nothing.

WHO is an address, an exact name, or a number of trellis people list.`,
		Example: `  trellis record choice libraries-connected/2025 mentee@example.org first@example.org second@example.org
  trellis record met libraries-connected/2025 --csv meetings.csv --dry-run`,
	}
	group(c, section{commands: []*cobra.Command{recordChoiceCommand(), recordConfirmationCommand(), recordRSVPCommand(), recordAttendedCommand(), recordMetCommand(), recordWroteCommand(), recordCallMeCommand(), recordAnswerCommand(), recordAgreementCommand(), recordTaskCommand(), recordMoneyCommand(), recordNominationCommand()}})
	return c
}

// who is the column that says whom a row is about.
var who = column{name: "who", also: []string{"email address", "email", "address", "person"}, needed: true}

// participant finds somebody who takes part: staff do not choose or meet.
func participant(t *roster.Tx, text string) (roster.Person, error) {
	p, err := person(t, text)
	switch {
	case errors.Is(err, roster.ErrUnknown):
		return p, fmt.Errorf("nobody in %s has that address, that exact name or that number. See `trellis people list --cohort %s`: %w", t.Cohort, t.Cohort, roster.ErrUnknown)
	case err != nil:
		return p, err
	case p.Role == "":
		return p, fmt.Errorf("person %d is the cohort's %s, and no participant", p.ID, p.Staff)
	case !p.Withdrawn.IsZero():
		return p, fmt.Errorf("person %d has withdrawn", p.ID)
	}
	return p, nil
}
