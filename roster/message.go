package roster

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// Message is a mail that somebody sends outside the plan, at once: news, or a chase of
// those who were not heard from. The plan does not know of it; the ledger has a row for
// each whom it is for, as of any mail.
type Message struct {
	Item plan.ItemName // "message/1", "chase/rsvp/launch/1"
	Addressees
	Words     string    // the hash of its files: see [MessageWords]
	Subject   string    // as it is written
	At, Until time.Time // when it was sent, and until when it may still leave
	By        plan.StaffName
	Because   string
	Mark      string // what was seen of it before it was sent: see [Addressed.Mark]
}

// Addressees say whom a message is for.
type Addressees struct {
	To     []plan.Audience `json:"to,omitempty"`     // everyone of these
	People []plan.PersonID `json:"people,omitempty"` // and these
	// Thing: instead, those who were asked it and were not heard from. See [Asking.Thing].
	Thing string `json:"-"`
}

// NoteFile is the file of a message that has its text, as a mail of a definition is
// written. Its other files are attached.
const NoteFile = "note.md"

// MessageWords is the hash that a message's files are kept under.
func MessageWords(files map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(h, "%q %x\n", name, sha256.Sum256(files[name]))
	}
	const enough = 16
	return hex.EncodeToString(h.Sum(nil)[:enough])
}

// Sends is the item that a message is, made like one of a plan. In doubt it is sent once
// more, as the same mail: it is of the moment, and to miss it is worse than to see it twice.
func (m *Message) Sends() plan.Item {
	return plan.Item{
		Name: m.Item, Does: plan.SendMail, Mail: string(m.Item), To: plan.Audience{Who: plan.Addressed},
		At: m.At, Until: m.Until, SendAgain: true,
	}
}

// Messages lists a cohort's messages, the oldest first.
func (r *Roster) Messages(ctx context.Context, id plan.CohortID) (all []Message, err error) {
	rows, err := r.reader.query(ctx, `SELECT item, audience, thing, words, subject, at, until, who, why, mark
		FROM messages WHERE cohort = $1 ORDER BY id`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var m Message
		var audience string
		err := rows.Scan(&m.Item, &audience, &m.Thing, &m.Words, &m.Subject, instant{&m.At}, instant{&m.Until}, &m.By, &m.Because, &m.Mark)
		if err == nil {
			err = json.Unmarshal([]byte(audience), &m.Addressees)
		}
		all = append(all, m)
		return err
	})
	return all, failed("reading the messages", id, err)
}

// MessageFiles are the text of a message and what is attached to it, by the hash of
// them.
func (r *Roster) MessageFiles(ctx context.Context, words string) (map[string][]byte, error) {
	files := map[string][]byte{}
	rows, err := r.reader.query(ctx, `SELECT name, content FROM message_files WHERE words = $1`, words)
	err = each(rows, err, func(rows *sql.Rows) error {
		var name string
		var content []byte
		err := rows.Scan(&name, &content)
		files[name] = content
		return err
	})
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the words %s of a message: %w", words, err)
	case len(files) == 0:
		return nil, fmt.Errorf("there is no message with the words %s: %w", words, ErrUnknown)
	}
	return files, nil
}
