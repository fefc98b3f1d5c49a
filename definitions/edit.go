package definitions

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// A cohort's file is the one home of its dates: what changes one of them changes the
// file there, and nothing else in it. Comments and layout stay as they are.

// CohortFile is the path of a cohort's file within the directory.
func CohortFile(cohort string) string { return cohortFile(cohort) }

// Extend writes another last day of a stage into a cohort's source: when applications
// or choices close, or until when people meet. It answers with the new source.
func (b *Book) Extend(cohort string, stage plan.StageName, to string) ([]byte, error) {
	c, s := b.cohorts[cohort], b.stage(stage)
	if c == nil || s == nil {
		return nil, b.noStage(stage)
	}
	word := lastDateOf(s)
	if word == "" {
		return nil, fmt.Errorf("%s has no last day in the cohort's file: it is as long as its sessions and forms. See trellis reschedule", stage)
	}
	if given := c.stages[stage]; given != nil {
		for _, m := range []*moment{given.closes, given.choices} {
			if m != nil {
				return b.splice(cohort, m.at, inFile(to)), nil
			}
		}
	}
	return b.add(cohort, stage, word, to)
}

// lastDateOf is the word for a stage's last day in a cohort's file.
func lastDateOf(s *stage) string {
	switch s.kind {
	case plan.Recruitment:
		return "closes"
	case plan.Matching:
		return "choices_close"
	case plan.Meetings, plan.Support:
		return "until"
	}
	return ""
}

// Reschedule writes another time of a session into a cohort's source. It is the one
// that starts at this time, written as [plan.Session].Local. A day without a time keeps
// the hours that were written.
func (b *Book) Reschedule(cohort string, stage plan.StageName, local, to string) ([]byte, error) {
	m, err := b.sessionAt(cohort, stage, local)
	if err != nil {
		return nil, err
	}
	if is, problem := phrase.ParseMoment(to); problem == nil && is.From == nil {
		is.From, is.To = m.From, m.To
		to = is.String()
	}
	return b.splice(cohort, m.at, inFile(to)), nil
}

// Confirm writes the day of a session that was yet to be confirmed: of several of a stage
// the first one that is. Errors as [Book.Reschedule].
func (b *Book) Confirm(cohort string, stage plan.StageName, to string) ([]byte, error) {
	if _, err := b.givenFor(cohort, stage); err != nil {
		return nil, err
	}
	for _, m := range b.moments(cohort, stage) {
		if m.Tentative {
			return b.splice(cohort, m.at, inFile(to)), nil
		}
	}
	return nil, fmt.Errorf("no session of %s is yet to be confirmed", stage)
}

// offWord says of a stage that none of its sessions takes place.
const offWord = "called_off = true"

// CallOff takes the date of a session out of a cohort's source: of several dates that
// one, of several sessions with a label its block. Of the only session it keeps the
// date, for what is counted from it, and writes that it was called off.
func (b *Book) CallOff(cohort string, stage plan.StageName, local string) ([]byte, error) {
	m, err := b.sessionAt(cohort, stage, local)
	if err != nil {
		return nil, err
	}
	src := b.files[cohortFile(cohort)]
	block, err := b.blockOf(cohort, stage)
	if err != nil {
		return nil, err
	}
	body := block.Body // there is one, for a moment of it was found
	if on := body.Attributes["on"]; on != nil && contains(on.Expr.Range(), m.at) {
		if list, ok := on.Expr.(*hclsyntax.TupleConsExpr); ok && len(list.Exprs) > 1 {
			return cutOut(src, element(src, list, m.at)), nil
		}
		return b.insert(cohort, stage, offWord)
	}
	sessions := 0
	for _, x := range body.Blocks {
		if x.Type == "session" {
			sessions++
		}
	}
	for _, x := range body.Blocks {
		if contains(x.Range(), m.at) && sessions > 1 {
			return cutOut(src, lines(src, x.Range().Start.Byte, x.CloseBraceRange.End.Byte)), nil
		}
	}
	return b.insert(cohort, stage, offWord)
}

// sessionAt finds where the time of a session is written.
func (b *Book) sessionAt(cohort string, stage plan.StageName, local string) (*moment, error) {
	if _, err := b.givenFor(cohort, stage); err != nil {
		return nil, err
	}
	for _, m := range b.moments(cohort, stage) {
		hour, minute := 9, 0
		if m.From != nil {
			hour, minute = m.From.Hour, m.From.Minute
		}
		if fmt.Sprintf("%04d-%02d-%02dT%02d:%02d", m.Year, m.Month, m.Day, hour, minute) == local {
			return m, nil
		}
	}
	return nil, fmt.Errorf("the cohort's file has no session of %s at %s: it was changed by hand. Look with trellis plan, and amend first", stage, local)
}

// givenFor is what a cohort says of a stage.
func (b *Book) givenFor(cohort string, stage plan.StageName) (*dates, error) {
	c, s := b.cohorts[cohort], b.stage(stage)
	switch {
	case c == nil || s == nil:
		return nil, b.noStage(stage)
	case c.stages[stage] == nil:
		return nil, fmt.Errorf("%s has no dates in the cohort's file", stage)
	}
	return c.stages[stage], nil
}

