package rehearsal

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"trellis/mail"
	"trellis/roster"
)

// nameOnTheWay names a mail's file by its Message-ID, which is all that the
// envelope tells. What it is about is in the ledger, and named from there when
// the rehearsal is over.
func nameOnTheWay(e mail.Envelope) string {
	const field = "message-id:"
	head, _, _ := bytes.Cut(e.Bytes, []byte("\r\n\r\n"))
	for line := range bytes.SplitSeq(head, []byte("\r\n")) {
		if len(line) > len(field) && strings.EqualFold(string(line[:len(field)]), field) {
			return stem(string(bytes.TrimSpace(line[len(field):])))
		}
	}
	return "mail-without-a-name"
}

// stem is the part of a Message-ID that makes a file's name.
func stem(messageID string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(messageID, "<"), "@")
	return name
}

// nameMails gives every mail of the outbox its lasting name: the date on which
// it was sent, the item, and the person's number. It remembers them by row.
func (r *record) nameMails(out *folder) error {
	byStem := make(map[string]roster.Entry, len(r.entries))
	for _, e := range r.entries {
		if e.MessageID != "" {
			byStem[stem(e.MessageID)] = e
		}
	}
	found, err := fs.ReadDir(out.root.FS(), outboxDir)
	if err != nil {
		return fmt.Errorf("the outbox cannot be read: %w", err)
	}
	r.files = make(map[int64]string, len(found))
	for _, x := range found {
		name, again, _ := strings.Cut(strings.TrimSuffix(x.Name(), ".eml"), ".")
		e, known := byStem[name]
		if !known {
			return fmt.Errorf("the outbox holds %s, which the ledger does not know", x.Name())
		}
		lasting := r.mailName(e)
		if again != "" {
			lasting += "." + again
		}
		lasting += ".eml"
		if err := out.root.Rename(filepath.Join(outboxDir, x.Name()), filepath.Join(outboxDir, lasting)); err != nil {
			return fmt.Errorf("a mail of the outbox cannot be given its name: %w", err)
		}
		if again == "" {
			r.files[e.ID] = lasting
		}
	}
	return nil
}

// mailName is like "2025-07-04-drop_ins-1-joining-drop-in-007".
func (r *record) mailName(e roster.Entry) string {
	width := len(fmt.Sprint(len(r.byID)))
	name := fmt.Sprintf("%s-%s-%0*d", e.Date.In(r.zone).Format("2006-01-02"),
		strings.ReplaceAll(string(e.Item), "/", "-"), width, e.Person)
	if e.Occurrence > 0 {
		name += fmt.Sprintf("-%d", e.Occurrence)
	}
	switch {
	case e.Method == roster.Cancel:
		name += "-cancel"
	case e.Revision > 1:
		name += "-update"
	}
	if e.Revision > 2 {
		name += fmt.Sprintf("-%d", e.Revision)
	}
	return name
}
