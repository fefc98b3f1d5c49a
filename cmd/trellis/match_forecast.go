package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/plan"
)

// foreseen is what would be proposed if recruitment closed now.
type foreseen struct {
	Cohort  plan.CohortID       `json:"cohort"`
	Mentees int                 `json:"mentees"`
	Mentors int                 `json:"mentors"`
	Places  int                 `json:"places"` // how many mentees the mentors take
	Matched int                 `json:"matched"`
	Waiting []seenWaiting       `json:"waiting"`
	Wanted  []activities.Wanted `json:"wanted"`
	// Nobody is what is asked for and offered by nobody.
	Nobody []activities.Lacking `json:"nobody_offers"`

	by, among string
	left      int // mentors for whom there is nobody
}

func (a *matchAsk) forecast(c *cobra.Command, args []string) error {
	if a.html != "" || a.csv != "" {
		return misused("--forecast goes with --json, and not with --html or --csv: nothing of it is a proposal")
	}
	co, err := a.open(c.Context(), args[0], false)
	if err != nil {
		return err
	}
	defer co.close()
	if err := co.of(second(args)); err != nil {
		return err
	}
	w, err := activities.Weigh(c.Context(), co.rolls, activities.WeighAsk{Cohort: co.ID, Strand: co.strand(), Forecast: true})
	if err != nil {
		return err
	}
	f, err := w.Forecast(c.Context())
	if err != nil {
		return err
	}
	people, err := co.rolls.People(c.Context(), co.ID)
	if err != nil {
		return err
	}
	s := &sight{of: &f.Proposal, co: co, people: people, names: namesOf(people)}
	s.fill()
	x := &foreseen{
		Cohort: co.ID, Mentees: f.Mentees, Mentors: f.Mentors, Places: f.Places, Matched: len(f.Pairs),
		Waiting: s.Waiting, Wanted: f.Wanted, Nobody: f.Nobody,
	}
	x.by, x.among = s.roles()
	for _, p := range s.Waiting {
		if p.Role == x.among {
			x.left++
		}
	}
	if a.asJSON {
		return writeJSON(c.OutOrStdout(), x)
	}
	x.write(c.OutOrStdout(), co)
	return nil
}

func (x *foreseen) write(w io.Writer, co *cohort) {
	fmt.Fprintln(w, wrapped(fmt.Sprintf("If recruitment for %s closed today, %d of %s would have a %s. There are %s, who take %d.",
		x.Cohort, x.Matched, number(x.Mentees, x.by), x.among, number(x.Mentors, x.among), x.Places), ""))
	if stage := co.matched(); stage.Choose.Number > 0 && co.now().Before(stage.Decide) {
		fmt.Fprintln(w, wrapped("Who has not chosen yet counts as choosing nobody.", ""))
	}
	fmt.Fprintln(w)
	for _, sentence := range x.wanted() {
		fmt.Fprintln(w, wrapped(sentence, ""))
	}
	if len(x.Nobody) > 0 {
		fmt.Fprintf(w, "\nAsked for, and offered by no %s\n", x.among)
		for _, n := range x.Nobody {
			fmt.Fprintln(w, "  -"+wrapped(fmt.Sprintf("%s, asked for by %d", clean(n.Need), n.Mentees), "    ")[3:])
		}
	}
	if len(x.Waiting) > 0 {
		fmt.Fprintln(w)
		(&sight{Waiting: x.Waiting}).writeWaiting(w)
	}
	fmt.Fprintln(w, "\nNothing was written.")
}

// wanted says which mentors are missing, and whether there are too many.
func (x *foreseen) wanted() (said []string) {
	var kinds []string
	more := 0
	for _, k := range x.Wanted {
		more += k.Mentors
		switch {
		case k.Offers == "":
			kinds = append(kinds, fmt.Sprintf("%d of any kind that the rules allow", k.Mentors))
		default:
			kinds = append(kinds, fmt.Sprintf("%d for “%s”", k.Mentors, clean(k.Offers)))
		}
	}
	if more > 0 {
		said = append(said, fmt.Sprintf("Wanted: %s. With %s more, each for one %s, %d of %d would be matched.",
			strings.Join(kinds, ", "), number(more, x.among), x.by, x.Matched+more, x.Mentees))
	}
	if x.left > 0 {
		said = append(said, fmt.Sprintf("There are more %ss than are needed: for %d there would be nobody.", x.among, x.left))
	}
	if more == 0 && x.left == 0 && x.Matched == x.Mentees {
		said = append(said, "Nobody would wait.")
	}
	return said
}
