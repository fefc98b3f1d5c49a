package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// listing is which people are listed, and how.
type listing struct {
	peopleOf
	role, state   string
	health        string
	asJSON, asCSV bool
}

func peopleListCommand() *cobra.Command {
	var l listing
	c := &cobra.Command{
		Use:   "list COHORT [--role ROLE] [--state STATE] [--health HEALTH] [--json | --csv] [--data DIR]",
		Short: "List a cohort's people and how they stand",
		Long: `List shows everyone who has begun to apply: their number, how they stand, their
name and address. Commands that ask WHO take any of number, name and address.

A state is one of: begun, applied, to be accepted, to be declined, to wait,
placed, paired, declined, waiting, paused, withdrawn. Where several people
decide, what each of them has said so far stands beside those who are not
decided.

While pairs and groups meet, it says whose does not do well: one that is quiet,
overdue or asked for help, by its own rhythm. Others are fine, or paused.`,
		Example: `  trellis people list libraries-connected/2025
  trellis people list libraries-connected/2025 --role mentor --state placed --csv > mentors.csv`,
		Args: func(c *cobra.Command, args []string) error { return l.words(0, 0)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			if l.name == "" {
				l.name = args[0]
			}
			return l.run(c)
		},
	}
	l.flags(c)
	return c
}

func (l *listing) flags(c *cobra.Command) {
	l.peopleOf.flags(c)
	c.Flags().StringVar(&l.role, "role", "", "only those of a `role`: mentor")
	c.Flags().StringVar(&l.state, "state", "", "only those who stand so: `state`, like applied")
	c.Flags().StringVar(&l.health, "health", "", "only of pairs and groups that are so: `health`, like overdue")
	c.Flags().BoolVar(&l.asJSON, "json", false, "for programs")
	c.Flags().BoolVar(&l.asCSV, "csv", false, "for spreadsheets")
}

var standings = []string{"begun", "applied", "to be accepted", "to be declined", "to wait", "placed", "paired", "in a group", "declined", "waiting", "paused", "withdrawn"}

func (l *listing) run(c *cobra.Command) error {
	if l.asJSON && l.asCSV {
		return misused("--json and --csv do not go together")
	}
	if l.state != "" && !slices.Contains(standings, l.state) {
		if near, ok := phrase.Near(l.state, standings); ok {
			return misused("nobody stands so: --state %s. Did you mean %q?", clean(l.state), near)
		}
		return misused("nobody stands so: --state %s. It is one of %s", clean(l.state), inWords(standings))
	}
	if err := knownRelationship(l.health); err != nil {
		return err
	}
	co, err := l.site.open(c.Context(), l.name, false)
	if err != nil {
		return err
	}
	defer co.close()
	if l.role != "" && co.plan.Role(plan.RoleName(l.role)) == nil {
		return fmt.Errorf("nobody applies to be a %s in %s", clean(l.role), co.ID)
	}
	people, err := co.rolls.People(c.Context(), co.ID)
	if err != nil {
		return err
	}
	verdicts, err := co.rolls.Verdicts(c.Context(), co.ID)
	if err != nil {
		return err
	}
	healths, _, err := co.healths(c.Context(), co.now())
	if err != nil {
		return err
	}
	all := []onList{}
	for i := range people {
		x := onListAs(&people[i], verdicts)
		x.Health = healths[x.ID]
		if people[i].Staff == "" && (l.health == "" || l.health == string(x.Health)) && (l.role == "" || l.role == string(x.Role)) && (l.state == "" || l.state == x.State) {
			all = append(all, x)
		}
	}
	switch {
	case l.asJSON:
		return writeJSON(c.OutOrStdout(), all)
	case l.asCSV:
		return writeCSV(c.OutOrStdout(), all, co.zone)
	}
	return writeList(c.OutOrStdout(), all)
}

// onList is a person in a list.
type onList struct {
	ID       plan.PersonID             `json:"person"`
	Role     plan.RoleName             `json:"role"`
	State    string                    `json:"state"`
	Name     string                    `json:"name"`
	First    string                    `json:"first,omitempty"`
	Email    string                    `json:"email"`
	Applied  time.Time                 `json:"applied,omitzero"`
	Told     time.Time                 `json:"told,omitzero"`
	Verdicts map[plan.StaffName]string `json:"verdicts,omitempty"` // of deciders, while it is undecided
	Health   stages.Health             `json:"health,omitempty"`   // of their pairs or group, the worst
	said     []string
}

func onListAs(p *roster.Person, verdicts []roster.Verdict) onList {
	x := onList{ID: p.ID, Role: p.Role, State: standing(p), Name: p.Name, First: p.First, Email: p.Email, Applied: p.Applied, Told: p.Told}
	for _, v := range verdicts {
		if v.Person == p.ID && v.Role == p.Role && x.State == "applied" {
			if x.Verdicts == nil {
				x.Verdicts = map[plan.StaffName]string{}
			}
			x.Verdicts[v.Decider] = v.Says
			x.said = append(x.said, fmt.Sprintf("%s: %s", v.Decider, v.Says))
		}
	}
	return x
}

func writeList(out io.Writer, all []onList) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, p := range all {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s", p.ID, p.Role, p.standing(), clean(p.Name), clean(p.Email))
		if len(p.said) > 0 {
			fmt.Fprintf(w, "\t%s", strings.Join(p.said, ", "))
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func writeCSV(out io.Writer, all []onList, zone *time.Location) error {
	w := csv.NewWriter(out)
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.In(zone).Format(time.DateOnly)
	}
	rows := [][]string{{"person", "role", "state", "name", "first name", "email address", "applied", "told", "health"}}
	for _, p := range all {
		rows = append(rows, []string{strconv.FormatInt(int64(p.ID), 10), string(p.Role), p.State, harmless(p.Name), harmless(p.First), harmless(p.Email), day(p.Applied), day(p.Told), string(p.Health)})
	}
	return w.WriteAll(rows)
}

// harmless is a cell that no spreadsheet takes for a formula: one that begins as one
// does gets an apostrophe before it.
func harmless(cell string) string {
	cell = clean(cell)
	if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// standing is how far a person has come, in a word or two.
func standing(p *roster.Person) string {
	switch told := !p.Told.IsZero(); {
	case !p.Withdrawn.IsZero():
		return "withdrawn"
	case !p.Paused.IsZero():
		return "paused"
	case told && p.Accepted && p.Grouped:
		return "in a group"
	case told && p.Accepted && len(p.Match) > 0:
		return "paired"
	case told && p.Accepted:
		return "placed"
	case told && p.Waiting:
		return "waiting"
	case told:
		return "declined"
	case !p.Decided.IsZero() && p.Accepted:
		return "to be accepted"
	case !p.Decided.IsZero() && p.Waiting:
		return "to wait"
	case !p.Decided.IsZero():
		return "to be declined"
	case !p.Applied.IsZero():
		return "applied"
	}
	return "begun"
}
