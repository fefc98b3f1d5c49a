package activities

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// message is a mail outside the plan, as the roster has it: its item is made from
// there, and from then on it goes the way of every mail.
type message struct {
	roster.Message
	item       plan.Item
	letter     *letter
	unreadable error // a name that it speaks of is no longer the programme's
	files      []mail.Attachment
}

// messageStage is where items of messages belong that belong nowhere.
var messageStage = plan.Stage{Name: "message", Kind: plan.Own}

// find finds an item and its stage: of the plan, or a message.
func (b *book) find(name plan.ItemName) (*plan.Item, *plan.Stage) {
	if it, s := b.plan.Item(name); it != nil {
		return it, s
	}
	if m := b.message(name); m != nil {
		return &m.item, &messageStage
	}
	return nil, nil
}

func (b *book) message(name plan.ItemName) *message {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.messages[name]
}

// readMessages makes a book's messages those that the roster has. What was read of one
// before is kept: it never changes.
func (a *Activities) readMessages(ctx context.Context, b *book) error {
	sent, err := a.Roster.Messages(ctx, b.plan.Cohort)
	if err != nil {
		return err
	}
	b.mu.Lock()
	known := b.messages
	b.mu.Unlock()
	now := make(map[plan.ItemName]*message, len(sent))
	for _, m := range sent {
		if old := known[m.Item]; old != nil && old.Mark == m.Mark {
			now[m.Item] = old
			continue
		}
		files, err := a.Roster.MessageFiles(ctx, m.Words)
		if err != nil {
			return err
		}
		now[m.Item] = b.read(m, files)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.messages = now
	return nil
}

// read makes a message ready. Its words were checked before it was sent; if they no
// longer can be read, its letters are held with that.
func (b *book) read(m roster.Message, files map[string][]byte) *message {
	x := &message{Message: m, item: m.Sends()}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name != roster.NoteFile {
			x.files = append(x.files, mail.Attachment{Name: name, Content: files[name]})
		}
	}
	words, problems := b.Note(roster.NoteFile, files[roster.NoteFile], m.Thing != "")
	if words == nil {
		p := problems[0]
		x.unreadable = fmt.Errorf("line %d of %s: %s. %s", p.Line, m.Item, p.Summary, strings.TrimSuffix(p.Fix, "."))
		return x
	}
	if x.letter, x.unreadable = compiled(words); x.unreadable != nil {
		x.unreadable = fmt.Errorf("the words of %s: %w", m.Item, x.unreadable)
	}
	return x
}

// unsent are the messages of which something is due, as tasks. They come first, and do
// not wait for an amendment to settle. To nobody else than those whom the ledger has
// rows of does a message ever go, so one that is settled is not asked about.
func (a *Activities) unsent(ctx context.Context, b *book, cohort plan.CohortID) (tasks []stages.Task, err error) {
	if len(b.messages) == 0 {
		return nil, nil
	}
	open, err := a.Roster.Loose(ctx, cohort)
	for _, o := range open {
		if b.message(o.Item) != nil {
			tasks = append(tasks, stages.Task{Item: o.Item, AtOnce: true})
		}
	}
	return tasks, err
}

// still are those whom a message is for at the moment at which it is to leave: whoever
// has answered meanwhile what it asks for, or has left, is not among them.
func (a *Activities) still(ctx context.Context, b *book, cohort plan.CohortID, m *message, now time.Time) ([]roster.Only, error) {
	to, err := a.Roster.Address(ctx, cohort, b.plan, m.Message, now)
	if err != nil && !errors.Is(err, roster.ErrUnknown) {
		return nil, err
	}
	var only roster.Only
	for _, p := range to.People {
		only.People = append(only.People, p.ID)
	}
	return []roster.Only{only}, nil
}
