package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"trellis/definitions/plan"
	"trellis/roster"
)

func itoa(n int) string { return strconv.Itoa(n) }

// staffWord is a name of the staff as it is said: "deputy coordinator".
func staffWord(s plan.StaffName) string { return strings.ReplaceAll(string(s), "_", " ") }

// staffSays begins what one of the staff says, or has to do: "Coordinator: …".
func staffSays(s plan.StaffName, text string) string {
	who := staffWord(s)
	if who == "" {
		return text
	}
	return strings.ToUpper(who[:1]) + who[1:] + ": " + text
}

// happening puts what the tables have into words. What is still to be sent has not
// happened.
func (t *teller) happening(h roster.Happening) (e event, worth bool) {
	e = event{At: h.At, Kind: string(h.What)}
	for _, id := range []plan.PersonID{h.Person, h.Other} {
		if id != 0 {
			e.People = append(e.People, id)
		}
	}
	who, other := t.person(h.Person), t.person(h.Other)
	switch h.What {
	case roster.WasStarted:
		e.Text = "the cohort was started"
	case roster.WasBegun:
		e.form = "%s began an application"
	case roster.WasApplied:
		e.form = "%s applied for a place as " + escaped(t.role(h.About))
	case roster.WasTold:
		e.form = "%s: told that they have a place"
		if h.How == "no" {
			e.form = "%s: told that they have no place"
		}
	case roster.WasProposed:
		e.Text = fmt.Sprintf("proposal %d was made", h.Count)
	case roster.WasPaired:
		e.Text, e.form = fmt.Sprintf("%s and %s became a pair", who, other), "%s announced"
	case roster.WasParted:
		e.Text, e.Why = fmt.Sprintf("the pair of %s and %s ended", who, other), clean(h.How)
	case roster.WasMet:
		e.Text, e.form = fmt.Sprintf("%s and %s met", who, other), "pairs met %s"
	case roster.WasGrouped, roster.WasJoined, roster.WasLeft, roster.WasClosed, roster.WasGathered:
		return t.ofGroup(e, h, who), true
	case roster.WasReplied:
		e.form = "%s answered " + h.How + " to the invitation to " + escaped(t.session(h.About))
	case roster.WasThere:
		e.form = "%s came to " + escaped(t.session(h.About))
	case roster.WasAnswered:
		return t.answered(e, h, who), true
	case roster.WasAgreed:
		e.form = "%s agreed to " + escaped(h.About)
	case roster.WasDone:
		e.Text = fmt.Sprintf("%s has done %s", who, h.About)
		if h.Other != 0 {
			e.Text += " about " + other
		}
	case roster.WasPaid:
		e.Text = moneyWords(h, who)
	case roster.WasMailed:
		return t.mailed(e, h, who)
	default:
		e.Text = string(h.What)
	}
	if e.form != "" && e.Text == "" {
		e.Text = fmt.Sprintf(e.form, who)
	}
	return e, true
}

// escaped is a text that is part of a form.
func escaped(text string) string { return strings.ReplaceAll(text, "%", "%%") }

// answered keeps the secret of an anonymous survey.
func (t *teller) answered(e event, h roster.Happening, who string) event {
	form := h.About
	if s := t.plan.Survey(plan.SurveyName(form)); s != nil {
		form = "“" + s.Title + "”"
		if s.Anonymous {
			e.People, e.Text, e.form = nil, "somebody answered "+form, "%s answered "+escaped(form)
			return e
		}
	} else if s := t.plan.Stage(plan.StageName(form)); s != nil {
		form = "the questions after " + s.Title
	}
	e.form = "%s answered " + escaped(form)
	e.Text = fmt.Sprintf(e.form, who)
	return e
}

// mailed says what became of mail; waiting to be sent is nothing that happened.
func (t *teller) mailed(e event, h roster.Happening, who string) (event, bool) {
	e.Item, e.State, e.Count = plan.ItemName(h.About), roster.State(h.How), h.Count
	if e.State == roster.Due {
		return e, false
	}
	to := who
	if h.Person == 0 {
		to = number(h.Count, "person")
	}
	what := t.item(e.Item)
	if h.Method == roster.Cancel {
		what = "cancellation of " + strings.TrimPrefix(what, "invitation to ")
	}
	e.form = escaped(what) + " to %s: " + stateWords[e.State]
	e.Text = fmt.Sprintf(e.form, to)
	e.Why = clean(h.Word)
	switch e.State {
	case roster.Failed, roster.Doubtful, roster.Held, roster.Bounced, roster.Dropped:
		e.wrong = true
	}
	return e, true
}

