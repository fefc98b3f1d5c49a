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

	mu      sync.Mutex
	letters map[string]*letter
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

// letter finds the words of a mail: the programme's own, or those built in.
func (b *book) letter(name string) (*letter, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if l := b.letters[name]; l != nil {
		return l, nil
	}
	words, err := b.Letter(name)
	if err != nil {
		return nil, err
	}
	form, err := mail.Compile(words.Subject, words.Body, len(words.Names))
	if err != nil {
		return nil, fmt.Errorf("mail %s: %w", name, err)
	}
	l := &letter{words, form}
	b.letters[name] = l
	return l, nil
}
