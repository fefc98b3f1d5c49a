package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

// A connection is a session with a server, signed in.
type connection struct {
	socket net.Conn
	client *smtp.Client
	used   bool // has carried a mail, or tried to
	dirty  bool // holds the beginnings of a mail that was refused
}

// dial opens a connection, ready for mails. domain is the sender's.
func (s Server) dial(ctx context.Context, domain string) (*connection, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	socket, err := (&net.Dialer{}).DialContext(ctx, "tcp", s.address())
	if err != nil {
		return nil, fmt.Errorf("the mail server could not be reached: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { socket.Close() })
	defer stop()
	if deadline, ok := ctx.Deadline(); ok {
		socket.SetDeadline(deadline)
	}
	client, err := s.greet(ctx, socket, domain)
	if err != nil {
		socket.Close()
		return nil, err
	}
	return &connection{socket: socket, client: client}, nil
}

// greet makes a socket secret, introduces us and signs in.
func (s Server) greet(ctx context.Context, socket net.Conn, domain string) (*smtp.Client, error) {
	secret := &tls.Config{ServerName: s.Host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
	conn := socket
	if s.TLS == "tls" {
		wrapped := tls.Client(socket, secret)
		if err := wrapped.HandshakeContext(ctx); err != nil {
			return nil, fmt.Errorf("no secret connection with the mail server could be made: %w", err)
		}
		conn = wrapped
	}
	client, err := smtp.NewClient(conn, s.Host)
	if err != nil {
		return nil, fmt.Errorf("the mail server did not greet: %w", err)
	}
	// Asked for only where local parts are not ASCII, which Render refuses.
	client.SkipSMTPUTF8(true)
	if err := client.Hello(s.name(domain)); err != nil {
		return nil, fmt.Errorf("the mail server did not accept our name: %w", err)
	}
	if s.TLS == "starttls" {
		if offered, _ := client.Extension("STARTTLS"); !offered {
			return nil, errors.New("the mail server offers no STARTTLS: set TRELLIS_SMTP_TLS to what it does offer")
		}
		if err := client.StartTLS(secret); err != nil {
			return nil, fmt.Errorf("no secret connection with the mail server could be made: %w", err)
		}
	}
	if s.User == "" {
		return client, nil
	}
	if err := s.signIn(client); err != nil {
		return nil, err
	}
	return client, nil
}

// signIn uses the first mechanism of ours that the server offers.
func (s Server) signIn(client *smtp.Client) error {
	_, offered := client.Extension("AUTH")
	mechanisms := strings.Fields(strings.ToUpper(offered))
	clear := s.TLS == "none" // loopback only: check has seen to that
	var auth smtp.Auth
	switch {
	case slices.Contains(mechanisms, "PLAIN"):
		auth = smtp.PlainAuth("", s.User, s.Password, s.Host, clear)
	case slices.Contains(mechanisms, "LOGIN"):
		auth = smtp.LoginAuth(s.User, s.Password, s.Host, clear)
	default:
		return errors.New("the mail server offers no way to sign in with a password")
	}
	if err := client.Auth(auth); err != nil {
		return fmt.Errorf("the mail server did not let us in: check TRELLIS_SMTP_USER and its password: %w", err)
	}
	return nil
}

func (s Server) name(domain string) string {
	switch {
	case s.Hello != "":
		return s.Hello
	case domain != "":
		return domain
	}
	return "localhost"
}

// allow gives the next command so much time.
func (c *connection) allow(d time.Duration) { c.socket.SetDeadline(time.Now().Add(d)) }

// drop closes the socket under whatever is going on. The client's own Quit or
// Reset would make textproto end a message that is under way with a dot, and
// the server would take half a mail.
func (c *connection) drop() { c.socket.Close() }
