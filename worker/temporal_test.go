package worker

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.temporal.io/sdk/client"
	sdkworker "go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

// embed starts a server for a test, and a client that goes before it.
func embed(t *testing.T, o EmbedOptions) (*Embedded, client.Client) {
	t.Helper()
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	e, err := Embed(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.Stop)
	c, err := Dial(t.Context(), e.Address(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return e, c
}

// host runs workflows until the test ends.
func host(t *testing.T, c client.Client, workflows ...any) {
	t.Helper()
	w := sdkworker.New(c, queue, sdkworker.Options{})
	for _, f := range workflows {
		w.RegisterWorkflow(f)
	}
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Stop)
}

func greet(_ workflow.Context, name string) (string, error) { return "hello " + name, nil }

// The one quick test on a real server: a workflow runs, its result outlives the
// server, a second server on the directory is refused, and the log stays empty.
func TestEmbed(t *testing.T) {
	var log bytes.Buffer
	o := EmbedOptions{
		Dir:    filepath.Join(t.TempDir(), "a b#c?d%41é"),
		Logger: slog.New(slog.NewTextHandler(&log, nil)),
	}
	t.Run("first", func(t *testing.T) {
		e, c := embed(t, o)
		host(t, c, greet)
		run, err := c.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{ID: "greeting", TaskQueue: queue}, greet, "you")
		if err != nil {
			t.Fatal(err)
		}
		if err := run.Get(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		second, err := Embed(t.Context(), o)
		if !errors.Is(err, ErrInUse) {
			t.Fatalf("a second server on the directory: got %v, %v, want ErrInUse", second, err)
		}
		if want := "another trellis is running in this directory, " + o.Dir + " (process "; !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %q, want it to begin %q", err, want)
		}
		if host, _, err := net.SplitHostPort(e.Address()); err != nil || host != loopback {
			t.Errorf("the server is at %s, want it on %s", e.Address(), loopback)
		}
	})
	t.Run("again", func(t *testing.T) {
		_, c := embed(t, o)
		var greeting string
		if err := c.GetWorkflow(t.Context(), "greeting", "").Get(t.Context(), &greeting); err != nil {
			t.Fatal(err)
		}
		if greeting != "hello you" {
			t.Errorf("got %q from the first server's workflow", greeting)
		}
	})
	if log.Len() > 0 {
		t.Errorf("the server is not quiet:\n%s", &log)
	}
	if _, err := os.Stat(filepath.Join(o.Dir, databaseFile)); err != nil {
		t.Errorf("the database is not in the directory: %v", err)
	}
}

func TestEmbedRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	damaged := t.TempDir()
	for _, path := range []string{file, filepath.Join(damaged, databaseFile)} {
		if err := os.WriteFile(path, bytes.Repeat([]byte("no database "), 500), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		name string
		o    EmbedOptions
		want string
	}{
		{"no directory", EmbedOptions{}, "give one"},
		{"a file for a directory", EmbedOptions{Dir: file}, "cannot be made"},
		{"a way to synchronise", EmbedOptions{Dir: t.TempDir(), Sync: "off"}, `"full" or "normal", not "off"`},
		{"a damaged database", EmbedOptions{Dir: damaged}, "temporal.db in " + damaged + " cannot be opened"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, err := Embed(t.Context(), tt.o)
			if err == nil {
				e.Stop()
				t.Fatal("it starts")
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %q, want it to say %q", err, tt.want)
			}
		})
	}
	lock, err := lockDir(damaged)
	if err != nil {
		t.Fatalf("the directory stays locked after a start that failed: %v", err)
	}
	lock.release()
}

// A server that does not come up leaves its directory to the next one.
func TestEmbedGivesUp(t *testing.T) {
	slow(t)
	o := EmbedOptions{Dir: t.TempDir(), Logger: slog.New(slog.DiscardHandler)}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if e, err := Embed(ctx, o); err == nil {
		e.Stop()
		t.Fatal("it starts though its context has ended")
	}
	embed(t, o)
}

// A part of the server that cannot go on ends the process, but not one that is
// being stopped.
func TestFatal(t *testing.T) {
	log := newServerLog(slog.New(slog.DiscardHandler))
	say := func() (err error) {
		defer recoverFatal(&err)
		log.Fatal("no disk")
		return errors.New("it goes on")
	}
	if err := say(); err == nil || !strings.Contains(err.Error(), "no disk") {
		t.Errorf("got %v, want the server's last words", err)
	}
	log.quieten()
	ended, returned := make(chan struct{}), false
	go func() {
		defer close(ended)
		log.Fatal("stopped")
		returned = true
	}()
	<-ended
	if returned {
		t.Error("it goes on after a fatal error")
	}
}
