package definitions

import "trellis/definitions/plan"

// stage is the stage of the item that a letter is of; nil where it is of none.
func (s *Scene) stage() *plan.Stage {
	if s.Item == nil {
		return nil
	}
	_, stage := s.Plan.Item(s.Item.Name)
	return stage
}

func ofStage(get func(*plan.Stage) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) {
		if stage := s.stage(); stage != nil {
			return told(get(stage))
		}
		return "", false
	}
}

// decided is the day on which a stage tells what was decided in it.
func decided(s *Scene) (string, bool) {
	if stage := s.stage(); stage != nil {
		return told(day(s, stage.Decide))
	}
	return "", false
}

// report is a part of what a notice tells.
func report(what string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) { return told(s.Report[what]) }
}

func agreed(get func(*Scene, *plan.Agreement) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) {
		if stage := s.stage(); stage != nil {
			for i := range stage.Agreements {
				if x := &stage.Agreements[i]; x.Name == s.Item.Agreement {
					return told(get(s, x))
				}
			}
		}
		return "", false
	}
}

func toDo(get func(*Scene, *plan.Task) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) {
		if stage := s.stage(); stage != nil {
			for i := range stage.Tasks {
				if x := &stage.Tasks[i]; x.Name == s.Item.Task {
					return told(get(s, x))
				}
			}
		}
		return "", false
	}
}

// askedUntil is by when an answer is wanted that was not given.
func askedUntil(s *Scene) (string, bool) {
	if s.Asked.Due.IsZero() {
		return "", s.Asked.What != ""
	}
	return "Please let us know by " + lastDay(s, s.Asked.Due) + ".", true
}
