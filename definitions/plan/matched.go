package plan

import "slices"

// Strand says which of several matchings of a programme something belongs to: "" is
// the first of them, and the only one where there is but one; each other one goes by the
// name of its stage.
type Strand string

// Matchings are the stages in which people are matched, each with proposals, approvals
// and announcements of its own, in the order of the programme.
func (p *Plan) Matchings() (all []*Stage) {
	for i := range p.Stages {
		if s := &p.Stages[i]; s.matches() {
			all = append(all, s)
		}
	}
	return all
}

// Matched is the first of [Plan.Matchings]; nil where nobody is matched.
func (p *Plan) Matched() *Stage {
	if all := p.Matchings(); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Grouped is the matching that makes groups; nil where none does.
func (p *Plan) Grouped() *Stage {
	for _, s := range p.Matchings() {
		if s.Groups.Most > 0 {
			return s
		}
	}
	return nil
}

// Strand is that of a matching.
func (p *Plan) Strand(matching StageName) Strand {
	if first := p.Matched(); first == nil || first.Name == matching {
		return ""
	}
	return Strand(matching)
}

// Matching is the stage of a strand; nil where there is none.
func (p *Plan) Matching(s Strand) *Stage {
	if s == "" {
		return p.Matched()
	}
	return p.Stage(StageName(s))
}

// Follows is the matching whose pairs or groups a stage is for: its own, or the one
// that it comes after. Nil where that is no one matching, and it is for those of all.
func (p *Plan) Follows(name StageName) *Stage {
	var found []StageName
	p.matchingsBefore(name, map[StageName]bool{}, &found)
	if len(found) != 1 {
		return nil
	}
	return p.Stage(found[0])
}

func (p *Plan) matchingsBefore(name StageName, seen map[StageName]bool, found *[]StageName) {
	s := p.Stage(name)
	if s == nil || seen[name] {
		return
	}
	seen[name] = true
	if s.matches() {
		*found = append(*found, name)
		return
	}
	for _, earlier := range s.After {
		p.matchingsBefore(earlier, seen, found)
	}
}

// matches says that people are matched in it.
func (s *Stage) matches() bool {
	return s.Kind == Matching && (s.Choose != nil || s.Groups.Most > 0) &&
		slices.ContainsFunc(s.Items, func(it Item) bool { return it.Does == ProposePairs })
}
