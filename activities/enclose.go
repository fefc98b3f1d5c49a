package activities

import (
	"bytes"
	"context"

	"trellis/mail"
	"trellis/roster"
)

// enclosure is a handout as every mail of a chunk carries it.
type enclosure struct {
	encoded []byte
	hash    string
}

// enclose keeps the handouts once, for all mails that carry them.
func (a *Activities) enclose(ctx context.Context, handouts []mail.Attachment) (all []enclosure, err error) {
	for _, h := range handouts {
		e := enclosure{encoded: h.Encoded()}
		if len(e.encoded) == 0 {
			continue
		}
		if e.hash, err = a.Roster.Enclose(ctx, e.encoded); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

// takeOut leaves a row what is its own of its bytes. The handouts come in the order in
// which they were attached; one that is not found as it should be stays in.
func (s *scene) takeOut(row *roster.Row) {
	row.Enclosed = nil
	if len(s.enclosures) == 0 {
		return
	}
	var own []byte
	rest := row.Bytes
	for _, e := range s.enclosures {
		before, after, found := bytes.Cut(rest, e.encoded)
		if !found {
			continue
		}
		own, rest = append(own, before...), after
		row.Enclosed = append(row.Enclosed, roster.Enclosed{At: len(own), Hash: e.hash})
	}
	row.Bytes = append(own, rest...)
}
