package main

import (
	"fmt"
	"io"

	"trellis/definitions/plan"
	"trellis/roster"
)

// state keeps the decision, and the proposal that follows from it, in one transaction;
// not if anything was stated since it was worked out.
func (t *trial) state(x *roster.Tx, p *pinning) error {
	if x.Mark != t.mark+1 {
		return fmt.Errorf("something was stated in between: look again with `trellis match %s`: %w", x.Cohort, roster.ErrStale)
	}
	if t.Known {
		return nil
	}
	err := error(nil)
	if p.what == "unpin" {
		err = x.Unpin(t.pin.First, t.pin.Second, t.pin.By, t.pin.Because)
	} else {
		err = x.Pin(t.pin)
	}
	if err != nil || t.next == nil {
		return err
	}
	t.Proposal, err = x.Propose(*t.next)
	return err
}

// write says what was decided and what it changes.
func (t *trial) write(w io.Writer, p *pinning) {
	two := t.First.Name + " and " + t.Second.Name
	switch {
	case t.Known:
		fmt.Fprintln(w, wrapped("That was decided already: nothing changes.", ""))
		return
	case p.what == "pin":
		fmt.Fprintln(w, wrapped(two+" are together.", ""))
	case p.what == "forbid":
		fmt.Fprintln(w, wrapped(two+" are kept apart.", ""))
	default:
		fmt.Fprintln(w, wrapped("What was decided about "+two+" is taken back.", ""))
	}
	t.writeNext(w)
	switch {
	case p.dry:
		fmt.Fprintln(w, "\nNothing was written.")
	case t.next != nil:
		fmt.Fprintf(w, "\n%s\n", wrapped(toApprove(t.cohort, t.Proposal, t.deciders), ""))
	}
}

func (t *trial) writeNext(w io.Writer) {
	if t.next == nil {
		fmt.Fprintln(w, wrapped(t.Later, ""))
		return
	}
	fmt.Fprintf(w, "\nProposal %d: %s.\n", t.Proposal, t.counted())
	t.Changed.write(w, 0)
}

// toApprove says what a new proposal asks of the deciders.
func toApprove(id plan.CohortID, proposal int, deciders []plan.StaffName) string {
	return fmt.Sprintf("Proposal %d is for %s to approve: `trellis approve %s --as WHO --proposal %d`. Approvals of an earlier one do not count for it.",
		proposal, inWords(deciders), id, proposal)
}

// someoneOf is somebody as they are shown.
func someoneOf(p *roster.Person) someone { return someone{plan.PersonID(p.ID), clean(p.Name)} }

// trial is a decision about two people, and what it would change.
type trial struct {
	First    someone  `json:"first"`
	Second   someone  `json:"second"`
	Known    bool     `json:"known,omitempty"` // it was so already
	Proposal int      `json:"proposal,omitempty"`
	Waiting  int      `json:"waiting"`
	Changed  *changes `json:"changed,omitempty"`
	Later    string   `json:"later,omitempty"` // why there is no proposal yet

	cohort   plan.CohortID
	deciders []plan.StaffName
	pin      roster.Pin
	mark     int64
	next     *roster.Proposal
}

func (t *trial) counted() string {
	if t.Waiting == 0 {
		return number(len(t.next.Pairs), "pair") + ", and nobody waits"
	}
	wait := "wait"
	if t.Waiting == 1 {
		wait = "waits"
	}
	return fmt.Sprintf("%s, and %s %s", number(len(t.next.Pairs), "pair"), number(t.Waiting, "person"), wait)
}
