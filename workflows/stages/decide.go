package stages

import (
	"slices"
	"strconv"
	"time"

	"trellis/definitions/plan"
)

// State is what bears on deciding and is not in the roster: what has happened
// to the cohort as a whole. It travels with the workflow and survives JSON.
type State struct {
	Began     map[plan.StageName]time.Time `json:"began,omitempty"`
	Ended     map[plan.StageName]time.Time `json:"ended,omitempty"`
	Approvals []Approval                   `json:"approvals,omitempty"`
	Retry     map[string]Retry             `json:"retry,omitempty"` // by Task.Key
	Stopped   bool                         `json:"stopped,omitempty"`
	// Paused: nothing is carried out. What is wanted is decided all the same, and
	// time goes on: whatever becomes too late meanwhile is listed.
	Paused bool `json:"paused,omitempty"`
}

// Approval is one decider's yes to one proposal.
type Approval struct {
	Stage    plan.StageName `json:"stage"`
	By       plan.StaffName `json:"by"`
	Proposal int            `json:"proposal"`
	Ref      string         `json:"ref,omitempty"` // where the roster keeps who and why
	At       time.Time      `json:"at"`
}

// Retry says that a task could not be carried out, and when to try again.
type Retry struct {
	At    time.Time `json:"at"`
	Tries int       `json:"tries"`
	Why   string    `json:"why,omitempty"` // empty: the mail server did not take it
}

// Facts are what the roster knows, as counts.
type Facts struct {
	Undecided int // applied, and nobody has decided
	Untold    int // decided, and not told
	Told      int // told yes or no, ever
	Places    int // told yes, and not withdrawn
	Matched       // how far the first matching has come
	// Others are how far the other matchings have, of a programme with several.
	Others     map[plan.Strand]Matched
	PairsEnded int       // pairs that ended early; or members who withdrew from groups
	Waiting    int       // which announcement of mail that waits is to be made next; 0: none
	Gathered   time.Time // since when mail is gathered for it
	Lacking    int       // letters that something was ever lacking in, if in some it is now
	// Called is how many ever wished to talk, if some are to be called now; Handed, of those
	// wishes that each of the staff was handed, the last, if some of theirs are open.
	Called int
	Handed map[plan.StaffName]int
}

// Matched is how far one matching has come.
type Matched struct {
	Proposal  int       // the newest proposal's number; 0 when there is none
	Proposed  time.Time // when it was made
	Stale     bool      // something that bears on it came after that proposal
	Announced bool      // its pairs were announced
	// Unconfirmed counts the pairs of the newest proposal to which nobody has said yes.
	Unconfirmed int
	// Later: pairs were announced before. Then Alone are those with a place who are in
	// none, by role, and News that something has come since it was last looked whether
	// they could be matched. Both are known too once nobody could be; Tried is when it was
	// last looked.
	Later bool
	News  bool
	Alone map[plan.RoleName]Alone
	Tried time.Time
}

// Alone counts those of a role who are in no pair: who has never been in one, and whose
// pair has ended.
type Alone struct{ Never, Ended int }

// Task is an item to carry out. Occurrence tells apart what happens more than
// once: which proposal is to be approved, which loss of a pair is told.
type Task struct {
	Item       plan.ItemName `json:"item"`
	Occurrence int           `json:"occurrence,omitempty"`
	// GiveUp: it is no longer wanted, and what has not left is to be given up.
	GiveUp bool `json:"giveUp,omitempty"`
	// AtOnce: it waits for no amendment to settle, for somebody sent it by hand.
	AtOnce bool `json:"atOnce,omitempty"`
}

// Key names the task within its cohort.
func (t Task) Key() string { return string(t.Item) + "#" + strconv.Itoa(t.Occurrence) }

// Decision is what follows from plan, state and facts.
type Decision struct {
	Begin, End []plan.StageName // transitions, in the order of the plan
	Wanted     []Task           // what everyone should hold by now, or what should be done; in the order of the plan
	Next       time.Time        // the next instant that changes the decision by itself; zero when there is none
	Needs      []plan.StaffName // who must act before the cohort can go on
	Over       bool             // every stage has ended
}

// view is one decision in the making.
type view struct {
	plan  *plan.Plan
	state State
	facts Facts
	now   time.Time
	made  Decision
}

// kind answers for one kind of stage.
type kind struct {
	needs func(v *view, s *plan.Stage, need plan.Need) (met bool, occurrence int)
	waits func(v *view, s *plan.Stage) []plan.StaffName
	over  func(v *view, s *plan.Stage) bool
}

