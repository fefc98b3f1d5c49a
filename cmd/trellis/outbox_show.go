package main

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// showing is a letter that somebody wants to see.
type showing struct {
	site
	person       string
	html, eml, j bool
}

func outboxShowCommand() *cobra.Command {
	var s showing
	c := &cobra.Command{
		Use:   "show COHORT ITEM [--for WHO] [--html | --eml | --json] [--data DIR]",
		Short: "Show a mail or invitation as somebody gets it",
		Long: `Show renders what goes out by the very program that will send it: for one
person, or for the first of those whom it is for. What was sent already is
shown as it was. With --eml it is what goes to the mail server, byte for byte.

Words is a name for this text. An approval is of these words alone.`,
		Example: `  trellis outbox show libraries-connected/2025 your-pair --for pat@example.org
  trellis outbox show libraries-connected/2025 launch/invitation --html > look.html`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := s.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			p, item, err := s.preview(c, co, args[1])
			if err != nil {
				return err
			}
			switch out := c.OutOrStdout(); {
			case s.eml:
				_, err = out.Write(p.Bytes)
				return err
			case s.html:
				_, err = io.WriteString(out, p.Message.Words.HTML)
				return err
			case s.j:
				return writeJSON(out, letterForPrograms(p, item))
			default:
				return co.show(out, p, item)
			}
		},
	}
	s.flags(c)
	c.Flags().BoolVar(&s.html, "html", false, "its page, for a browser")
	c.Flags().BoolVar(&s.eml, "eml", false, "what goes to the mail server")
	c.Flags().BoolVar(&s.j, "json", false, "for programs")
	c.MarkFlagsMutuallyExclusive("html", "eml", "json")
	return c
}

func (s *showing) flags(c *cobra.Command) {
	s.site.flag(c)
	c.Flags().StringVar(&s.person, "for", "", "`who`: an address, a name or a number; without it, the first whom it is for")
}

// preview renders the item for whom it was asked.
func (s *showing) preview(c *cobra.Command, co *cohort, name string) (p activities.Preview, item *plan.Item, err error) {
	if item, err = co.item(name); err != nil {
		return p, nil, err
	}
	var whom plan.PersonID
	if s.person != "" {
		if err := co.state(c.Context(), true, func(t *roster.Tx) error {
			found, err := person(t, s.person)
			whom = found.ID
			return err
		}); err != nil {
			return p, nil, err
		}
	}
	acts, err := co.clerk(&s.site)
	if err != nil {
		return p, nil, err
	}
	p, err = acts.Preview(c.Context(), co.ID, co.Hash, item.Name, whom, co.now())
	missing := (*definitions.Missing)(nil)
	switch {
	case errors.Is(err, activities.ErrNobody):
		return p, nil, fmt.Errorf("%s goes to nobody, as things are. Say for whom to render it: --for pat@example.org", item.Name)
	case errors.As(err, &missing):
		return p, nil, fmt.Errorf("%s cannot be written for person %d yet: %w", item.Name, p.Person, err)
	}
	return p, item, err
}

func (c *cohort) show(out io.Writer, p activities.Preview, item *plan.Item) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "Item:\t%s, for person %d\n", item.Name, p.Person)
	fmt.Fprintf(w, "Stands:\t%s\n", c.shownState(p))
	fmt.Fprintf(w, "Words:\t%s\n", p.Seen)
	fmt.Fprintf(w, "From:\t%s\n", mailbox(p.From))
	fmt.Fprintf(w, "To:\t%s\n", mailbox(p.To))
	if p.ReplyTo.Email != "" {
		fmt.Fprintf(w, "Replies:\t%s\n", mailbox(p.ReplyTo))
	}
	fmt.Fprintf(w, "Subject:\t%s\n", clean(p.Message.Words.Subject))
	for _, f := range p.Attachments {
		fmt.Fprintf(w, "With:\t%s\n", clean(f.Name))
	}
	if e := p.Event; e != nil {
		fmt.Fprintf(w, "Calendar:\t%s\n", clean(e.Title))
		fmt.Fprintf(w, "When:\t%s, to %s (%s)\n", written(e.Start, c.zone), clockOf(e.End.In(c.zone)), e.Zone)
		if e.Where != "" {
			fmt.Fprintf(w, "Where:\t%s\n", clean(e.Where))
		}
		if e.Link != "" {
			fmt.Fprintf(w, "Link:\t%s\n", clean(e.Link))
		}
		fmt.Fprintf(w, "Asks:\t%s\n", asks(e))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "\n%s", p.Message.Words.Text)
	return err
}

// shownState is how this one letter stands.
func (c *cohort) shownState(p activities.Preview) string {
	switch p.State {
	case "":
		return "goes " + c.moment(p.At, c.now())
	case roster.Accepted:
		return "was sent on " + written(p.Date, c.zone)
	}
	return fmt.Sprintf("%s, since %s", p.State, written(p.At, c.zone))
}

// asks is what an invitation does to a calendar.
func asks(e *mail.Event) string {
	if e.Cancel {
		return fmt.Sprintf("to take it out (revision %d)", e.Sequence)
	}
	return fmt.Sprintf("to put it in, and for an answer (revision %d)", e.Sequence)
}

func mailbox(a mail.Address) string {
	if a.Name == "" {
		return clean(a.Email)
	}
	return clean(a.Name) + " <" + clean(a.Email) + ">"
}

// shownLetter is a letter for programs.
type shownLetter struct {
	Item    plan.ItemName `json:"item"`
	Person  plan.PersonID `json:"person"`
	State   roster.State  `json:"state,omitempty"`
	Words   string        `json:"words"`
	From    string        `json:"from"`
	To      string        `json:"to"`
	Subject string        `json:"subject"`
	Text    string        `json:"text"`
	HTML    string        `json:"html"`
	EML     string        `json:"eml"`
}

func letterForPrograms(p activities.Preview, item *plan.Item) shownLetter {
	return shownLetter{item.Name, p.Person, p.State, p.Seen, mailbox(p.From), mailbox(p.To), p.Message.Words.Subject, p.Message.Words.Text, p.Message.Words.HTML, string(p.Bytes)}
}
