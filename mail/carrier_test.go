package mail_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"trellis/mail"
)

// patience is how long the tests' carriers wait: long enough for a busy machine.
const patience = 500 * time.Millisecond

func openSink(t testing.TB) *mail.Sink {
	t.Helper()
	sink, err := mail.OpenSink(t.TempDir(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sink.Close() })
	return sink
}

func open(t testing.TB, server mail.Server) mail.Carrier {
	t.Helper()
	server.Timeout, server.DotTimeout = patience, patience
	carrier := server.Open()
	t.Cleanup(func() { carrier.Close() })
	return carrier
}

func envelope(t testing.TB) mail.Envelope {
	t.Helper()
	return mail.Envelope{From: coordinator.Email, To: "zoe@libraries.example", Bytes: render(t, plainMail(t))}
}

func holds(t testing.TB, sink *mail.Sink, want int) {
	t.Helper()
	mails, err := sink.Mails()
	if err != nil {
		t.Fatal(err)
	}
	if len(mails) != want {
		t.Errorf("the sink holds %d mails, want %d: %v", len(mails), want, mails)
	}
}

// TestFaults lets a sink misbehave in every way, once on a fresh connection and
// once on one that has carried a mail; then it behaves, and the same carrier
// must deliver.
func TestFaults(t *testing.T) {
	tests := []struct {
		name   string
		fault  mail.Fault
		want   mail.Outcome
		code   int
		server bool
		kept   int
	}{
		{"none", mail.Fault{}, mail.Accepted, 250, false, 1},
		{"refuses connections", mail.Fault{Refuse: true}, mail.Temporary, 0, true, 0},
		{"takes no mail now", mail.Fault{Down: true}, mail.Temporary, 451, true, 0},
		{"hangs before the dot", mail.Fault{HangBeforeDot: true}, mail.Temporary, 0, true, 0},
		{"hangs after the dot", mail.Fault{HangAfterDot: true}, mail.Doubtful, 0, true, 1},
		{"closes after the dot", mail.Fault{CloseAfterDot: true}, mail.Doubtful, 0, true, 1},
		{"rejects the recipient", mail.Fault{Reject: "ZOE@libraries.example"}, mail.Permanent, 550, false, 0},
		{"defers the recipient", mail.Fault{Defer: "zoe@libraries.example"}, mail.Temporary, 451, false, 0},
		{"rejects the content", mail.Fault{RejectContent: true}, mail.Permanent, 554, false, 0},
		{"rejects another recipient", mail.Fault{Reject: "ada@libraries.example"}, mail.Accepted, 250, false, 1},
		{"is slow", mail.Fault{Delay: patience / 3}, mail.Accepted, 250, false, 1},
		{"is too slow", mail.Fault{Delay: 3 * patience}, mail.Doubtful, 0, true, 1},
	}
	for _, tt := range tests {
		for _, before := range []int{0, 1} {
			t.Run(tt.name+[]string{", fresh", ", reused"}[before], func(t *testing.T) {
				t.Parallel()
				sink := openSink(t)
				carrier := open(t, sink.Server())
				for range before {
					deliver(t, carrier)
				}
				sink.SetFault(tt.fault)
				got := carrier.Carry(t.Context(), envelope(t))
				if got.Outcome != tt.want || got.Code != tt.code || got.Server != tt.server {
					t.Errorf("got %s %d, server %t (%s); want %s %d, server %t",
						got.Outcome, got.Code, got.Server, got.Word, tt.want, tt.code, tt.server)
				}
				if strings.Contains(got.Word, "@") || got.Word == "" {
					t.Errorf("the word is %q", got.Word)
				}
				holds(t, sink, before+tt.kept)
				sink.SetFault(mail.Fault{})
				deliver(t, carrier)
				holds(t, sink, before+tt.kept+1)
			})
		}
	}
}

func deliver(t *testing.T, carrier mail.Carrier) {
	t.Helper()
	if got := carrier.Carry(t.Context(), envelope(t)); got.Outcome != mail.Accepted {
		t.Fatalf("not delivered: %+v", got)
	}
}

// What is called back before the dot must not arrive, nor disturb the next mail.
func TestBeforeDot(t *testing.T) {
	sink := openSink(t)
	carrier := open(t, sink.Server())
	e := envelope(t)
	e.BeforeDot = func() error { return errors.New("the cohort was stopped") }
	got := carrier.Carry(t.Context(), e)
	if got.Outcome != mail.NotSent || got.Server {
		t.Errorf("got %+v, want not sent", got)
	}
	called := false
	e.BeforeDot = func() error { called = true; holds(t, sink, 0); return nil }
	if got := carrier.Carry(t.Context(), e); got.Outcome != mail.Accepted || !called {
		t.Errorf("got %+v, called %t", got, called)
	}
	holds(t, sink, 1)
}

func TestStopping(t *testing.T) {
	tests := []struct {
		name  string
		fault mail.Fault
		want  mail.Outcome
		kept  int
	}{
		{"before the dot", mail.Fault{HangBeforeDot: true}, mail.Temporary, 0},
		{"after the dot", mail.Fault{HangAfterDot: true}, mail.Doubtful, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			sink := openSink(t)
			sink.SetFault(tt.fault)
			carrier := sink.Server().Open() // as patient as in earnest
			defer carrier.Close()
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			start := time.Now()
			got := carrier.Carry(ctx, envelope(t))
			if got.Outcome != tt.want || got.Server || time.Since(start) > 10*patience {
				t.Errorf("got %+v after %s", got, time.Since(start))
			}
			holds(t, sink, tt.kept)
			sink.SetFault(mail.Fault{})
			deliver(t, carrier)
		})
	}
}

func TestStoppedWhileCommitting(t *testing.T) {
	sink := openSink(t)
	carrier := open(t, sink.Server())
	ctx, cancel := context.WithCancel(t.Context())
	e := envelope(t)
	e.BeforeDot = func() error { cancel(); return nil }
	if got := carrier.Carry(ctx, e); got.Outcome != mail.Temporary {
		t.Errorf("got %+v", got)
	}
	if got := carrier.Carry(ctx, e); got.Outcome != mail.Temporary {
		t.Errorf("got %+v when it was stopped already", got)
	}
	deliver(t, carrier)
	holds(t, sink, 1)
}

func TestBadPaths(t *testing.T) {
	carrier := open(t, openSink(t).Server())
	for _, e := range []mail.Envelope{
		{From: coordinator.Email, To: "a@b.example>\r\nRCPT TO:<c@d.example"},
		{From: "a b@c.example", To: "a@b.example"},
		{From: coordinator.Email},
	} {
		if got := carrier.Carry(t.Context(), e); got.Outcome != mail.Permanent || strings.Contains(got.Word, "b.example") {
			t.Errorf("got %+v", got)
		}
	}
}
