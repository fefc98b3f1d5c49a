package worker

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"time"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/contrib/envconfig"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/temporal"
)

const (
	// answerWithin bounds the wait for a server that does not answer.
	answerWithin = 30 * time.Second
	askAgain     = 20 * time.Millisecond
)

// Dial connects to the server at address (host:port) and returns when it
// answers: at the latest after 30 seconds, or when ctx ends, with an error. A
// nil logger means slog.Default.
func Dial(ctx context.Context, address string, logger *slog.Logger) (client.Client, error) {
	return dial(ctx, client.Options{HostPort: address, Namespace: Namespace}, logger)
}

// DialFromEnv connects to the server that the environment names, with
// TEMPORAL_ADDRESS and what else Temporal's own tools read: TEMPORAL_NAMESPACE,
// TEMPORAL_API_KEY, TEMPORAL_TLS and their like, or a profile of its
// configuration file. Without TEMPORAL_ADDRESS it says false, and the server is
// to be embedded.
func DialFromEnv(ctx context.Context, logger *slog.Logger) (client.Client, bool, error) {
	if os.Getenv("TEMPORAL_ADDRESS") == "" {
		return nil, false, nil
	}
	o, err := envconfig.LoadDefaultClientOptions()
	if err != nil {
		return nil, true, fmt.Errorf("the TEMPORAL_ settings of the environment, or of Temporal's configuration file, cannot be used; correct them, or unset TEMPORAL_ADDRESS to use the embedded server: %w", err)
	}
	c, err := dial(ctx, o, logger)
	return c, true, err
}

func dial(ctx context.Context, o client.Options, logger *slog.Logger) (client.Client, error) {
	if logger == nil {
		logger = slog.Default()
	}
	o.Logger = log.NewStructuredLogger(logger)
	o.FailureConverter = failures
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	var why error
	for {
		c, err := client.DialContext(ctx, o)
		if err == nil {
			return c, nil
		}
		// The attempt that the bound cuts short knows less than the one before it.
		if why == nil || ctx.Err() == nil {
			why = err
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("no Temporal server answers at %s; is it running, and is that its address? %w", o.HostPort, why)
		case <-time.After(askAgain):
		}
	}
}

// failures encodes error texts with the payloads: what encrypts these covers those.
var failures = temporal.NewDefaultFailureConverter(temporal.DefaultFailureConverterOptions{EncodeCommonAttributes: true})
