package main

import (
	"cmp"
	"context"
	_ "embed"
	"encoding/csv"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func registerCommand() *cobra.Command {
	var at site
	var out string
	var asCSV bool
	c := &cobra.Command{
		Use:   "register COHORT SESSION [-o FILE] [--csv] [--data DIR]",
		Short: "Write a session's register, to print and to tick",
		Long: `Register writes a page for A4: who is expected at a session, by the names that
they are called by, with their role, whether they said that they come, and a
box to tick. Afterwards it is ticked where it was recorded that they came: see
trellis record attended. If the programme asks a question called access or
access_needs, what they answered is there too. There are no addresses and
nothing else, as the page lies in a room.

Those are on it who hold the session's invitation, and those for whom it is.
Whoever withdrew is not.`,
		Example: `  trellis register libraries-connected/2025 launch -o launch.html
  trellis register libraries-connected/2025 drop_ins/2 --csv > register.csv`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			r, err := co.register(c.Context(), plan.SessionName(args[1]))
			if err != nil {
				return err
			}
			write := r.writeHTML
			if asCSV {
				write = r.writeCSV
			}
			if err := deliver(c.OutOrStdout(), out, forMe, write); err != nil || out == "" {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "Written: %s, %s\n", clean(out), number(len(r.People), "person"))
			return nil
		},
	}
	at.flag(c)
	c.Flags().StringVarP(&out, "out", "o", "", "`file` to write to, instead of printing")
	c.Flags().BoolVar(&asCSV, "csv", false, "for spreadsheets")
	return c
}

// register is who is expected at a session, and what the room may read of them.
type register struct {
	Programme, Title, When, Where string
	Access                        bool // the programme asks
	People                        []expected
}

type expected struct {
	id                         plan.PersonID
	Name, Role, Answer, Access string
	Came                       bool // it was recorded
}

func (c *cohort) register(ctx context.Context, name plan.SessionName) (*register, error) {
	name = plan.SessionName(c.plan.FirstName(string(name)))
	session, stage := c.plan.Session(name), c.stageOf(name)
	if session == nil {
		return nil, c.noSession(string(name))
	}
	if session.Off {
		return nil, fmt.Errorf("%s was called off, so nobody is expected", name)
	}
	r := &register{
		Programme: c.plan.Programme + ", " + c.plan.Title, Title: session.Title,
		When: written(session.Start, c.zone) + " to " + clockOf(session.End.In(c.zone)).String(), Where: session.Where,
		Access: c.asksAccess(),
	}
	people, err := c.rolls.People(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	replies, err := c.rolls.Replies(ctx, c.ID, name)
	if err != nil {
		return nil, err
	}
	holds, err := c.rolls.Holders(ctx, c.ID, stage, session)
	if err != nil {
		return nil, err
	}
	came, err := c.rolls.Came(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	r.fill(c, people, func(p *roster.Person) bool { return came[name][p.ID] || comes(stage, name, holds, p) }, replies)
	for i := range r.People {
		r.People[i].Came = came[name][r.People[i].id]
	}
	if r.Access {
		return r, r.readAccess(ctx, c, people)
	}
	return r, nil
}

// fill puts everybody on it once: who has several roles, in one that they come in.
func (r *register) fill(c *cohort, people []roster.Person, comes func(*roster.Person) bool, replies map[plan.PersonID]string) {
	listed := map[plan.PersonID]bool{}
	for i := range people {
		p := &people[i]
		if listed[p.ID] || !comes(p) {
			continue
		}
		listed[p.ID] = true
		role := string(p.Staff)
		if of := c.plan.Role(p.Role); of != nil {
			role = of.Word()
		}
		r.People = append(r.People, expected{id: p.ID, Name: calledBy(p), Role: role, Answer: replies[p.ID]})
	}
	slices.SortStableFunc(r.People, func(a, b expected) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.id, b.id))
	})
}

// comes says whether somebody is expected: they hold the invitation, or will. For whom
// exactly (only_if) is only known once it was sent.
func comes(s *plan.Stage, name plan.SessionName, holds map[plan.PersonID]time.Time, p *roster.Person) bool {
	if !p.Withdrawn.IsZero() {
		return false
	}
	if _, invited := holds[p.ID]; invited {
		return true
	}
	return p.Paused.IsZero() && slices.ContainsFunc(s.Items, func(it plan.Item) bool {
		return it.Does == plan.SendInvitation && it.Session == name && it.To.OnlyIf == "" && s.OnlyIf == "" && asked(it.To, p)
	})
}

// calledBy is the name that somebody is called by, with their last name. One that they
// do not use is nothing for a room to read.
func calledBy(p *roster.Person) string {
	first, words := clean(p.First), strings.Fields(clean(p.Name))
	switch {
	case first == "":
		return strings.Join(words, " ")
	case len(words) < 2 || strings.Contains(first, " "):
		return first
	}
	return first + " " + words[len(words)-1]
}

func (c *cohort) stageOf(session plan.SessionName) *plan.Stage {
	for i := range c.plan.Stages {
		s := &c.plan.Stages[i]
		if slices.ContainsFunc(s.Sessions, func(x plan.Session) bool { return x.Name == session }) {
			return s
		}
	}
	return nil
}

//go:embed register.gohtml
var registerPage string

// registerTemplate escapes whatever people wrote.
var registerTemplate = template.Must(template.New("register").Parse(registerPage))

func (r *register) writeHTML(w io.Writer) error { return registerTemplate.Execute(w, r) }

func (r *register) writeCSV(w io.Writer) error {
	rows := [][]string{{"name", "role", "said they come", "here"}}
	for _, p := range r.People {
		here := ""
		if p.Came {
			here = "yes"
		}
		rows = append(rows, []string{harmless(p.Name), p.Role, p.Answer, here})
	}
	if r.Access {
		rows[0] = append(rows[0], "access")
		for i, p := range r.People {
			rows[i+1] = append(rows[i+1], harmless(p.Access))
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}
