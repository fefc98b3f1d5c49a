package plan

import "time"

// Kind is one of the eight stages that have names, or a stage of the programme's own.
type Kind string

const (
	Recruitment Kind = "recruitment"
	Launch      Kind = "launch"
	Matching    Kind = "matching"
	Training    Kind = "training"
	Meetings    Kind = "meetings"
	DropIns     Kind = "drop_ins"
	Finale      Kind = "finale"
	Evaluation  Kind = "evaluation"
	Own         Kind = "stage"
)

// Stage is a part of the programme. Only the fields of its kind are set.
type Stage struct {
	Name  StageName   `json:"name"`
	Kind  Kind        `json:"kind"`
	Title string      `json:"title"`
	After []StageName `json:"after,omitempty"` // it begins when all of these have ended

	// Opens and Closes are the stage's own dates. Recruitment: applications open, and close
	// (the end of that day: the midnight after it). Matching: Closes is when choices close.
	// Meetings: from when, and until when. Zero where the stage has none.
	Opens  time.Time `json:"opens,omitzero"`
	Closes time.Time `json:"closes,omitzero"`

	// Decide is when decisions about applicants are told (recruitment), or pairs are announced
	// (matching): 9am of that day. Deciders are those who must have decided before.
	Decide   time.Time   `json:"decide,omitzero"`
	Deciders []StaffName `json:"deciders,omitempty"`

	Choose *Choose     `json:"choose,omitempty"` // matching
	Every  Range       `json:"every,omitzero"`   // meetings: how often, as a range of days
	Help   []StaffName `json:"help,omitempty"`   // meetings

	Sessions []Session `json:"sessions,omitempty"`
	Surveys  []Survey  `json:"surveys,omitempty"`
	Items    []Item    `json:"items"` // by the moment they fall due
}

// Choose says who chooses, whom, and how many.
type Choose struct {
	By     RoleName `json:"by"`     // mentee
	Among  RoleName `json:"among"`  // mentor
	Number int      `json:"number"` // 3
}

// Range is "2 to 4 weeks", in days; Least equals Most when it is exact.
type Range struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

// Session has a time that people are invited to.
type Session struct {
	Name  SessionName `json:"name"`
	Title string      `json:"title"`
	Start time.Time   `json:"start"`
	End   time.Time   `json:"end"`
	// Local is the start as the coordinator wrote it, on the wall clock of the plan's
	// zone ("2025-05-07T10:00"): what was meant, should the zone's rules change.
	Local string      `json:"local"`
	Where string      `json:"where,omitempty"`
	Link  string      `json:"link,omitempty"` // https only
	Led   []StaffName `json:"led,omitempty"`
	// Version changes with every fact that an invitation shows, and says so to the ledger.
	Version string `json:"version"`
	// Sequence is at least this in every invitation; it rises with every changed Version.
	Sequence int `json:"sequence"`
}

// Survey is a form that opens and closes.
type Survey struct {
	Name      SurveyName `json:"name"`
	Title     string     `json:"title"`
	Opens     time.Time  `json:"opens"`
	Closes    time.Time  `json:"closes"` // the end of the day
	Anonymous bool       `json:"anonymous,omitempty"`
	Voluntary bool       `json:"voluntary,omitempty"`
}
