// Package plan is a programme and a cohort resolved: what happens, when, and to
// which audience, as plain data.
//
// A plan is made once, by package definitions, from the files that a coordinator
// wrote. From then on nothing needs those files to know what is due: every
// moment that the files decide is an absolute instant, every audience a rule
// that the roster can answer, every text a name. Moments that people decide
// ("when they are accepted", "6 weeks after their last meeting") stay rules.
//
// The package imports nothing of ours, and is the home of the names and ids that
// all rooms share. A plan travels in workflow histories: it holds no person's
// name, address or answer, and it survives encoding as JSON unchanged.
package plan

import "time"

// Plan is one cohort of a programme, resolved.
type Plan struct {
	Cohort    CohortID `json:"cohort"`
	Programme string   `json:"programme"` // as people see it: "Libraries Connected Peer Mentoring"
	Title     string   `json:"title"`     // the cohort's label: "2025"
	Purpose   string   `json:"purpose,omitempty"`
	Revision  int      `json:"revision"` // 1 for the first plan, one more with every amendment
	Hash      Hash     `json:"hash"`     // of the source
	Zone      string   `json:"zone"`     // IANA name: "Europe/London"
	Holidays  string   `json:"holidays"` // whose bank holidays: "England and Wales"
	// Coordinator answers for the cohort: notices go there, invitations and mails come from there.
	// The first of the programme's people.
	Coordinator StaffName   `json:"coordinator"`
	Staff       []StaffName `json:"staff"` // all the people that the programme needs
	Roles       []Role      `json:"roles"`
	Stages      []Stage     `json:"stages"`             // in the order they are written
	Pairs       int         `json:"pairs,omitempty"`    // how many there can be; 0: no limit
	Partners    int         `json:"partners,omitempty"` // how many organisations send people
	// Was is what the files say was called otherwise. A cohort that starts knows no other name.
	Was []Renaming `json:"was,omitempty"`
	// Renamed is what has another name in the files than the one that this cohort began with.
	Renamed []Renaming `json:"renamed,omitempty"`
	// Yet is what the files say and this version does not carry out, in sentences.
	Yet []string `json:"yet,omitempty"`
}

// Role is what people apply to be.
type Role struct {
	Name   RoleName `json:"name"`
	Called string   `json:"called,omitempty"` // what people call it; empty: its name
	Places int      `json:"places,omitempty"` // 0: no limit
	Takes  int      `json:"takes"`            // how many people one of them is matched with; 1 unless said
	// TakesAnswer is the question whose answer says how many instead; empty: none.
	TakesAnswer string  `json:"takesAnswer,omitempty"`
	Questions   int     `json:"questions,omitempty"` // how many they are asked who apply
	Money       []Money `json:"money,omitempty"`
	AtMost      Burden  `json:"atMost,omitzero"` // how much the programme says is asked of one of them
	Form        string  `json:"form,omitempty"`  // another one whenever its questions are others
}

// Burden is how much is asked of somebody. As a promise, 0 says nothing.
type Burden struct {
	Minutes int `json:"minutes,omitempty"`
	Forms   int `json:"forms,omitempty"`
	Mails   int `json:"mails,omitempty"`
}

// MoneyFor is why money passes between somebody and the programme.
type MoneyFor string

const (
	Fee      MoneyFor = "fee"      // they pay it
	Bursary  MoneyFor = "bursary"  // they are given it
	Paid     MoneyFor = "paid"     // they earn it
	Expenses MoneyFor = "expenses" // they get it back
)

// Money is recorded and totalled, never collected.
type Money struct {
	For      MoneyFor `json:"for"`
	UpTo     bool     `json:"upTo,omitempty"`
	Pence    int      `json:"pence,omitempty"`
	Currency string   `json:"currency,omitempty"` // "GBP"; empty: how much is agreed with each of them
	Per      string   `json:"per,omitempty"`      // "day", "year", "mentee", "visit"; empty: once
}

// Agreed says that nobody says beforehand how much it is.
func (m Money) Agreed() bool { return m.Currency == "" }

// Word is what people call the role: "reverse mentor".
func (r *Role) Word() string {
	if r.Called != "" {
		return r.Called
	}
	return string(r.Name)
}

// Stage finds a stage by its name; nil when there is none.
func (p *Plan) Stage(name StageName) *Stage {
	for i := range p.Stages {
		if p.Stages[i].Name == name {
			return &p.Stages[i]
		}
	}
	return nil
}

// Session finds a session by its name; nil when there is none.
func (p *Plan) Session(name SessionName) *Session {
	for i := range p.Stages {
		for j := range p.Stages[i].Sessions {
			if s := &p.Stages[i].Sessions[j]; s.Name == name {
				return s
			}
		}
	}
	return nil
}

// Item finds an item and its stage by the item's name; nil when there is none.
func (p *Plan) Item(name ItemName) (*Item, *Stage) {
	for i := range p.Stages {
		for j := range p.Stages[i].Items {
			if it := &p.Stages[i].Items[j]; it.Name == name {
				return it, &p.Stages[i]
			}
		}
	}
	return nil, nil
}

// Role finds a role by its name; nil when there is none.
func (p *Plan) Role(name RoleName) *Role {
	for i := range p.Roles {
		if p.Roles[i].Name == name {
			return &p.Roles[i]
		}
	}
	return nil
}

// Span is a length of the calendar, never a number of hours: months are clamped
// to the end of a shorter month, working days skip weekends and bank holidays.
type Span struct {
	Months      int `json:"months,omitempty"`
	Days        int `json:"days,omitempty"` // a week is 7
	WorkingDays int `json:"workingDays,omitempty"`
}

// IsZero says that nothing is asked for.
func (s Span) IsZero() bool { return s == Span{} }

// Grace is how long after it was due a mail may still leave, unless the plan says otherwise.
const Grace = 3 * 24 * time.Hour

// Agreement finds an agreement by its name; nil when there is none.
func (p *Plan) Agreement(name AgreementName) *Agreement {
	for i := range p.Stages {
		for j := range p.Stages[i].Agreements {
			if a := &p.Stages[i].Agreements[j]; a.Name == name {
				return a
			}
		}
	}
	return nil
}

// Survey finds a survey by its name; nil when there is none.
func (p *Plan) Survey(name SurveyName) *Survey {
	for i := range p.Stages {
		for j := range p.Stages[i].Surveys {
			if s := &p.Stages[i].Surveys[j]; s.Name == name {
				return s
			}
		}
	}
	return nil
}
