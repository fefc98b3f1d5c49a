package mail

import (
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"time"
)

// Server is where mails are handed in, and how. It is best a relay close by,
// which does the slow retries.
type Server struct {
	Host string
	Port int
	// TLS is "starttls" (a plain connection that must become a secret one), "tls"
	// (secret from its first byte) or "none".
	TLS string
	// User and Password sign in; an empty User does not.
	User, Password string
	// Hello is the name by which we introduce ourselves; empty: the domain of the
	// first mail's sender.
	Hello string
	// Timeout is for the connection and each command. Zero: 1 minute.
	Timeout time.Duration
	// DotTimeout is for the answer to the dot, which slow scanners delay. Zero: 10
	// minutes (RFC 5321, 4.5.3.2.6).
	DotTimeout time.Duration
	// Roots are the authorities that the server's certificate may come from. Nil:
	// those of the machine.
	Roots *x509.CertPool
}

// FromEnv reads the server from the environment:
//
//	TRELLIS_SMTP_HOST           its name; not set: there is no server, and ok is false
//	TRELLIS_SMTP_PORT           587 unless set; 465 with tls, 25 with none
//	TRELLIS_SMTP_TLS            starttls (unless set), tls or none
//	TRELLIS_SMTP_USER           to sign in with
//	TRELLIS_SMTP_PASSWORD       to sign in with, or
//	TRELLIS_SMTP_PASSWORD_FILE  a file that holds it
//
// The error says which of them to change.
func FromEnv() (server Server, ok bool, err error) {
	server = Server{
		Host:     os.Getenv("TRELLIS_SMTP_HOST"),
		TLS:      os.Getenv("TRELLIS_SMTP_TLS"),
		User:     os.Getenv("TRELLIS_SMTP_USER"),
		Password: os.Getenv("TRELLIS_SMTP_PASSWORD"),
	}
	if server.Host == "" {
		return Server{}, false, refuseOrphans()
	}
	if server.TLS == "" {
		server.TLS = "starttls"
	}
	if server.Port, err = portFromEnv(server.TLS); err != nil {
		return Server{}, false, err
	}
	if file := os.Getenv("TRELLIS_SMTP_PASSWORD_FILE"); file != "" {
		if server.Password != "" {
			return Server{}, false, errors.New("TRELLIS_SMTP_PASSWORD and TRELLIS_SMTP_PASSWORD_FILE are both set: unset one")
		}
		secret, err := os.ReadFile(file)
		if err != nil {
			return Server{}, false, fmt.Errorf("the file that TRELLIS_SMTP_PASSWORD_FILE names cannot be read: %w", err)
		}
		server.Password = strings.TrimRight(string(secret), "\r\n")
	}
	if err := server.check(); err != nil {
		return Server{}, false, err
	}
	return server, true, nil
}

// refuseOrphans finds settings without a host, whose mails would go nowhere.
func refuseOrphans() error {
	for _, name := range []string{"PORT", "TLS", "USER", "PASSWORD", "PASSWORD_FILE"} {
		if os.Getenv("TRELLIS_SMTP_"+name) != "" {
			return fmt.Errorf("TRELLIS_SMTP_%s is set and TRELLIS_SMTP_HOST is not: set the host, or unset the other", name)
		}
	}
	return nil
}

func portFromEnv(tls string) (int, error) {
	written := os.Getenv("TRELLIS_SMTP_PORT")
	switch {
	case written != "":
	case tls == "tls":
		return 465, nil
	case tls == "none":
		return 25, nil
	default:
		return 587, nil
	}
	port, err := strconv.Atoi(written)
	if err != nil {
		return 0, errors.New("TRELLIS_SMTP_PORT is not a number: the usual ones are 587, 465 and 25")
	}
	return port, nil
}

// check refuses settings with which no mail could be sent, or a password would
// be sent in the clear.
func (s Server) check() error {
	switch {
	case s.Host == "" || strings.ContainsAny(s.Host, " \t\r\n/"):
		return errors.New("the mail server (TRELLIS_SMTP_HOST) is not a host's name: write one such as smtp.example.org")
	case s.TLS != "none" && s.TLS != "starttls" && s.TLS != "tls":
		return errors.New("how to be secret with the mail server (TRELLIS_SMTP_TLS) is starttls, tls or none")
	case s.Port < 1 || s.Port > 65535:
		return errors.New("the mail server's port (TRELLIS_SMTP_PORT) is between 1 and 65535; the usual ones are 587, 465 and 25")
	case s.User == "" && s.Password != "":
		return errors.New("there is a password for the mail server and no user: set TRELLIS_SMTP_USER")
	case s.User != "" && s.Password == "":
		return errors.New("there is a user for the mail server and no password: set TRELLIS_SMTP_PASSWORD or TRELLIS_SMTP_PASSWORD_FILE")
	case s.TLS == "none" && s.Password != "" && !isLoopback(s.Host):
		return errors.New("the password would travel in the clear: set TRELLIS_SMTP_TLS to starttls or tls")
	}
	return nil
}

func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.IsLoopback()
}

func (s Server) address() string { return net.JoinHostPort(s.Host, strconv.Itoa(s.Port)) }
