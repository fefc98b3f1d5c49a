package activities

import (
	"context"
	"fmt"
	"sync"

	"trellis/definitions"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
	"trellis/mail"
)

// book is a definition as a cohort was started with it, found by the hash of its
// source: years later a cohort still speaks its own words.
type book struct {
	*definitions.Book
	plan     *plan.Plan
	calendar *calendar.Calendar

	mu       sync.Mutex
	letters  map[string]*letter
	messages map[plan.ItemName]*message // outside the plan, as the roster has them
}

// letter is one mail's words, compiled once.
type letter struct {
	words *definitions.Letter
	form  *mail.Letter
}

// books keeps those in use. There are as many as revisions that run.
type books struct {
	mu     sync.Mutex
	byHash map[plan.Hash]*book
}

func (a *Activities) book(ctx context.Context, hash plan.Hash) (*book, error) {
	b, err := a.opened(ctx, hash)
	if err != nil {
		return nil, err
	}
	return b, a.readMessages(ctx, b)
}

func (a *Activities) opened(ctx context.Context, hash plan.Hash) (*book, error) {
	a.books.mu.Lock()
	defer a.books.mu.Unlock()
	if b := a.books.byHash[hash]; b != nil {
		return b, nil
	}
	p, files, err := a.Roster.Plan(ctx, hash)
	if err != nil {
		return nil, fmt.Errorf("the plan %s is not in the roster: %w", hash, err)
	}
	read, problems := definitions.Open(p.Cohort.Programme(), files)
	if read == nil {
		return nil, fmt.Errorf("the source of plan %s can no longer be read: %d problems", hash, problems.Errors())
	}
	days, err := calendar.New(p.Zone, p.Holidays)
	if err != nil {
		return nil, err
	}
	b := &book{Book: read, plan: p, calendar: days, letters: map[string]*letter{}}
	if a.books.byHash == nil {
		a.books.byHash = map[plan.Hash]*book{}
	}
	a.books.byHash[hash] = b
	return b, nil
}

// Rules are those of a matching stage, whatever its files call it now.
func (b *book) Rules(stage plan.StageName) (*definitions.Rules, error) {
	return b.Book.Rules(b.plan.InFiles(stage))
}

// Only is for whom a stage, or something in it, is.
func (b *book) Only(stage plan.StageName, text string) (*definitions.Only, error) {
	return b.Book.Only(b.plan.InFiles(stage), text)
}

// Form is what a survey asks, or a stage.
func (b *book) Form(name string) []definitions.Question {
	return b.Book.Form(string(b.plan.InFiles(plan.StageName(name))))
}

// letter finds the words of a mail: the programme's own, or those built in.
func (b *book) letter(name string) (*letter, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if l := b.letters[name]; l != nil {
		return l, nil
	}
	if m := b.messages[plan.ItemName(name)]; m != nil {
		return m.letter, m.unreadable
	}
	words, err := b.Letter(name)
	if err != nil {
		return nil, err
	}
	l, err := compiled(words)
	if err != nil {
		return nil, fmt.Errorf("mail %s: %w", name, err)
	}
	b.letters[name] = l
	return l, nil
}

func compiled(words *definitions.Letter) (*letter, error) {
	form, err := mail.Compile(words.Subject, words.Body, len(words.Names))
	return &letter{words, form}, err
}
