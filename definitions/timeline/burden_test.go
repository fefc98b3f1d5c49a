package timeline

import (
	"testing"
	"time"

	"trellis/definitions/plan"
)

// scheme is a small plan with two strands, of which a mentee is in one.
func scheme() *plan.Plan {
	at := day(2026, time.March, 2)
	mentors := plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentor"}}
	pairs := plan.Audience{Who: plan.Paired}
	everyone := plan.Audience{Who: plan.Placed}
	strand := func(name plan.StageName, only string, minutes int) plan.Stage {
		return plan.Stage{Name: name, Kind: plan.Meetings, Title: string(name), OnlyIf: only, Opens: at, Closes: at.AddDate(0, 6, 0), Invites: pairs,
			Times: plan.Count{Least: 2, Most: 4}, Lasts: plan.Range{Least: minutes, Most: minutes},
			Items: []plan.Item{{Name: plan.ItemName(name + "/nudge"), Does: plan.SendMail, Mail: "nudge", To: plan.Audience{Who: plan.Silent}, Silence: plan.Span{Days: 42}, At: at}}}
	}
	session := func(name plan.SessionName, hours time.Duration) plan.Session {
		return plan.Session{Name: name, Title: string(name), Start: at, End: at.Add(hours * time.Hour)}
	}
	inviting := func(name plan.SessionName, to plan.Audience) plan.Item {
		return plan.Item{Name: plan.ItemName(name + "/invitation"), Does: plan.SendInvitation, Mail: "invitation", Session: name, To: to}
	}
	staffed := mentors
	staffed.Staff = []plan.StaffName{"coach"}
	return &plan.Plan{Cohort: "scheme/1", Programme: "Scheme", Title: "1", Zone: "Europe/London", Staff: []plan.StaffName{"coach"}, Coordinator: "coach",
		Roles: []plan.Role{{Name: "mentor", Places: 3, Takes: 2, Questions: 2}, {Name: "mentee", Places: 5, Takes: 1, Questions: 4, AtMost: plan.Burden{Forms: 2}}},
		Stages: []plan.Stage{
			{Name: "recruitment", Kind: plan.Recruitment, Title: "Recruitment", Opens: at, Closes: at.AddDate(0, 0, 7), Invites: everyone, Items: []plan.Item{
				{Name: "recruitment/received", Does: plan.SendMail, Mail: "received", To: plan.Audience{Who: plan.Applied}},
				{Name: "recruitment/yes", Does: plan.SendMail, Mail: "yes", To: plan.Audience{Who: plan.Accepted}},
				{Name: "recruitment/no", Does: plan.SendMail, Mail: "no", To: plan.Audience{Who: plan.Declined}},
				{Name: "recruitment/soon", Does: plan.SendMail, Mail: "soon", To: plan.Audience{Who: plan.Started}, At: at},
				{Name: "recruitment/again", Does: plan.SendMail, Mail: "again", To: plan.Audience{Who: plan.Past}, At: at},
			}},
			{Name: "training", Kind: plan.Training, Title: "Training", Attend: "one session", Invites: mentors, Asks: 1,
				Sessions: []plan.Session{session("training/day", 1), session("training/evening", 2)},
				Items:    []plan.Item{inviting("training/day", staffed), inviting("training/evening", staffed)}},
			{Name: "matching", Kind: plan.Matching, Title: "Matching", Closes: at, Decide: at, Choose: &plan.Choose{By: "mentee", Among: "mentor", Number: 3}, Deciders: []plan.StaffName{"coach"}},
			strand("long", `mentee.way != "Once"`, 60),
			strand("short", `mentee.way == "Once"`, 30),
			{Name: "evaluation", Kind: plan.Evaluation, Title: "Evaluation",
				Agreements: []plan.Agreement{{Name: "contract", By: pairs, Together: true, Due: at}},
				Tasks:      []plan.Task{{Name: "report", Ask: "Write.", By: plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentee"}}, Due: at}},
				Surveys:    []plan.Survey{{Name: "survey", Title: "Survey", Opens: at, Closes: at.AddDate(0, 0, 7), Voluntary: true, Questions: 2}},
				Items:      []plan.Item{{Name: "evaluation/survey", Does: plan.SendMail, Mail: "survey", Survey: "survey", To: everyone, At: at}}},
		}}
}

func TestWhatIsAskedOfOnePerson(t *testing.T) {
	x, err := Of(scheme())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name                  string
		got                   Burden
		mails, forms, minutes plan.Range
	}{
		// received, yes, survey, two invitations; perhaps closing-soon and a nudge of each strand.
		// The form, the question afterwards, a contract with each of two; perhaps the survey.
		// Training of one or two hours; with two mentees, who may be in either strand.
		{"mentor", x.Burden("mentor"), plan.Range{Least: 5, Most: 8}, plan.Range{Least: 3, Most: 5}, plan.Range{Least: 60 + 60, Most: 120 + 2*240 + 2*120}},
		// received, yes, survey; perhaps closing-soon and one nudge. Form, choices, contract,
		// report; perhaps the survey. One strand or the other.
		{"mentee", x.Burden("mentee"), plan.Range{Least: 3, Most: 5}, plan.Range{Least: 4, Most: 5}, plan.Range{Least: 60, Most: 240}},
		{"coach", x.BurdenOf("coach"), plan.Range{Least: 2, Most: 2}, plan.Range{}, plan.Range{Least: 180, Most: 180}},
		{"nobody", x.Burden("nobody"), plan.Range{}, plan.Range{}, plan.Range{}},
	} {
		if test.got.Mails != test.mails || test.got.Forms != test.forms || test.got.Minutes != test.minutes {
			t.Errorf("of a %s are asked %v mails, %v forms, %v minutes", test.name, test.got.Mails, test.got.Forms, test.got.Minutes)
		}
	}
	if x.Mails.Least != 3*5+5*3+2 || x.Mails.Most != 3*8+5*5+2 {
		t.Errorf("in all there are %d to %d mails", x.Mails.Least, x.Mails.Most)
	}
	if got := x.Burden("mentee").Promised.Forms; got != 2 {
		t.Errorf("%d forms are promised", got)
	}
}

func TestPairs(t *testing.T) {
	role := func(places, takes int, answer string) plan.Role {
		return plan.Role{Places: places, Takes: takes, TakesAnswer: answer}
	}
	for _, test := range []struct {
		limit int
		roles []plan.Role
		want  int
	}{
		{0, []plan.Role{role(15, 1, ""), role(15, 1, "")}, 15},
		{0, []plan.Role{role(7, 2, ""), role(26, 1, "")}, 14},
		{0, []plan.Role{role(9, 2, ""), role(16, 1, "")}, 16},
		{6, []plan.Role{role(0, 1, ""), role(0, 1, "")}, 6},
		{0, []plan.Role{role(0, 1, ""), role(0, 1, "")}, 0},
		{0, []plan.Role{role(30, 1, "how_many"), role(40, 1, "")}, 40},
		{0, []plan.Role{role(24, 1, "")}, 0},
	} {
		x := &Timeline{plan: &plan.Plan{Pairs: test.limit, Roles: test.roles}}
		if got := x.Pairs(); got != test.want {
			t.Errorf("%+v make %d pairs", test.roles, got)
		}
	}
}

func TestMoney(t *testing.T) {
	p := scheme()
	p.Roles[0].Money = []plan.Money{
		{For: plan.Expenses, UpTo: true, Pence: 10000, Currency: "GBP", Per: "mentee"},
		{For: plan.Paid, Pence: 65050, Currency: "GBP", Per: "day"},
	}
	p.Roles[1].Money = []plan.Money{{For: plan.Fee, Pence: 12000, Currency: "GBP", Per: "year"}, {For: plan.Bursary}}
	x, err := Of(p)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []Sum{
		{Role: "mentor", For: plan.Expenses, What: "mentor, expenses: up to £100 for each mentee", Pence: 50000, Times: 5, Currency: "GBP"},
		{Role: "mentor", For: plan.Paid, What: "mentor, paid: £650.50 a day", Unknown: "not totalled: for how many days is not said", Currency: "GBP"},
		{Role: "mentee", For: plan.Fee, What: "mentee, fee: £120 a year", Pence: 60000, Times: 5, Per: "year", Currency: "GBP"},
		{Role: "mentee", For: plan.Bursary, What: "mentee, bursary: as agreed", Unknown: "not totalled"},
	} {
		if x.Sums[i] != want {
			t.Errorf("got  %+v\nwant %+v", x.Sums[i], want)
		}
	}
	if got := pounds(123456789, "GBP"); got != "£1,234,567.89" {
		t.Errorf("it is %s", got)
	}
}

// Where no number is said, none is made up.
func TestPeopleWhoseNumberIsNotSaid(t *testing.T) {
	p := scheme()
	p.Roles[1].Places = 0
	x, err := Of(p)
	if err != nil {
		t.Fatal(err)
	}
	s := &plan.Stage{}
	for _, test := range []struct {
		to   plan.Audience
		want People
	}{
		{plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentee"}}, People{"all mentees", 0}},
		{plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentor", "mentee"}}, People{"3 mentors and all mentees", 0}},
		{plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentor"}, Staff: []plan.StaffName{"coach"}}, People{"3 mentors and coach", 4}},
		{plan.Audience{Who: plan.Placed}, People{"everyone", 0}},
		{plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentor"}, Alone: true}, People{"3 mentors (each alone)", 3}},
		{plan.Audience{Who: plan.Paired}, People{"both of each pair (6 pairs)", 9}}, // three who take two each
		{plan.Audience{Who: plan.Past, Roles: []plan.RoleName{"mentee"}, OnlyIf: "answer.again"}, People{"mentees of earlier cohorts who said yes to “again”", 0}},
	} {
		if got := x.people(s, test.to); got != test.want {
			t.Errorf("got %+v, want %+v", got, test.want)
		}
	}
	if x.Mails.Unknown != "it is not said how many mentees there are" {
		t.Errorf("mails are %+v", x.Mails)
	}
}
