package roster

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"trellis/definitions/plan"
)

// Send sends a message to those whom it was shown to be for: it is kept with its files,
// and the ledger has a row for each of them, due now. Nobody comes to it later.
//
// Mark says what was seen. [ErrStale]: it would be for others now, or was changed, so
// that it has to be looked at again. [ErrExists]: that very message was sent, so there is
// nothing to do. Nobody in the audience is an error, too.
func (t *Tx) Send(p *plan.Plan, m Message, files map[string][]byte) (sent Message, to int, err error) {
	m.Words = MessageWords(files)
	var known int
	if err := t.row(`SELECT COUNT(*) FROM messages WHERE cohort = $1 AND mark = $2`, t.Cohort, m.Mark).Scan(&known); err != nil {
		return m, 0, failed("reading the messages", t.Cohort, err)
	}
	if known > 0 {
		return m, 0, fmt.Errorf("this very message was sent: %w", ErrExists)
	}
	a, err := t.address(p, &m)
	switch {
	case err != nil:
		return m, 0, err
	case a.Mark != m.Mark:
		return m, 0, fmt.Errorf("what was seen is no longer so: these words would go to %d people now: %w", len(a.People), ErrStale)
	case len(a.People) == 0:
		return m, 0, fmt.Errorf("there is nobody whom it would go to: %w", ErrUnknown)
	}
	m.Item, m.At = a.Item, t.At
	if m.Until.IsZero() {
		m.Until = t.At.Add(plan.Grace)
	}
	if err := t.keep(&m, a.People, files); err != nil {
		return m, 0, failed("keeping a message", t.Cohort, err)
	}
	w := Want{Item: m.Sends(), Now: t.At}
	owed, err := w.owe(t.ctx, t.tx, t.Cohort, "")
	if err != nil {
		return m, 0, failed("writing down whom a message is for", t.Cohort, err)
	}
	what := "mail"
	if m.Thing != "" {
		what = "chase"
	}
	return m, owed.Due, t.Reason(m.By, what, m.Because, string(m.Item))
}

// keep writes the message, its people and its files. What is kept under a hash never
// changes.
func (t *Tx) keep(m *Message, people []Person, files map[string][]byte) error {
	audience, err := json.Marshal(m.Addressees)
	if err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO messages (cohort, item, audience, thing, words, subject, at, until, who, why, mark)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, t.Cohort, m.Item, string(audience), m.Thing, m.Words, m.Subject,
		millis(m.At), millis(m.Until), m.By, m.Because, m.Mark); err != nil {
		return err
	}
	for _, p := range people {
		if _, err := t.exec(`INSERT INTO message_people (cohort, item, person) VALUES ($1, $2, $3)`, t.Cohort, m.Item, p.ID); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		content := append([]byte{}, files[name]...) // an empty file is not NULL
		if _, err := t.exec(`INSERT INTO message_files (words, name, content) VALUES ($1, $2, $3) ON CONFLICT (words, name) DO NOTHING`, m.Words, name, content); err != nil {
			return err
		}
	}
	return nil
}

// named are those whom a message was sent to, from when it was.
func (o *owing) named() source {
	return source{
		person: "n.person", since: o.number(millis(o.want.Item.At)), occurrence: o.thisOccurrence(),
		from: "message_people n WHERE n.cohort = $1 AND n.item = " + o.item,
	}
}