var kinds = map[plan.Kind]kind{
	plan.Recruitment: recruitment,
	plan.Launch:      launch,
	plan.Matching:    matching,
	plan.Training:    training,
	plan.Meetings:    meetings,
	plan.DropIns:     dropIns,
	plan.Support:     support,
	plan.Finale:      finale,
	plan.Evaluation:  evaluation,
	plan.Own:         own,
	plan.Gone:        held,
}

// Decide is the whole decision. A stopped cohort wants nothing.
func Decide(p *plan.Plan, s State, f Facts, now time.Time) Decision {
	v := &view{plan: p, state: s, facts: f, now: now}
	if s.Stopped {
		v.made.Over = true
		return v.made
	}
	for v.pass() {
	}
	return v.made
}

// pass goes through the stages once, and says whether it changed anything: one
// that ends lets others begin, also some that are written above it.
func (v *view) pass() (changed bool) {
	moved := len(v.made.Begin) + len(v.made.End)
	v.made.Wanted, v.made.Needs, v.made.Next, v.made.Over = nil, nil, time.Time{}, true
	for i := range v.plan.Stages {
		v.stage(&v.plan.Stages[i])
	}
	return len(v.made.Begin)+len(v.made.End) > moved
}

func (v *view) stage(s *plan.Stage) {
	k := kinds[s.Kind]
	v.wakeAt(s.Opens, s.Closes, s.Decide)
	if !v.began(s.Name) && v.mayBegin(s) {
		v.made.Begin = append(v.made.Begin, s.Name)
	}
	for i := range s.Items {
		v.item(k, s, &s.Items[i])
	}
	if v.began(s.Name) && !v.ended(s.Name) && k.over(v, s) {
		v.made.End = append(v.made.End, s.Name)
	}
	if !v.ended(s.Name) {
		v.made.Over = false
	}
	for _, who := range k.waits(v, s) {
		if !slices.Contains(v.made.Needs, who) {
			v.made.Needs = append(v.made.Needs, who)
		}
	}
}

// item wants what has come to its moment. An item past its Until stays wanted:
// whoever should have had it and was not reached is then listed, not sent to.
func (v *view) item(k kind, s *plan.Stage, it *plan.Item) {
	begins := it.Begins()
	v.wakeAt(begins, it.Until)
	if v.now.Before(begins) {
		v.made.Over = false // also after the last stage has ended
		if it.Does != plan.TellDecisions || !s.TellEach {
			return
		}
	}
	met, occurrence := true, 0
	switch it.Need {
	case plan.Nothing:
	case plan.AllDecided, plan.SomeUndecided:
		met = v.deciding(s, it.Need)
	case plan.MailWaits:
		met, occurrence = v.gathered(), v.facts.Waiting
	case plan.LettersLack:
		met, occurrence = v.facts.Lacking > 0, v.facts.Lacking
	case plan.CallWanted:
		met, occurrence = v.facts.Called > 0, v.facts.Called
	case plan.CallHanded:
		occurrence = v.handed(it)
		met = occurrence > 0
	default:
		met, occurrence = k.needs(v, s, it.Need)
	}
	if it.To.Who == plan.Silent && !v.going(s) {
		return
	}
	if occurrence == 0 {
		occurrence = it.Again
	}
	if met {
		v.made.Wanted = append(v.made.Wanted, Task{Item: it.Name, Occurrence: occurrence + v.reminder(s, it)})
	}
}

// handed is the last wish to talk that was handed to whom an item is for.
func (v *view) handed(it *plan.Item) (last int) {
	for _, who := range it.To.Staff {
		last = max(last, v.facts.Handed[who])
	}
	return last
}

func (v *view) mayBegin(s *plan.Stage) bool {
	for _, earlier := range s.After {
		if !v.ended(earlier) {
			return false
		}
	}
	return !v.now.Before(s.Opens)
}

func (v *view) began(n plan.StageName) bool {
	_, ok := v.state.Began[n]
	return ok || slices.Contains(v.made.Begin, n)
}

func (v *view) ended(n plan.StageName) bool {
	_, ok := v.state.Ended[n]
	return ok || slices.Contains(v.made.End, n)
}

func (v *view) going(s *plan.Stage) bool { return v.began(s.Name) && !v.ended(s.Name) }

// past says that an instant has come. What has no date is never past.
func (v *view) past(t time.Time) bool { return !t.IsZero() && !v.now.Before(t) }

func (v *view) wakeAt(instants ...time.Time) {
	for _, t := range instants {
		if t.After(v.now) && (v.made.Next.IsZero() || t.Before(v.made.Next)) {
			v.made.Next = t
		}
	}
}

func nobody(*view, *plan.Stage) []plan.StaffName { return nil }

func nothing(*view, *plan.Stage, plan.Need) (bool, int) { return false, 0 }
