package main

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// show shows a message as it would be sent now.
func (m *mailing) show(c *cobra.Command, co *cohort, message roster.Message, files map[string][]byte) error {
	acts, err := co.clerk(&m.site)
	if err != nil {
		return err
	}
	d, err := acts.Draft(c.Context(), co.ID, co.Hash, message, files, co.now())
	switch {
	case errors.Is(err, roster.ErrAnonymous):
		return co.isAnonymous(m.thing)
	case errors.Is(err, roster.ErrUnknown) && m.thing != "":
		return co.waitsForNobody(c.Context(), m.thing)
	case err != nil:
		return err
	}
	if m.asJSON {
		return writeJSON(c.OutOrStdout(), co.draftForPrograms(&d))
	}
	return (&drafted{co, &d, c.OutOrStdout()}).write(typedAgain(c, co, d.Mark))
}

// drafted is a message on a page, before it is sent.
type drafted struct {
	*cohort
	*activities.Draft
	out io.Writer
}

func (d *drafted) write(command string) error {
	switch {
	case len(d.People) == 0:
		fmt.Fprintln(d.out, "It goes to nobody, as things are.")
		d.leftOut()
		return nil
	default:
		fmt.Fprintln(d.out, wrapped(fmt.Sprintf("To %s: %s.", number(len(d.People), "person"), inWords(d.byRole())), ""))
	}
	d.leftOut()
	d.lacking()
	if d.First == nil {
		fmt.Fprintln(d.out, "\nNo letter can be written, so there is nothing to send.")
		return nil
	}
	if err := d.letter(); err != nil {
		return err
	}
	fmt.Fprintf(d.out, "\nNothing was sent. To send exactly this, at once:\n  %s\n", command)
	return nil
}

// byRole counts those whom it goes to: "12 mentors", "the coach".
func (d *drafted) byRole() []string {
	count := map[string]int{}
	var roles, staff []string
	for i := range d.People {
		p := &d.People[i]
		word := d.roleOf(p)
		switch count[word]++; {
		case p.Role == "":
			staff = append(staff, "the "+word)
		case count[word] == 1:
			roles = append(roles, word)
		}
	}
	for i, w := range roles {
		roles[i] = number(count[w], w)
	}
	return append(roles, staff...)
}

// roleOf is what somebody takes part as, or is to the programme.
func (c *cohort) roleOf(p *roster.Person) string {
	if r := c.plan.Role(p.Role); r != nil {
		return r.Word()
	}
	if p.Staff != "" {
		return staffWord(p.Staff)
	}
	return string(p.Role)
}

// leftOut names those whom it would go to but for a reason.
func (d *drafted) leftOut() {
	var left []string
	for _, l := range d.Left {
		left = append(left, fmt.Sprintf("%s, who %s", clean(l.Name), l.Why))
	}
	if len(left) > 0 {
		fmt.Fprintln(d.out, wrapped("Not to "+inWords(left)+".", ""))
	}
}

// lacking names those whose letter would be held.
func (d *drafted) lacking() {
	names := map[plan.PersonID]string{}
	for _, p := range d.People {
		names[p.ID] = p.Name
	}
	for _, l := range d.Lacks {
		fmt.Fprintln(d.out, wrapped(fmt.Sprintf("The letter to %s would be held: %s.", clean(names[l.Person]), clean(l.Word)), ""))
	}
}

func (d *drafted) letter() error {
	w := tabwriter.NewWriter(d.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "\nFrom:\t%s\n", mailbox(d.First.From))
	fmt.Fprintf(w, "To:\t%s\n", mailbox(d.First.To))
	fmt.Fprintf(w, "Replies:\t%s\n", mailbox(d.First.ReplyTo))
	fmt.Fprintf(w, "Subject:\t%s\n", clean(d.First.Message.Words.Subject))
	for _, f := range d.First.Attachments {
		fmt.Fprintf(w, "With:\t%s\n", clean(f.Name))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(d.out, "\n%s", d.First.Message.Words.Text)
	return err
}
