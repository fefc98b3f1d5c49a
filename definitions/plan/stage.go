package plan

import "time"

// Kind is one of the nine stages that have names, or a stage of the programme's own.
type Kind string

const (
	Recruitment Kind = "recruitment"
	Launch      Kind = "launch"
	Matching    Kind = "matching"
	Training    Kind = "training"
	Meetings    Kind = "meetings"
	DropIns     Kind = "drop_ins"
	Support     Kind = "support"
	Finale      Kind = "finale"
	Evaluation  Kind = "evaluation"
	Own         Kind = "stage"
	// Gone is a stage that was taken out of a programme that runs; it is kept for the
	// sake of its sessions, which are called off.
	Gone Kind = "gone"
)

// Stage is a part of the programme. Only the fields of its kind are set.
type Stage struct {
	Name  StageName   `json:"name"`
	Kind  Kind        `json:"kind"`
	Title string      `json:"title"`
	After []StageName `json:"after,omitempty"` // it begins when all of these have ended

	// OnlyIf is for whom it is, as the file has it: "both.carry_on". Empty: for all.
	OnlyIf string `json:"onlyIf,omitempty"`

	// Opens and Closes are the stage's own dates. Recruitment: applications open, and close
	// (the end of that day: the midnight after it). Matching: Closes is when choices close.
	// Meetings and support: from when, and until when. Zero where the stage has none.
	Opens  time.Time `json:"opens,omitzero"`
	Closes time.Time `json:"closes,omitzero"`

	// Decide is when decisions about applicants are told (recruitment), or pairs are announced
	// (matching): 9am of that day. Deciders are those who must have decided before.
	Decide   time.Time   `json:"decide,omitzero"`
	Deciders []StaffName `json:"deciders,omitempty"`

	Sifters  []StaffName `json:"sifters,omitempty"`  // recruitment: who looks through applications first
	TellEach bool        `json:"tellEach,omitempty"` // recruitment: applicants are told as they are decided

	Choose    *Choose  `json:"choose,omitempty"`    // matching
	Rules     string   `json:"rules,omitempty"`     // matching: another one whenever its rules are others
	Groups    Range    `json:"groups,omitzero"`     // matching: of how many, where it makes groups; zero: pairs
	Confirmed RoleName `json:"confirmed,omitempty"` // matching: who says yes before it is announced
	Unmatched string   `json:"unmatched,omitempty"` // matching: "wait", "wait for the next cohort"
	Rolling   bool     `json:"rolling,omitempty"`   // matching: each goes on when ready
	Again     bool     `json:"again,omitempty"`     // matching: who is in a pair that ends early is matched again

	Every      Range       `json:"every,omitzero"`       // meetings, drop-ins: how often, as a range of days
	Lasts      Range       `json:"lasts,omitzero"`       // a session or a meeting, in minutes
	Times      Count       `json:"times,omitzero"`       // meetings: how many
	Contact    Range       `json:"contact,omitzero"`     // meetings: how much time in all, in minutes
	Visits     Count       `json:"visits,omitzero"`      // meetings: how many visits
	ArrangedBy []RoleName  `json:"arrangedBy,omitempty"` // meetings
	Ended      string      `json:"ended,omitempty"`      // meetings: what follows when a pair ends early
	Help       []StaffName `json:"help,omitempty"`       // meetings

	// Invites are those whom the stage invites, where a session of it does not say otherwise.
	Invites Audience `json:"invites,omitzero"`
	// Asks is how many questions it asks afterwards, of those whom it invites; meetings ask those who are paired.
	Asks int `json:"asks,omitempty"`

	// Attend is how many of its sessions one comes to: "one session", "at least one session". Empty: all.
	Attend     string      `json:"attend,omitempty"`
	Agreements []Agreement `json:"agreements,omitempty"`
	Tasks      []Task      `json:"tasks,omitempty"`
	Pending    []Pending   `json:"pending,omitempty"` // sessions whose day is to be confirmed

	Sessions []Session `json:"sessions,omitempty"`
	Surveys  []Survey  `json:"surveys,omitempty"`
	Items    []Item    `json:"items"` // by the moment they fall due
}

