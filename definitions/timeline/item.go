package timeline

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// items puts what falls due in a stage. What is alike comes on one line:
// invitations to the sessions of a stage, and what is repeated often.
func (t *Timeline) items(s *plan.Stage) {
	for i := range s.Items {
		it := &s.Items[i]
		if alike := t.alike(s, it); alike[0].Name == it.Name {
			t.item(s, it, alike)
		}
	}
}

// item puts an item, on one line with those that are alike.
func (t *Timeline) item(s *plan.Stage, it *plan.Item, alike []*plan.Item) {
	e := Entry{ID: string(it.Name), Kind: Mail, Stage: s.Name, What: "mail " + it.Mail, To: t.people(s, it.To), Session: it.Session}
	for _, x := range alike {
		e.Items = append(e.Items, x.Name)
	}
	if it.Note != "" {
		e.Notes = append(e.Notes, it.Note)
	}
	if it.Does != plan.SendMail && it.Does != plan.SendInvitation {
		t.act(e, s, it)
		return
	}
	t.sent(&e, s, it, alike)
	e.Notes = append(e.Notes, t.manner(it)...)
	at, when := t.moment(s, it)
	if when != "" {
		e.When = when
	}
	if len(alike) > 1 && it.Does == plan.SendMail {
		for _, x := range alike {
			e.Repeats = append(e.Repeats, x.At)
		}
		e.When = fmt.Sprintf("then every %s, %d times in all", apart(e.Repeats), len(e.Repeats))
	}
	t.again(&e, it)
	t.put(e, at)
}

// again is when something goes out that does so more than once: to those of whom
// something is missing until it is there, or for everybody to read.
func (t *Timeline) again(e *Entry, it *plan.Item) {
	missing, digest := it.To.Lacks, it.Mail == weeklyDigest
	if !missing && !digest {
		return
	}
	if digest {
		e.When = "every Monday"
	} else {
		e.When = "to whoever has not"
	}
	if len(it.Reminders) == 0 {
		return
	}
	e.Repeats = append([]time.Time{it.At}, it.Reminders...)
	if missing {
		e.When += fmt.Sprintf(", every %s, at most %d times in all", apart(e.Repeats), len(e.Repeats))
	} else {
		e.When += fmt.Sprintf(", %d times in all", len(e.Repeats))
	}
}

// weeklyDigest is the mail that comes each week.
const weeklyDigest = "weekly-digest"

// sent says what is sent, and for the sake of what.
func (t *Timeline) sent(e *Entry, s *plan.Stage, it *plan.Item, alike []*plan.Item) {
	switch {
	case it.Does == plan.SendInvitation:
		e.Kind, e.What = Invitation, t.inviting(alike)
		if len(alike) > 1 {
			e.Session = ""
		}
	case it.To.Lacks:
		e.What = fmt.Sprintf("reminder of “%s%s%s”", spaced(it.Survey), it.Agreement, spaced(it.Task))
	case it.Survey != "":
		t.opening(e, it)
	case it.Agreement != "":
		e.Kind, e.What, e.To = Agreement, string(it.Agreement)+" is asked for", t.agreeing(s, it)
	case it.Task != "":
		e.Kind, e.What = Task, "task “"+spaced(it.Task)+"” is asked for"
	case it.Need == plan.ToConfirm:
		e.Notes = append(e.Notes, "once it is approved; it is announced when they have said yes")
	case noticed(it):
		e.Kind, e.What, e.When = Notice, "notice "+it.Mail, needs[it.Need]
		if it.Need == plan.PairLost && s.Ended != "" {
			e.Notes = append(e.Notes, "then, as the programme has it: "+s.Ended)
		}
	case it.To.Who == plan.Started && !it.At.IsZero() && !s.Closes.IsZero():
		e.When = t.daysBefore(it, s.Closes.Add(-time.Second)) + "applications close"
	case it.Session != "" && !it.At.IsZero():
		e.When = t.before(it)
	}
}

// manner is what is particular about how a mail goes.
func (t *Timeline) manner(it *plan.Item) (notes []string) {
	if it.Hold {
		notes = append(notes, "it waits until it is released")
	}
	if wait := it.SecondThoughts; wait > 0 && wait != usualThoughts {
		notes = append(notes, fmt.Sprintf("to %d people or more it is announced %s before", plan.Many, hours(plan.Range{Least: wait, Most: wait})))
	}
	if len(it.Approvers) > 0 {
		notes = append(notes, and(staffed(it.Approvers)...)+" approves it first")
	}
	if len(it.Attach) > 0 {
		notes = append(notes, "with "+and(it.Attach...))
	}
	if it.CopyTo != "" {
		notes = append(notes, "with a copy to whom they name under “"+spaced(it.CopyTo)+"”")
	}
	return notes
}

var needs = map[plan.Need]string{
	plan.SomeUndecided:  "if somebody is undecided",
	plan.HasProposal:    "if there is a proposal",
	plan.NotYetApproved: "if not everyone has approved",
	plan.ConfirmedLate:  "if not everyone has said yes",
	plan.MailWaits:      "before mail leaves to five people or more",
	plan.CallWanted:     "when somebody asks to be called",
	plan.CallHanded:     "when that is handed to them",
	plan.LettersLack:    "when a letter is held because something is not known",
}

// usualThoughts is how many minutes mail to many waits where nothing else is said.
const usualThoughts = 10

// builtIn are the notices that need nothing but their time.
var builtIn = []string{"to-confirm", "to-arrange", "to-approve-mail", weeklyDigest}

func noticed(it *plan.Item) bool {
	return it.Need != plan.Nothing && it.Need != plan.ToConfirm || it.To.Who == plan.Nobody && slices.Contains(builtIn, it.Mail)
}
