package definitions

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// usualThoughts is how long mail to many waits where nothing is said, in minutes.
const usualThoughts = 10

// mostThoughts is the longest that it may: what leaves at 9am is announced on the evening
// before at the earliest.
const mostThoughts = 12 * 60

// noThoughts says that it does not wait.
const noThoughts = "none"

// secondThoughtsRow is how long mail to many waits after its coordinator was told.
func secondThoughtsRow[T any](doc string, field func(*T) **int) entry[T] {
	return entry[T]{word: "second_thoughts", doc: doc, example: `= "1 hour"`, form: tidyThoughts, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t) = r.thoughts(e)
	}}
}

// thoughts reads minutes or hours, a day at most; or "none".
func (r *reader) thoughts(e hclsyntax.Expression) *int {
	text, ok := r.phrase(e)
	if !ok {
		return nil
	}
	minutes := 0
	if strings.EqualFold(strings.TrimSpace(text), noThoughts) {
		return &minutes
	}
	l, p := phrase.ParseLength(text)
	r.within(text, e.Range(), p)
	if p != nil || l.IsZero() {
		return nil
	}
	least, most, clock := l.Minutes()
	if !clock || least != most || most > mostThoughts {
		r.wrongf(checkShape, e.Range(), `Write "30 minutes", "2 hours", or "none"; for longer than 12 hours, hold = true lets it wait until somebody releases it.`, "Mail cannot wait %s for second thoughts", quote(text))
		return nil
	}
	return &most
}

func tidyThoughts(text string) string {
	if strings.EqualFold(strings.TrimSpace(text), noThoughts) {
		return noThoughts
	}
	return tidyLength(text)
}

// secondThoughts lets what goes to many wait, so that its coordinator is told before.
// Staff are written to at once, and so is what somebody reads first. What is decided is
// told, and pairs are announced, so long before their moment that the mails about it
// leave at it.
func (r *resolver) secondThoughts(s *stage, made *plan.Stage) {
	usual := usualThoughts
	if said := r.book.programme.thoughts; said != nil {
		usual = *said
	}
	byMail := map[string]int{}
	for _, m := range s.mails {
		if m.thoughts != nil {
			byMail[m.name] = *m.thoughts
		}
	}
	longest, follows := 0, false
	for i := range made.Items {
		it := &made.Items[i]
		if it.Does != plan.SendMail && it.Does != plan.SendInvitation || it.To.Who == plan.Nobody || it.Hold || len(it.Approvers) > 0 {
			continue
		}
		it.SecondThoughts = usual
		if said, ok := byMail[it.Mail]; ok {
			it.SecondThoughts = said
		}
		if it.Does == plan.SendMail && it.At.IsZero() && it.Later.IsZero() {
			longest, follows = max(longest, it.SecondThoughts), true
		}
	}
	if !follows {
		longest = usual
	}
	for i := range made.Items {
		if it := &made.Items[i]; it.Does == plan.TellDecisions || it.Does == plan.AnnouncePairs {
			it.SecondThoughts = longest
		}
	}
}