// stateWords say what became of a mail.
var stateWords = map[roster.State]string{
	roster.Accepted:  "sent",
	roster.Sending:   "is being sent",
	roster.Due:       "to be sent",
	roster.Held:      "held back",
	roster.Failed:    "could not be delivered",
	roster.Doubtful:  "may not have arrived",
	roster.Bounced:   "came back",
	roster.Dropped:   "was too late, and was not sent",
	roster.Cancelled: "no longer wanted, and not sent",
}

// decided are decisions in words; what is not here is said as it was kept.
var decided = map[string]string{
	"accept":    "%s: accepted",
	"decline":   "%s: declined",
	"withdraw":  "%s: taken out of the cohort",
	"approve":   "%s: approved",
	"stop":      "the cohort was stopped for good",
	"amend":     "the cohort was amended",
	"pause":     "%s: paused",
	"resume":    "%s: resumed",
	"end":       "the cohort was ended early",
	"restored":  "the records are a backup, and nothing is sent",
	"reconcile": "the cohort went on from a backup of its records",
	"hold":      "%s: held back",
	"release":   "%s: released",
	"skip":      "%s: to be skipped",
	"test":      "%s: sent to a mailbox as a test",
	"mail":      "%s: written, outside the plan",
	"chase":     "%s: asked for",

	"put on the waiting list": "%s: put on the waiting list",
	"pin":                     "%s: put together",
	"pin, even so":            "%s: put together, although the programme says to avoid it",
	"keep apart":              "%s: kept apart",
	"unpin":                   "%s: what was decided about them is taken back",
	"join a group":            "put %s",
	"leave a group":           "took %s",
}

var (
	personRef   = regexp.MustCompile(`\bperson (\d+)\b`)
	pairRef     = regexp.MustCompile(`\bpair (\d+)\b`)
	approvalRef = regexp.MustCompile(`^approve/[^/]+/(\d+)/`)
)

// decision says who decided what. A reference names people by their number.
func (t *teller) decision(r roster.Reason) event {
	e := event{At: r.At, Kind: decidedKind, By: r.Who, Why: clean(r.Why)}
	about := clean(r.Ref)
	if m := approvalRef.FindStringSubmatch(about); m != nil {
		about = "proposal " + m[1]
	}
	about = personRef.ReplaceAllStringFunc(about, func(ref string) string {
		id, _ := strconv.ParseInt(strings.TrimPrefix(ref, "person "), 10, 64)
		e.People = append(e.People, plan.PersonID(id))
		return t.person(plan.PersonID(id))
	})
	about = pairRef.ReplaceAllStringFunc(about, func(ref string) string {
		id, _ := strconv.ParseInt(strings.TrimPrefix(ref, "pair "), 10, 64)
		p, ok := t.pairs[id]
		if !ok {
			return ref
		}
		e.People = append(e.People, p.Mentor, p.Mentee)
		return "the pair of " + t.person(p.Mentor) + " and " + t.person(p.Mentee)
	})
	item, rest, _ := strings.Cut(about, ", ")
	if words, ok := t.called[plan.ItemName(item)]; ok {
		e.Item, about = plan.ItemName(item), strings.TrimSuffix(words+", "+rest, ", ")
	}
	if strings.HasPrefix(about, r.What+"/") {
		about = "" // the command's own number
	}
	text, known := decided[r.What]
	switch {
	case known && !strings.Contains(text, "%s"):
		e.Text = text
	case known && about != "" && about != r.What:
		e.Text = fmt.Sprintf(text, about)
		if len(e.People) == 1 && e.Item == "" {
			e.form = text
		}
	case known:
		e.Text = fmt.Sprintf(text, "the cohort")
	case about != "" && about != r.What:
		e.Text = fmt.Sprintf("%s: %s", clean(r.What), about)
	default:
		e.Text = clean(r.What)
	}
	return e
}

func (t *teller) role(name string) string {
	if r := t.plan.Role(plan.RoleName(name)); r != nil {
		return r.Word()
	}
	return name
}

func (t *teller) session(name string) string {
	if s := t.plan.Session(plan.SessionName(name)); s != nil {
		return s.Title
	}
	return name
}
