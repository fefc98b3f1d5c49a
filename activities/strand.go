package activities

import (
	"context"

	"trellis/definitions/plan"
)

// elsewhere reads what the other matchings of the programme have made, or propose. Whoever
// is in a pair of one may be in one of another too, but not with the same person; and
// whoever takes so many takes them in all matchings together.
func (a *Activities) elsewhere(ctx context.Context, b *book, g *given) error {
	all := b.plan.Matchings()
	if len(all) < 2 {
		return nil
	}
	pairs, err := a.Roster.Pairs(ctx, g.cohort.ID)
	if err != nil {
		return err
	}
	going := map[[2]plan.PersonID]bool{}
	for _, p := range pairs {
		if p.Ended.IsZero() && p.Strand != g.strand {
			going[[2]plan.PersonID{p.Mentor, p.Mentee}] = true
		}
	}
	for _, s := range all {
		strand := b.plan.Strand(s.Name)
		if strand == g.strand {
			continue
		}
		newest, err := a.Roster.Proposal(ctx, g.cohort.ID, strand)
		if err != nil {
			return err
		}
		if newest == nil || !newest.Announced.IsZero() {
			continue
		}
		for _, p := range newest.Pairs {
			going[[2]plan.PersonID{p.Mentor, p.Mentee}] = true
		}
	}
	for two := range going {
		g.apart[two] = arePair
		g.elsewhere[two[0]]++
	}
	return nil
}

// strand is the matching whose pairs a stage is for; nil: those of any.
func (b *book) strand(stage *plan.Stage) *plan.Strand {
	if len(b.plan.Matchings()) < 2 {
		return nil
	}
	follows := b.plan.Follows(stage.Name)
	if follows == nil {
		return nil
	}
	s := b.plan.Strand(follows.Name)
	return &s
}

// strandOf is the matching that an item is about; the first one where it is about none.
func (b *book) strandOf(item plan.ItemName) plan.Strand {
	if _, stage := b.find(item); stage != nil {
		if s := b.strand(stage); s != nil {
			return *s
		}
	}
	return ""
}

// ofStrand is [book.strand] of an item's stage.
func (b *book) ofStrand(item *plan.Item) *plan.Strand {
	_, stage := b.find(item.Name)
	if stage == nil {
		return nil
	}
	return b.strand(stage)
}