// moments are the times of a stage's sessions as the cohort's file has them.
func (b *Book) moments(cohort string, stage plan.StageName) []*moment {
	given := b.cohorts[cohort].stages[stage]
	all := slices.Clone(given.on)
	for _, x := range b.stage(stage).sessions {
		if said := given.sessions[x.label]; said != nil {
			all = append(all, said.on...)
		}
	}
	return all
}

func (b *Book) noStage(name plan.StageName) error {
	var known []string
	for _, s := range b.programme.stages {
		known = append(known, string(s.name))
	}
	if near, ok := phrase.Near(string(name), known); ok {
		return fmt.Errorf("there is no stage called %s. Did you mean %s?", name, near)
	}
	return fmt.Errorf("there is no stage called %s. There are %s", name, all(known))
}

// splice puts text in the place of what stands there.
func (b *Book) splice(cohort string, at place, text string) []byte {
	src := b.files[cohortFile(cohort)]
	return slices.Concat(src[:at.Start.Byte], []byte(text), src[at.End.Byte:])
}

// add writes a date that was not there: into the stage's block, or a new one before
// the cohort's closing brace.
func (b *Book) add(cohort string, stage plan.StageName, word, to string) ([]byte, error) {
	return b.insert(cohort, stage, fmt.Sprintf("%s = %s", word, inFile(to)))
}

// insert writes a line that was not there.
func (b *Book) insert(cohort string, stage plan.StageName, text string) ([]byte, error) {
	src := b.files[cohortFile(cohort)]
	block, err := b.blockOf(cohort, stage)
	if err != nil {
		return nil, err
	}
	if block == nil {
		top, err := b.blockOf(cohort, "")
		if err != nil {
			return nil, err
		}
		at := top.CloseBraceRange.Start.Byte
		return slices.Concat(src[:at], fmt.Appendf(nil, "  %s { %s }\n", stage, text), src[at:]), nil
	}
	open, end := block.OpenBraceRange.End.Byte, block.CloseBraceRange.Start.Byte
	if inner := bytes.TrimSpace(src[open:end]); !bytes.Contains(src[open:end], []byte("\n")) { // one line becomes several
		return slices.Concat(src[:open], fmt.Appendf(nil, "\n    %s\n    %s\n  ", text, inner), src[end:]), nil
	}
	first, _, _ := bytes.Cut(src[open:end], []byte("\n"))
	at := open + len(first) // behind a comment of the block's first line
	return slices.Concat(src[:at], fmt.Appendf(nil, "\n    %s", text), src[at:]), nil
}

// blockOf is the block of a stage in a cohort's file, nil when there is none; or of the
// cohort itself, for no name.
func (b *Book) blockOf(cohort string, stage plan.StageName) (*hclsyntax.Block, error) {
	name := cohortFile(cohort)
	f, diags := hclsyntax.ParseConfig(b.files[name], name, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, fmt.Errorf("%s cannot be read", name)
	}
	for _, top := range f.Body.(*hclsyntax.Body).Blocks {
		if stage == "" {
			return top, nil
		}
		for _, x := range top.Body.Blocks {
			if x.Type == string(stage) {
				return x, nil
			}
		}
	}
	return nil, nil
}

func contains(outer, inner hcl.Range) bool {
	return outer.Start.Byte <= inner.Start.Byte && inner.End.Byte <= outer.End.Byte
}

// element is the part of a source with one element of a list, its comma, and the
// comment behind it.
func element(src []byte, list *hclsyntax.TupleConsExpr, at hcl.Range) [2]int {
	i := slices.IndexFunc(list.Exprs, func(e hclsyntax.Expression) bool { return contains(e.Range(), at) })
	e := list.Exprs[i].Range()
	whole := lines(src, e.Start.Byte, e.End.Byte)
	alone := len(bytes.TrimSpace(src[whole[0]:e.Start.Byte])) == 0 && !bytes.ContainsAny(comma(src[e.End.Byte:whole[1]]), "\"]}")
	switch {
	case alone:
		return whole
	case i+1 < len(list.Exprs):
		return [2]int{e.Start.Byte, list.Exprs[i+1].Range().Start.Byte}
	}
	return [2]int{list.Exprs[i-1].Range().End.Byte, e.End.Byte}
}

// comma is what stands behind an element before any comment.
func comma(rest []byte) []byte {
	rest, _, _ = bytes.Cut(rest, []byte("#"))
	rest, _, _ = bytes.Cut(rest, []byte("//"))
	return rest
}

// lines are the whole lines from one place to another.
func lines(src []byte, from, to int) [2]int {
	start := bytes.LastIndexByte(src[:from], '\n') + 1
	end := bytes.IndexByte(src[to:], '\n')
	if end < 0 {
		return [2]int{start, len(src)}
	}
	return [2]int{start, to + end + 1}
}

func cutOut(src []byte, part [2]int) []byte { return slices.Concat(src[:part[0]], src[part[1]:]) }

// inFile is a text as it stands in a file, in quotes.
func inFile(text string) string {
	return string(hclwrite.TokensForValue(cty.StringVal(text)).Bytes())
}
