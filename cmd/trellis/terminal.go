package main

// The rules of the terminal, which every command obeys:
//
//   - What was asked for goes to standard output, and what is wrong to standard
//     error: a sentence of what is the case, and what to do.
//   - The exit code is 0 for done, 1 for a refusal or errors in the definitions,
//     2 for wrong use. A refusal changes nothing.
//   - It is plain text that reads well at 80 columns. There is no colour, on a
//     terminal or elsewhere: so NO_COLOR has nothing to turn off, and a pipe, a
//     screen reader and a printer get what the eye gets.
//   - Nobody is asked back. A command does what was typed; what could surprise has
//     a --dry-run.
//   - What people wrote is printed without control characters, so that no name can
//     rewrite the screen.
//   - Errors name people by their number, which `trellis people list` shows, and
//     rows by their line.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.temporal.io/sdk/temporal"

	"trellis/roster"
)

// misuse is an error of whoever typed the command.
type misuse struct{ error }

func misused(format string, args ...any) error { return misuse{fmt.Errorf(format, args...)} }

// located is an error, and where in what was given it is: a line, a column.
type located struct {
	where string
	error
}

func (l located) Unwrap() error { return l.error }

// errSaid: what is wrong has been printed already.
var errSaid = errors.New("said already")

// exitCode says what went wrong, if anything did, and gives the exit code.
func exitCode(w io.Writer, err error) int {
	var typed misuse
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errSaid):
		return 1
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(w, "Error: This was interrupted before it was done.")
		return 1
	}
	said, cause := sentence(err)
	fmt.Fprintln(w, wrapped("Error: "+said, ""))
	if cause != "" {
		fmt.Fprintln(w, wrapped("The cause: "+cause, "  "))
	}
	if errors.As(err, &typed) {
		return 2
	}
	return 1
}

// sentence parts what a person can act on from the cause beneath it, and writes
// it as a sentence. Errors that only programs decide by are no cause.
func sentence(err error) (said, cause string) {
	var refused *temporal.ApplicationError
	var where located
	if errors.As(err, &where) {
		said, cause = sentence(where.error)
		return clean(where.where) + ": " + said, cause
	}
	if errors.As(err, &refused) {
		return capital(refused.Message()), ""
	}
	said = err.Error()
	for under := errors.Unwrap(err); under != nil; under = errors.Unwrap(under) {
		if before, ok := strings.CutSuffix(said, ": "+under.Error()); ok {
			said, cause = before, under.Error()
			break
		}
	}
	for _, code := range []error{roster.ErrUnknown, roster.ErrSeveral, roster.ErrExists, roster.ErrStale} {
		if cause == code.Error() {
			cause = ""
		}
	}
	return capital(said), clean(cause)
}

// capital makes an error a sentence: errors begin small and end without a stop.
// What begins with the name of a file or a cohort keeps it as it is.
func capital(text string) string {
	text = clean(text)
	first, _, _ := strings.Cut(text, " ")
	if first != "" && !strings.ContainsFunc(first, func(r rune) bool { return !unicode.IsLetter(r) }) {
		r, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(r)) + text[size:]
	}
	if text != "" && !strings.ContainsAny(text[len(text)-1:], ".?!`") && !strings.HasSuffix(text, `."`) {
		text += "."
	}
	return text
}
