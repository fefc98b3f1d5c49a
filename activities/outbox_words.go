package activities

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"trellis/definitions/plan"
)

// seen is the hash of what an approver reads: the words of an item's mail, what is
// attached to it, and the facts of its session. Another text is another hash, so an
// approval of the old one does not count for it.
func (b *book) seen(item *plan.Item) (string, error) {
	if item.Mail == "" {
		return "", nil
	}
	l, err := b.letter(item.Mail)
	if err != nil {
		return "", err
	}
	files, err := b.handouts(item)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q", l.words.Subject, l.words.Body, strings.Join(l.words.Names, " "))
	if x := b.plan.Session(item.Session); x != nil {
		fmt.Fprintf(h, " %q", x.Version)
	}
	for _, f := range files {
		fmt.Fprintf(h, " %q %x", f.Name, sha256.Sum256(f.Content))
	}
	return hex.EncodeToString(h.Sum(nil))[:12], nil
}

// Seen is the hash of an item's words as they are in a plan: what its approvals are of.
func (a *Activities) Seen(ctx context.Context, hash plan.Hash, name plan.ItemName) (string, error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return "", err
	}
	item, _ := b.find(name)
	if item == nil {
		return "", fmt.Errorf("the plan has no item %s", name)
	}
	return b.seen(item)
}
