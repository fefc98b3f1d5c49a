package plan

import "strings"

// Named is what has a name that the ledger and people's calendars go by.
type Named string

const (
	NamedStage   Named = "stage"
	NamedSession Named = "session" // one with a label: "evening"
	NamedMail    Named = "mail"    // by its file: "your-pair"
)

// Renaming is another name for what had one. What people hold is known by its first
// name for as long as a cohort runs.
type Renaming struct {
	Of    Named     `json:"of"`
	Stage StageName `json:"stage,omitempty"` // which stage a session or a mail stands in
	Is    string    `json:"is"`              // what the files call it
	Was   string    `json:"was"`             // of [Plan.Renamed]: its first name, which the plan calls it by
}

// First is the name by which the plan knows what its files call so.
func (p *Plan) First(of Named, stage StageName, word string) string {
	for _, x := range p.Renamed {
		if x.Of == of && x.Stage == stage && x.Is == word {
			return x.Was
		}
	}
	return word
}

// Word is what the files call something that the plan knows by its first name.
func (p *Plan) Word(of Named, stage StageName, first string) string {
	for _, x := range p.Renamed {
		if x.Of == of && x.Stage == stage && x.Was == first {
			return x.Is
		}
	}
	return first
}

// InFiles is what the files call a stage.
func (p *Plan) InFiles(name StageName) StageName {
	return StageName(p.Word(NamedStage, "", string(name)))
}

// FirstName is the name by which the plan knows a stage, or a session of it, that
// somebody calls as the files do: "training/evening" for "workshop/late". Any other
// name stays as it is.
func (p *Plan) FirstName(name string) string {
	word, label, deeper := strings.Cut(name, "/")
	s := p.StageInFiles(StageName(word))
	switch {
	case s == nil:
		return name
	case deeper:
		return string(s.Name) + "/" + p.First(NamedSession, s.Name, label)
	}
	return string(s.Name)
}

// StageInFiles finds a stage by what the files call it; nil when there is none.
func (p *Plan) StageInFiles(word StageName) *Stage {
	s := p.Stage(StageName(p.First(NamedStage, "", string(word))))
	if s == nil || p.InFiles(s.Name) != word {
		return nil
	}
	return s
}
