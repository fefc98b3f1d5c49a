package rehearsal

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

//go:embed report.gohtml
var pageSource string

var pageTemplate = template.Must(template.New("report").Parse(pageSource))

// Beyond these the page counts instead of listing: it is to be looked at, and
// the folders beside it have everything.
const (
	mostPairs = 200
	mostMails = 2000
	mostNames = 500
)

// page is the report as its template reads it.
type page struct {
	Programme, Title, Purpose string
	Seed                      int64
	From, To, Zone, Hash      string
	Figures                   []figure
	Year                      year
	Days                      []day
	Pairs                     []pairRow
	MorePairs                 int
	Groups                    []groupRow
	Waiting                   []string
	Letters                   []letter
	Calendars                 []calendarLink
	MoreCalendars             int
	Amiss                     []amiss
	Boxes                     []box
	MoreMails                 int
}

type figure struct {
	Number int
	What   string
}

type calendarLink struct {
	Name, Role, Href string
	Events           int
}

// amiss are mails that did not get through, or did not leave.
type amiss struct {
	State, Item, Word string
	Count             int
}

// box is a part of the outbox: the mails of one item.
type box struct {
	Item  string
	Mails []mailLink
}

type mailLink struct{ Name, Date, Href string }

// report makes the page.
func (r *record) report(out *folder) ([]byte, error) {
	letters, err := r.letters(out)
	if err != nil {
		return nil, err
	}
	first, last := r.span()
	p := page{
		Programme: r.plan.Programme, Title: r.plan.Title, Purpose: r.plan.Purpose, Seed: r.seed,
		From: longDate(first.In(r.zone)), To: longDate(last.In(r.zone)), Zone: r.plan.Zone, Hash: string(r.plan.Hash),
		Figures: r.bigFigures(), Year: r.year(), Days: r.days(), Letters: letters, Amiss: r.amiss(),
	}
	p.Pairs, p.MorePairs = r.pairRows()
	p.Groups = r.groupRows()
	p.Waiting = r.waitingSentences()
	p.Calendars, p.MoreCalendars = r.calendarLinks()
	p.Boxes, p.MoreMails = r.boxes()
	var b bytes.Buffer
	if err := pageTemplate.Execute(&b, p); err != nil {
		return nil, fmt.Errorf("the report cannot be written: %w", err)
	}
	return b.Bytes(), nil
}

func longDate(t time.Time) string { return t.Format("2 January 2006") }

func (r *record) bigFigures() []figure {
	f := r.figures
	return []figure{
		{f.People, "began an application"}, {f.Applied, "sent it"}, {f.Places, "were offered a place"},
		{f.Pairs + f.Groups, r.matches()}, {f.Meetings, "meetings"}, {f.Answers, "forms filled in"},
		{f.Mails[roster.Accepted], "mails sent"}, {f.Left, "people left"},
	}
}

// calendarLinks lists participants before staff.
func (r *record) calendarLinks() (links []calendarLink, more int) {
	for _, staff := range []bool{false, true} {
		for i, d := range r.diaries {
			p := &r.people[i]
			if d.file == "" || (p.Staff != "") != staff {
				continue
			}
			if len(links) == mostNames {
				more++
				continue
			}
			role := string(p.Role)
			if staff {
				role = string(p.Staff)
			}
			links = append(links, calendarLink{p.Name, role, href(calendarsDir, d.file), d.events})
		}
	}
	return links, more
}

// href is a file beside the report. A "./" keeps a name from being read as a scheme.
func href(dir, file string) string { return "./" + dir + "/" + url.PathEscape(file) }

func (r *record) amiss() (all []amiss) {
	counts := map[amiss]int{}
	for _, e := range r.entries {
		if e.State != roster.Accepted && e.State != roster.Cancelled {
			counts[amiss{State: string(e.State), Item: string(e.Item), Word: e.Word}]++
		}
	}
	for a, n := range counts {
		a.Count = n
		all = append(all, a)
	}
	slices.SortFunc(all, func(a, b amiss) int {
		return strings.Compare(a.State+" "+a.Item+" "+a.Word, b.State+" "+b.Item+" "+b.Word)
	})
	return all
}

// boxes are the mails of the outbox by item, in the order of the plan's items.
func (r *record) boxes() (all []box, more int) {
	at := map[plan.ItemName]int{}
	listed := 0
	for _, e := range r.entries {
		file := r.files[e.ID]
		if file == "" {
			continue
		}
		if listed++; listed > mostMails {
			more++
			continue
		}
		i, known := at[e.Item]
		if !known {
			i = len(all)
			at[e.Item] = i
			all = append(all, box{Item: string(e.Item)})
		}
		all[i].Mails = append(all[i].Mails, mailLink{r.byID[e.Person].Name, shortDate(e.Date.In(r.zone)), href(outboxDir, file)})
	}
	return all, more
}

func shortDate(t time.Time) string { return t.Format("2 Jan") }
