package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"

	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/log/tag"
)

// serverLog passes the server's warnings and errors to slog, and drops what it
// has to say besides: which parts start, which stop.
type serverLog struct {
	to    *slog.Logger
	quiet *atomic.Bool // shared by all loggers made from one with With
}

// noHTTP begins a warning that every start gives, whatever is configured: the
// HTTP interface is off, as it should be.
const noHTTP = "HTTP API port has not been set"

var (
	_ log.Logger     = (*serverLog)(nil)
	_ log.WithLogger = (*serverLog)(nil)
)

func newServerLog(to *slog.Logger) *serverLog {
	return &serverLog{to: to, quiet: new(atomic.Bool)}
}

// quieten drops everything from now on: while a server stops, its parts complain
// about each other's absence.
func (l *serverLog) quieten() { l.quiet.Store(true) }

func (l *serverLog) Debug(string, ...tag.Tag) {}
func (l *serverLog) Info(string, ...tag.Tag)  {}

func (l *serverLog) Warn(msg string, tags ...tag.Tag)   { l.log(slog.LevelWarn, msg, tags) }
func (l *serverLog) Error(msg string, tags ...tag.Tag)  { l.log(slog.LevelError, msg, tags) }
func (l *serverLog) DPanic(msg string, tags ...tag.Tag) { l.log(slog.LevelError, msg, tags) }

func (l *serverLog) Panic(msg string, tags ...tag.Tag) {
	l.log(slog.LevelError, msg, tags)
	panic(msg)
}

// Fatal must not return: the server would go on as if it had ended the process.
// While the server is being made, recoverFatal makes an error of it; later the
// panic does end the process, as the server means it to. A server that is being
// stopped calls it too, when a part had no time to begin: then only that part ends.
func (l *serverLog) Fatal(msg string, tags ...tag.Tag) {
	if l.quiet.Load() {
		runtime.Goexit()
	}
	for _, t := range tags {
		msg += fmt.Sprintf(" %s=%v", t.Key(), t.Value())
	}
	panic(fatal(msg))
}

// With is a logger that adds the tags to all it says.
func (l *serverLog) With(tags ...tag.Tag) log.Logger {
	return &serverLog{to: slog.New(l.to.Handler().WithAttrs(attrs(tags))), quiet: l.quiet}
}

func (l *serverLog) log(level slog.Level, msg string, tags []tag.Tag) {
	if l.quiet.Load() || strings.HasPrefix(msg, noHTTP) {
		return
	}
	l.to.LogAttrs(context.Background(), level, msg, attrs(tags)...)
}

func attrs(tags []tag.Tag) []slog.Attr {
	as := make([]slog.Attr, len(tags))
	for i, t := range tags {
		as[i] = slog.Any(t.Key(), t.Value())
	}
	return as
}

// fatal is what the server says when it cannot go on.
type fatal string

// recoverFatal turns the server's last words into an error, which wraps
// errPortTaken if that is the reason. Other panics go on.
func recoverFatal(err *error) {
	switch r := recover().(type) {
	case nil:
	case fatal:
		*err = fmt.Errorf("the embedded Temporal server cannot be set up: %w", errors.New(string(r)))
		// The server gives its reason as text only.
		if strings.Contains(string(r), syscall.EADDRINUSE.Error()) {
			*err = fmt.Errorf("%w: %s", errPortTaken, string(r))
		}
	default:
		panic(r)
	}
}