// Choose says who chooses, whom, and how many.
type Choose struct {
	By        RoleName `json:"by"`                  // mentee
	Among     RoleName `json:"among"`               // mentor
	Number    int      `json:"number"`              // 3
	Exactly   bool     `json:"exactly,omitempty"`   // and no fewer
	BestFirst bool     `json:"bestFirst,omitempty"` // the order counts
	Scores    string   `json:"scores,omitempty"`    // they give numbers instead: "1 to 7, 7 is best"
	Named     bool     `json:"named,omitempty"`     // they ask for them by name
}

// Range is from the least to the most, in days or minutes; the two are equal when
// it is exact, and Least is 0 where only the most is said.
type Range struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

// Count is how many of something. Per is "month" where it is so many a month.
type Count struct {
	Least int    `json:"least,omitempty"`
	Most  int    `json:"most,omitempty"`
	Per   string `json:"per,omitempty"`
}

// Agreement is words that people agree to.
type Agreement struct {
	Name     AgreementName `json:"name"`
	By       Audience      `json:"by"`
	Together bool          `json:"together,omitempty"` // one for each pair or group, not for each person
	Due      time.Time     `json:"due,omitzero"`       // the end of that day
	Required bool          `json:"required,omitempty"`
}

// Task is something that somebody does, and says when it is done.
type Task struct {
	Name TaskName `json:"name"`
	Ask  string   `json:"ask"`
	By   Audience `json:"by"`
	// ByAnswer is the question that says by whom, instead of By: "manager".
	ByAnswer string    `json:"byAnswer,omitempty"`
	Together bool      `json:"together,omitempty"` // one of a pair or group does it for all of it
	About    string    `json:"about,omitempty"`    // once for each "applicant", "pair", "mentee"; empty: once
	Due      time.Time `json:"due,omitzero"`       // the end of that day
	Decides  bool      `json:"decides,omitempty"`  // what comes of it is a place, or none
	Required bool      `json:"required,omitempty"`
}

// Pending is a session whose day is not known yet.
type Pending struct {
	Title string    `json:"title"`
	By    time.Time `json:"by"` // the end of the day until which it is to be
}

// Session has a time that people are invited to.
type Session struct {
	Name  SessionName `json:"name"`
	Title string      `json:"title"`
	Start time.Time   `json:"start"`
	End   time.Time   `json:"end"`
	// Local is the start as the coordinator wrote it, on the wall clock of the plan's
	// zone ("2025-05-07T10:00"): what was meant, should the zone's rules change.
	Local  string      `json:"local"`
	Where  string      `json:"where,omitempty"`
	Link   string      `json:"link,omitempty"` // https only
	Led    []StaffName `json:"led,omitempty"`
	Places int         `json:"places,omitempty"` // how many can come; 0: there is no limit
	// Private: the entry in a diary names nobody and says nothing of what it is about.
	Private bool `json:"private,omitempty"`
	// Version changes with every fact that an invitation shows, and says so to the ledger.
	Version string `json:"version"`
	// Sequence is at least this in every invitation; it rises with every changed Version.
	Sequence int `json:"sequence"`
	// Since is the Sequence with which its time was last moved: who was told one before
	// is asked again whether they come. 0: it never was.
	Since int `json:"since,omitempty"`
	// Off: it was called off. It stays, so that whoever holds it is told.
	Off bool `json:"off,omitempty"`
}

// Others are the sessions of a stage besides one of them, where who comes to one need
// not come to the others; else none.
func (s *Stage) Others(besides SessionName) (others []SessionName) {
	if s.Attend == "" || besides == "" {
		return nil
	}
	for i := range s.Sessions {
		if x := &s.Sessions[i]; x.Name != besides && !x.Off {
			others = append(others, x.Name)
		}
	}
	return others
}

// Survey is a form that opens and closes.
type Survey struct {
	Name      SurveyName `json:"name"`
	Title     string     `json:"title"`
	Opens     time.Time  `json:"opens"`
	Closes    time.Time  `json:"closes"` // the end of the day
	Anonymous bool       `json:"anonymous,omitempty"`
	Voluntary bool       `json:"voluntary,omitempty"`
	Required  bool       `json:"required,omitempty"`
	Questions int        `json:"questions,omitempty"` // how many it asks
	Form      string     `json:"form,omitempty"`      // another one whenever these are others
}

// Answering says whether people have to answer, in words that follow "answering is".
func (s *Survey) Answering() string {
	switch {
	case s.Voluntary:
		return "voluntary"
	case s.Required:
		return "part of taking part"
	}
	return "a great help"
}
