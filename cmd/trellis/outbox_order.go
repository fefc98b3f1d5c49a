package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

// ordering is a decision about what goes out, as somebody typed it.
type ordering struct {
	site
	what                roster.OrderKind
	by, because, person string
	words               string // those that were seen
	dry, asJSON         bool
}

func outboxHoldCommand() *cobra.Command {
	return orderCommand(roster.HoldIt, "Keep a mail or invitation from going out",
		`Hold keeps something from going out, to everyone or to one person, until it is
released. It works at once, also when some of it has left already: it says how
much. What is held past its moment is listed, and not sent late.`,
		`  trellis outbox hold libraries-connected/2025 your-pair --because "The list is wrong."
  trellis outbox hold 2025 launch/invitation --for pat@example.org --because "On leave."`)
}

func outboxReleaseCommand() *cobra.Command {
	return orderCommand(roster.ReleaseIt, "Let go what was held",
		`Release lets go what is held: by somebody, by the programme, or because
something was missing that has been recorded meanwhile. It is written anew
from the words as they are now, and goes when it is due, or at once; what is
too late by now is listed, and not sent. It takes back a skip, too, while it
is not too late.

A letter that was held or skipped for one person is released for that person
alone: with --for. So is one that was refused, came back or may not have
arrived: it is sent once more, to the address that they have now. One that may
have arrived may then come twice, so ask them first.

What waits after it was announced (second_thoughts) does not wait any longer
when it is released.`,
		`  trellis outbox release libraries-connected/2025 your-pair --because "The list is right."`)
}

func outboxSkipCommand() *cobra.Command {
	return orderCommand(roster.SkipIt, "Leave a mail or invitation out",
		`Skip leaves something out, for everyone or for one person: it does not go.
Until it is too late, release takes that back.`,
		`  trellis outbox skip libraries-connected/2025 joining-training --because "I told them myself."`)
}

func outboxApproveCommand() *cobra.Command {
	return orderCommand(roster.ApproveIt, "Approve the words of a mail",
		`Approve records that one of those whom the programme asks (approved_by) has
read a mail and wants it to go. It goes when all of them have. An approval is
of the words that were read: when they change, it is void, and has to be given
anew.

Look first: trellis outbox show prints the mail, and a name for its words. With
--words the approval is of those words or none.`,
		`  trellis outbox show libraries-connected/2025 your-pair
  trellis outbox approve libraries-connected/2025 your-pair --by coach --words 3f2a91c07b1d`)
}

func orderCommand(what roster.OrderKind, short, long, example string) *cobra.Command {
	o := &ordering{what: what}
	use := string(what) + " COHORT ITEM [--for WHO] --because WHY [--by WHO] [--dry-run] [--data DIR]"
	if what == roster.ApproveIt {
		use = "approve COHORT ITEM --by WHO [--words WORDS] [--because WHY] [--dry-run] [--data DIR]"
	}
	c := &cobra.Command{
		Use: use, Short: short, Long: long, Example: example,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error { return o.run(c, args) },
	}
	o.site.flag(c)
	c.Flags().StringVar(&o.because, "because", "", "`why`, in a sentence; it is kept")
	if what == roster.ApproveIt {
		c.Flags().StringVar(&o.by, "by", "", "`who` approves: coordinator, coach, …")
		c.Flags().StringVar(&o.words, "words", "", "the `words` that were read, as `outbox show` names them; without it, those of now")
	} else {
		c.Flags().StringVar(&o.by, "by", "", "`who` decides; without it, the coordinator")
		c.Flags().StringVar(&o.person, "for", "", "`who`: only the letter to this one")
	}
	c.Flags().BoolVar(&o.dry, "dry-run", false, "say what would follow, and write nothing")
	c.Flags().BoolVar(&o.asJSON, "json", false, "for programs")
	return c
}

func (o *ordering) run(c *cobra.Command, args []string) error {
	switch {
	case o.what == roster.ApproveIt && o.by == "":
		return misused("say who approves: --by coach")
	case o.what != roster.ApproveIt && o.because == "":
		return misused("say why: --because \"The list is wrong.\"")
	}
	co, err := o.open(c.Context(), args[0], !o.dry)
	if err != nil {
		return err
	}
	defer co.close()
	item, err := co.item(args[1])
	if err != nil {
		return err
	}
	order, before, err := o.order(c, co, item)
	if err != nil {
		return err
	}
	var done roster.Ordered
	err = co.state(c.Context(), o.dry, func(t *roster.Tx) error {
		if o.person != "" {
			p, err := person(t, o.person)
			if err != nil {
				return err
			}
			order.Person = p.ID
		}
		if err := o.refused(item, before, order.Person); err != nil {
			return err
		}
		done, err = t.Order(order)
		return err
	})
	if err != nil {
		return err
	}
	if o.asJSON {
		return writeJSON(c.OutOrStdout(), ordered{item.Name, order.Person, o.what, order.By, order.Words, o.dry, done})
	}
	o.follows(c.OutOrStdout(), co, item, order, before, done)
	return nil
}

// ordered is what came of it, for programs.
type ordered struct {
	Item   plan.ItemName    `json:"item"`
	Person plan.PersonID    `json:"person,omitempty"`
	What   roster.OrderKind `json:"what"`
	By     plan.StaffName   `json:"by"`
	Words  string           `json:"words,omitempty"`
	Dry    bool             `json:"dryRun,omitempty"`
	Rows   roster.Ordered   `json:"rows"`
}

