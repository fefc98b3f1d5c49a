package worker

import (
	"errors"
	"fmt"
	"net"

	"go.temporal.io/server/common/primitives"
)

const loopback = "127.0.0.1"

// services are the parts of the server that run. Its own worker service is not
// among them: it is for schedules, batches and deleting namespaces, which Trellis
// does not use, and costs 16 MB, 0.1 s at each start and 1 s at each stop.
// Timers, visibility, retention and deleting executions do without it.
var services = []primitives.ServiceName{
	primitives.FrontendService,
	primitives.HistoryService,
	primitives.MatchingService,
}

func serviceNames() []string {
	names := make([]string, len(services))
	for i, s := range services {
		names[i] = string(s)
	}
	return names
}

// ports are where the services of one server listen.
type ports map[primitives.ServiceName]int

// errPortTaken is the cause when another program listens on a chosen port.
var errPortTaken = errors.New("another program took the port")

// freePorts asks the kernel for a port for each service. The listeners are all
// open at once, so the ports differ; they are closed again, because the server
// opens its own, and in between another program may take one.
func freePorts() (ports, error) {
	at := ports{}
	for _, s := range services {
		l, err := net.Listen("tcp", net.JoinHostPort(loopback, "0"))
		if err != nil {
			return nil, fmt.Errorf("no port can be opened on %s, which the embedded Temporal server needs: %w", loopback, err)
		}
		defer func() { _ = l.Close() }()
		at[s] = l.Addr().(*net.TCPAddr).Port
	}
	return at, nil
}

func (p ports) address(s primitives.ServiceName) string {
	return fmt.Sprintf("%s:%d", loopback, p[s])
}
