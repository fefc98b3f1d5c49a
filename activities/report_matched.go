package activities

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
	"trellis/definitions/timeline"
	"trellis/report"
	"trellis/roster"
)

// matched is how many were brought together, and how near that came to their choices.
func (t *tally) matched() report.Section {
	s := report.Section{Name: "matching", Title: "Who was matched"}
	if len(t.groups) > 0 {
		s.Tables = append(s.Tables, t.groupSizes())
	}
	if len(t.pairs) == 0 {
		return s
	}
	s.Says = append(s.Says, counted(len(t.pairs), "pair")+" were announced.")
	if len(t.pairs) == 1 {
		s.Says[len(s.Says)-1] = "One pair was announced."
	}
	if made, any := t.choices(); any {
		s.Tables = append(s.Tables, made)
	}
	return s
}

// choices is how many were matched with their first choice, and so on.
func (t *tally) choices() (made report.Table, any bool) {
	made = report.Table{Name: "choices", Title: "Whom they had chosen", Of: "Matched with", Columns: []string{"Pairs"}, Drawn: 1}
	chosen := map[[2]int64]int{}
	most := 0
	for _, p := range t.people {
		for i, other := range p.Choices {
			chosen[[2]int64{int64(p.ID), int64(other)}] = i + 1
			most = max(most, i+1)
		}
	}
	if most == 0 {
		return made, false
	}
	by := make([]int, most+1)
	for _, p := range t.pairs {
		by[chosen[[2]int64{int64(p.Mentee), int64(p.Mentor)}]]++
	}
	ranked := slices.ContainsFunc(t.plan.Stages, func(s plan.Stage) bool { return s.Choose != nil && s.Choose.BestFirst })
	if ranked {
		for i := 1; i <= most; i++ {
			made.Add(fmt.Sprintf("Choice %d", i), report.Share(by[i], len(t.pairs)))
		}
	} else {
		sum := 0
		for _, n := range by[1:] {
			sum += n
		}
		made.Add("Somebody they chose", report.Share(sum, len(t.pairs)))
	}
	made.Add("Somebody else", report.Share(by[0], len(t.pairs)))
	return made, true
}

func (t *tally) groupSizes() report.Table {
	made := report.Table{Name: "groups", Title: "Groups and how many people are in them", Of: "Group", Columns: []string{"People now", "People ever", "Meetings"}}
	for i := range t.groups {
		g := &t.groups[i]
		made.Add(fmt.Sprintf("Group %d", g.Number), report.Count(len(g.In())), report.Count(len(g.Members)), report.Count(g.Meetings))
	}
	return made
}

// meetings is how often they met, against what the programme says.
func (t *tally) meetings() report.Section {
	s := report.Section{Name: "meetings", Title: "How often they met"}
	if len(t.pairs) == 0 {
		return s
	}
	sum, minutes, met, most := 0, 0, 0, 0
	for _, p := range t.pairs {
		sum, minutes, most = sum+p.Meetings, minutes+p.Minutes, max(most, p.Meetings)
		if p.Meetings > 0 {
			met++
		}
	}
	switch timed := t.account.Timed; {
	case sum == 0:
		s.Says = []string{"No meeting was recorded."}
	case timed == 0:
		s.Says = []string{fmt.Sprintf("Meetings recorded: %d, by %d of %s. How long they were was not said.", sum, met, counted(len(t.pairs), "pair"))}
	default:
		s.Says = []string{fmt.Sprintf("Meetings recorded: %d, by %d of %s. How long they were is known of %d: %s in all.",
			sum, met, counted(len(t.pairs), "pair"), timed, report.Figure{N: minutes, Unit: report.Minutes})}
	}
	s.Tables = append(s.Tables, spread(t.pairs, most))
	if made, any := t.promised(); any {
		s.Tables = append(s.Tables, made)
	}
	return s
}

// spread is how many pairs met how often, with those who met very often together.
func spread(pairs []roster.Pair, most int) report.Table {
	made := report.Table{Name: "meetings", Title: "Meetings of a pair", Of: "Meetings", Columns: []string{"Pairs"}, Drawn: 1,
		Note: "What nobody reported is not counted: they may have met more often."}
	const rows = 16
	step := (most + rows) / rows
	by := make([]int, most/step+1)
	none := 0
	for _, p := range pairs {
		if p.Meetings == 0 {
			none++
			continue
		}
		by[(p.Meetings-1)/step]++
	}
	made.Add("None recorded", report.Share(none, len(pairs)))
	for i, n := range by {
		from, to := i*step+1, (i+1)*step
		switch {
		case from > most:
		case from == to:
			made.Add(fmt.Sprint(from), report.Share(n, len(pairs)))
		default:
			made.Add(fmt.Sprintf("%d to %d", from, to), report.Share(n, len(pairs)))
		}
	}
	return made
}

// promised holds the pairs that stayed to the end against what the programme says.
func (t *tally) promised() (made report.Table, any bool) {
	made = report.Table{Name: "meetings-promised", Title: "Against what the programme says", Of: "Pairs that stayed to the end", Columns: []string{"Pairs"}}
	if !t.ended {
		return made, false // they have time yet
	}
	said := 0
	for i := range t.plan.Stages {
		if total := timeline.Total(&t.plan.Stages[i]); total.Meetings.Least > 0 && t.plan.Stages[i].OnlyIf == "" {
			said = max(said, total.Meetings.Least)
			made.Note = "The programme says " + total.String() + "."
		}
	}
	if said == 0 {
		return made, false
	}
	stayed, enough, some := 0, 0, 0
	for _, p := range t.pairs {
		switch {
		case !p.Ended.IsZero():
			continue
		case p.Meetings >= said:
			enough++
		case p.Meetings > 0:
			some++
		}
		stayed++
	}
	made.Add(fmt.Sprintf("Met at least %d times", said), report.Share(enough, stayed))
	made.Add("Met less often", report.Share(some, stayed))
	made.Add("No meeting was recorded", report.Share(stayed-enough-some, stayed))
	return made, stayed > 0
}