// order is what was typed, and how the item stood before.
func (o *ordering) order(c *cobra.Command, co *cohort, item *plan.Item) (order roster.Order, before roster.ItemStanding, err error) {
	may := co.plan.Staff
	if o.what == roster.ApproveIt {
		if may = item.Approvers; len(may) == 0 {
			return order, before, fmt.Errorf("the programme does not ask anybody to approve %s. Hold it, if it is not to go yet", item.Name)
		}
	}
	by, err := co.staff(o.by, may)
	if err != nil {
		return order, before, err
	}
	acts, err := co.clerk(&o.site)
	if err != nil {
		return order, before, err
	}
	seen, err := acts.Seen(c.Context(), co.Hash, item.Name)
	if err != nil {
		return order, before, err
	}
	if o.words != "" && !strings.EqualFold(o.words, seen) {
		return order, before, fmt.Errorf("the words of %s have changed since: they are %s now. Look at them with `trellis outbox show %s %s`, and approve those", item.Name, seen, co.ID, item.Name)
	}
	if co.house != nil {
		standing, err := co.house.Standing(c.Context(), co.ID)
		if err == nil && standing.Stopped {
			return order, before, fmt.Errorf("%s was stopped, and nothing goes out of it any more", co.ID)
		}
	}
	before, err = co.rolls.ItemStanding(c.Context(), co.ID, *item, seen)
	return roster.Order{Item: *item, What: o.what, By: by, Because: o.because, Words: seen}, before, err
}

// refused says what is so already.
func (o *ordering) refused(item *plan.Item, s roster.ItemStanding, whom plan.PersonID) error {
	switch {
	case o.what == roster.ApproveIt:
		if slices.Contains(s.Approved, plan.StaffName(o.by)) {
			return fmt.Errorf("%s has approved these words of %s already", o.by, item.Name)
		}
	case o.what == roster.HoldIt && (whom == 0 && s.Held || whom != 0 && slices.Contains(s.HeldFor, whom)):
		return fmt.Errorf("%s is held already%s", item.Name, byWhom(s.By))
	case o.what == roster.SkipIt && (whom == 0 && s.Skipped || whom != 0 && slices.Contains(s.SkippedFor, whom)):
		return fmt.Errorf("%s is skipped already%s", item.Name, byWhom(s.By))
	}
	return nil
}

func byWhom(who plan.StaffName) string {
	if who == "" {
		return ", as the programme says"
	}
	return ", by " + string(who)
}

// follows says at once what comes of it.
func (o *ordering) follows(out io.Writer, c *cohort, item *plan.Item, order roster.Order, before roster.ItemStanding, done roster.Ordered) {
	if o.dry {
		defer fmt.Fprintln(out, "Nothing was written.")
	}
	name := string(item.Name)
	if order.Person != 0 {
		name += fmt.Sprintf(" for person %d", order.Person)
	}
	now := c.now()
	lines := map[roster.OrderKind]func() string{
		roster.HoldIt: func() string { return fmt.Sprintf("%s is held%s.", name, soManyLetters(done.Held, "waits", "wait")) },
		roster.SkipIt: func() string {
			return fmt.Sprintf("%s is skipped%s.", name, soManyLetters(done.Skipped, "does not go", "do not go"))
		},
		roster.ReleaseIt: func() string { return c.released(name, item, done, now) },
		roster.ApproveIt: func() string {
			lacking := slices.DeleteFunc(slices.Clone(before.Lacking), func(who plan.StaffName) bool { return who == order.By })
			if len(lacking) > 0 {
				return fmt.Sprintf("Recorded: %s approves %s, words %s. It waits for %s, too.", order.By, name, order.Words, inWords(lacking))
			}
			return fmt.Sprintf("Recorded: %s approves %s, words %s. Everyone has. ", order.By, name, order.Words) + c.released("It", item, done, now)
		},
	}
	fmt.Fprintln(out, wrapped(lines[o.what](), ""))
	if done.UnderWay > 0 {
		fmt.Fprintf(out, "%s on the way may still arrive.\n", number(done.UnderWay, "mail"))
	}
	if done.Sent > 0 {
		fmt.Fprintf(out, "%s had left before.\n", number(done.Sent, "mail"))
	}
}

// released says when it goes.
func (c *cohort) released(name string, item *plan.Item, done roster.Ordered, now time.Time) string {
	switch {
	case done.Again > 0:
		return fmt.Sprintf("%s is sent once more. If the first one arrived after all, it is there twice: it has the same Message-ID, and most mail programs show it once.", name)
	case done.Due > 0 && item.At.After(now):
		return fmt.Sprintf("%s goes out on %s, to %s.", name, written(item.At, c.zone), number(done.Due, "person"))
	case done.Due > 0:
		text := fmt.Sprintf("%s goes out now, to %s.", name, number(done.Due, "person"))
		if done.Held > 0 {
			text += fmt.Sprintf(" %s still held.", are(done.Held, "letter"))
		}
		return text
	case done.Held > 0:
		return fmt.Sprintf("%s is still held: %s.", name, are(done.Held, "letter"))
	case item.At.After(now):
		return fmt.Sprintf("%s goes out on %s.", name, written(item.At, c.zone))
	case done.Dropped > 0:
		return fmt.Sprintf("%s was too late by now for %s, and is listed instead.", name, number(done.Dropped, "person"))
	}
	return fmt.Sprintf("%s is no longer kept back; nothing of it waited.", name)
}

func soManyLetters(n int, one, many string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return ": 1 letter " + one
	}
	return fmt.Sprintf(": %d letters %s", n, many)
}

func are(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " is"
	}
	return fmt.Sprintf("%d %ss are", n, noun)
}
