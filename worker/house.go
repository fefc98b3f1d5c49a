package worker

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"go.temporal.io/sdk/interceptor"
	sdk "go.temporal.io/sdk/worker"

	"trellis/activities"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows"
)

// Serving says how to serve a data directory.
type Serving struct {
	Dir string
	// From is whom mails and invitations come from. Answers to invitations go there:
	// with a real server it must be a mailbox that somebody reads.
	From mail.Address
	// Alone keeps to this process, whatever servers the environment names: nothing
	// leaves the machine.
	Alone bool
	// Pace suits demonstrations: see EmbedOptions.
	Pace   bool
	Logger *slog.Logger
	// Takeover, if set, is told what a changed decider would decide differently for
	// the cohorts that run, before it decides anything. The error: it is not known.
	Takeover func([]Takeover, error)
}

// House is everything that an installation runs on, in this process: the
// Temporal server unless one is given, the roster, the mail sink unless there is
// a real server, and the workers.
type House struct {
	*Installation
	Ready Ready
	Sink  *mail.Sink // nil when mail really leaves

	embedded *Embedded
	workers  []sdk.Worker
	sweeping context.CancelFunc

	announced bool // others can find it; not so when another one serves here
}

// Open opens the house. What it opened is closed again when something fails.
func Open(ctx context.Context, s Serving) (*House, error) {
	if err := os.MkdirAll(s.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("the data directory %s cannot be made: %w", s.Dir, err)
	}
	h := &House{Installation: &Installation{Dir: s.Dir}, Ready: Ready{Process: os.Getpid()}}
	if err := h.open(ctx, s); err != nil {
		h.Close()
		return nil, err
	}
	return h, nil
}

func (h *House) open(ctx context.Context, s Serving) error {
	if err := h.openTemporal(ctx, s); err != nil {
		return err
	}
	server, err := h.openMail(s)
	if err != nil {
		return err
	}
	h.Roster, err = roster.Open(ctx, roster.Options{Path: filepath.Join(s.Dir, rosterFile), Durable: true})
	if err != nil {
		return err
	}
	h.Roster.OnBell(h.ring)
	if err := h.takeOver(ctx, s); err != nil {
		return err
	}
	if err := h.work(s, server); err != nil {
		return err
	}
	h.sweep()
	return h.announce()
}

// Serve serves a data directory until ctx ends.
func Serve(ctx context.Context, s Serving, ready func(Ready)) error {
	h, err := Open(ctx, s)
	if err != nil {
		return err
	}
	defer h.Close()
	ready(h.Ready)
	<-ctx.Done()
	return nil
}

func (h *House) openTemporal(ctx context.Context, s Serving) error {
	if !s.Alone {
		c, given, err := DialFromEnv(ctx, s.Logger)
		if err != nil || given {
			h.Client = c
			return err
		}
	}
	sync := SyncFull
	if s.Pace {
		sync = SyncNormal
	}
	var err error
	h.embedded, err = Embed(ctx, EmbedOptions{Dir: filepath.Join(h.Dir, temporalDir), Pace: s.Pace, Sync: sync, Logger: s.Logger})
	if err != nil {
		return err
	}
	h.Ready.Temporal = h.embedded.Address()
	h.Client, err = Dial(ctx, h.Ready.Temporal, s.Logger)
	return err
}

// openMail finds where mail goes: to the server that the environment names, or
// to a sink.
func (h *House) openMail(s Serving) (server mail.Server, err error) {
	given := false
	if !s.Alone {
		if server, given, err = mail.FromEnv(); err != nil {
			return server, err
		}
	}
	if !given {
		h.Ready.Outbox = filepath.Join(h.Dir, outboxDir)
		if h.Sink, err = mail.OpenSink(h.Ready.Outbox, "127.0.0.1:0"); err != nil {
			return server, err
		}
		server = h.Sink.Server()
	}
	if given && s.From.Email == "" {
		return server, fmt.Errorf("mail really leaves through %s, so say whom it comes from: set TRELLIS_FROM to a mailbox that is read", server.Host)
	}
	h.Ready.SMTP = net.JoinHostPort(server.Host, strconv.Itoa(server.Port))
	return server, nil
}

// sinkFrom is whom mails come from that never leave.
const sinkFrom = "mentoring@trellis.example"

// work starts the workers: one for looking and deciding, one for sending, so
// that neither waits for the other.
func (h *House) work(s Serving, server mail.Server) error {
	if s.From.Email == "" {
		s.From.Email = sinkFrom
	}
	h.Ready.From = s.From
	acts := &activities.Activities{Roster: h.Roster, Carrier: server.Open, From: s.From, Decider: h.Installation}
	if h.Sink != nil {
		acts.Outage = func(down bool) { h.Sink.SetFault(mail.Fault{Down: down}) }
	}
	deciding := s.options()
	deciding.Interceptors = []interceptor.WorkerInterceptor{&alive{}} // what sends says more: how far it has come
	cohorts := sdk.New(h.Client, workflows.CohortQueue, deciding)
	cohorts.RegisterWorkflow(workflows.Cohort)
	cohorts.RegisterActivity(acts)
	sending := sdk.New(h.Client, workflows.SendingQueue, s.options())
	sending.RegisterActivity(acts)
	for _, w := range []sdk.Worker{cohorts, sending} {
		if err := w.Start(); err != nil {
			return fmt.Errorf("the worker does not start: %w", err)
		}
		h.workers = append(h.workers, w)
	}
	return nil
}

func (s Serving) options() sdk.Options {
	o := sdk.Options{WorkerStopTimeout: 5 * time.Second}
	if s.Pace {
		o.StickyScheduleToStartTimeout = time.Second
		o.MaxHeartbeatThrottleInterval = time.Second
	}
	return o
}

// announce leaves the address where other commands find it.
func (h *House) announce() error {
	data, err := json.MarshalIndent(h.Ready, "", "  ")
	if err != nil {
		return err
	}
	path := filepath.Join(h.Dir, addressFile)
	if err := os.WriteFile(path+".new", append(data, '\n'), 0o600); err != nil {
		return err
	}
	h.announced = true
	return os.Rename(path+".new", path)
}

// Close stops what runs, in the order in which it leans on each other.
func (h *House) Close() {
	if h.sweeping != nil {
		h.sweeping()
	}
	for _, w := range h.workers {
		w.Stop()
	}
	if h.announced {
		_ = os.Remove(filepath.Join(h.Dir, addressFile))
	}
	if h.Client != nil {
		h.Client.Close()
	}
	if h.embedded != nil {
		h.embedded.Stop()
	}
	if h.Sink != nil {
		_ = h.Sink.Close()
	}
	if h.Roster != nil {
		_ = h.Roster.Close()
	}
}
