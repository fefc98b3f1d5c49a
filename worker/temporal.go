package worker

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/primitives"
	"go.temporal.io/server/temporal"
)

// Embedded is a Temporal server inside this process, on the loopback interface only.
type Embedded struct {
	address string
	server  temporal.Server
	log     *serverLog
	lock    *dirLock
	stop    sync.Once
}

const (
	databaseFile = "temporal.db"

	// bootAttempts is how often ports are chosen when other programs take them meanwhile.
	bootAttempts = 5
	stopWithin   = 5 * time.Second
)

// Embed starts a server on o.Dir and returns when it answers, after at most 30
// seconds. ctx bounds the start only; the server runs until Stop.
//
// A directory serves one process at a time: a second one is refused with an
// error that wraps ErrInUse.
func Embed(ctx context.Context, o EmbedOptions) (*Embedded, error) {
	o, err := o.complete()
	if err != nil {
		return nil, err
	}
	lock, err := lockDir(o.Dir)
	if err != nil {
		return nil, err
	}
	e, err := build(o)
	if err != nil {
		lock.release()
		return nil, err
	}
	e.lock = lock
	if err := e.start(ctx); err != nil {
		e.Stop()
		return nil, err
	}
	return e, nil
}

// build prepares the database, and a server on ports that are free.
func build(o EmbedOptions) (*Embedded, error) {
	db := database(filepath.Join(o.Dir, databaseFile), o.Sync)
	if err := prepare(db); err != nil {
		return nil, fmt.Errorf("the database %s in %s cannot be opened; is the disk full, or the file damaged? %w", databaseFile, o.Dir, err)
	}
	var taken error
	for range bootAttempts {
		at, err := freePorts()
		if err != nil {
			return nil, err
		}
		e, err := listen(o, db, at)
		if !errors.Is(err, errPortTaken) {
			return e, err
		}
		taken = err
	}
	return nil, fmt.Errorf("other programs took every port that was chosen, %d times; try again: %w", bootAttempts, taken)
}

// listen makes a server, which opens its ports. Where it cannot, the server logs
// a fatal error and would go on with nothing: recoverFatal makes that our error.
func listen(o EmbedOptions, db *config.SQL, at ports) (_ *Embedded, err error) {
	defer recoverFatal(&err)
	log := newServerLog(o.Logger)
	server, err := temporal.NewServer(
		temporal.WithConfig(settings(db, at)),
		temporal.ForServices(serviceNames()),
		temporal.WithStaticHosts(hosts(at)),
		temporal.WithDynamicConfigClient(limits(o.Pace)),
		temporal.WithAuthorizer(authorization.NewNoopAuthorizer()),
		temporal.WithLogger(log),
	)
	if err != nil {
		return nil, fmt.Errorf("the embedded Temporal server cannot be set up: %w", err)
	}
	return &Embedded{address: at.address(primitives.FrontendService), server: server, log: log}, nil
}

// start runs the server, and returns when it answers.
func (e *Embedded) start(ctx context.Context) error {
	if err := e.server.Start(); err != nil {
		return fmt.Errorf("the embedded Temporal server does not start: %w", err)
	}
	c, err := Dial(ctx, e.address, e.log.to)
	if err != nil {
		return err
	}
	c.Close()
	return nil
}

// Address is where the server answers, as host:port.
func (e *Embedded) Address() string { return e.address }

// Stop ends the server: after the workers and clients that use it, please. It
// returns within five seconds; a server that has not ended by then keeps the
// directory locked until the process ends.
func (e *Embedded) Stop() {
	e.stop.Do(func() {
		e.log.quieten()
		stopped := make(chan struct{})
		go func() {
			defer close(stopped)
			_ = e.server.Stop()
			e.lock.release()
		}()
		select {
		case <-stopped:
		case <-time.After(stopWithin):
			e.log.to.Warn("the embedded Temporal server has not stopped in time; it ends with the process", "after", stopWithin)
		}
	})
}
