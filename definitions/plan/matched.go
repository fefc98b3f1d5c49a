package plan

// Matched is the stage in which people are matched; nil where nobody is. Of several
// it is the first that makes pairs: a cohort is matched once.
func (p *Plan) Matched() *Stage {
	for i := range p.Stages {
		if s := &p.Stages[i]; s.Kind == Matching && s.Choose != nil && s.proposes() {
			return s
		}
	}
	return nil
}

func (s *Stage) proposes() bool {
	for i := range s.Items {
		if s.Items[i].Does == ProposePairs {
			return true
		}
	}
	return false
}
