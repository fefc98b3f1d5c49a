package worker

import (
	"net"
	"strconv"

	"trellis/mail"
)

// Post is whom an installation's mail comes from, and where it is handed in: as the
// process that serves dir has it, for commands that work beside it. Where none does,
// it is what serving would use: from and the server that the environment names. Then
// and without such a server, nothing can be handed in, and server has no host.
func Post(dir string, from mail.Address) (sender mail.Address, server mail.Server, err error) {
	if sender = from; sender.Email == "" {
		sender.Email = sinkFrom
	}
	ready, notServing := readReady(dir)
	if notServing == nil && ready.From.Email != "" {
		sender = ready.From
	}
	if notServing == nil && ready.Outbox != "" {
		host, port, err := net.SplitHostPort(ready.SMTP)
		if err != nil {
			return sender, server, err
		}
		server = mail.Server{Host: host, TLS: "none"}
		server.Port, err = strconv.Atoi(port)
		return sender, server, err
	}
	server, _, err = mail.FromEnv()
	return sender, server, err
}
