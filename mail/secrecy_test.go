package mail_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"math/big"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"trellis/mail"
)

// a secret server takes mail from those who sign in, and counts it.
type secretServer struct{ taken atomic.Int64 }

func (s *secretServer) NewSession(*smtp.Conn) (smtp.Session, error) {
	return &secretSession{server: s}, nil
}

type secretSession struct {
	server   *secretServer
	signedIn bool
}

func (s *secretSession) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *secretSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "trellis" || password != "sesame" {
			return smtp.ErrAuthFailed
		}
		s.signedIn = true
		return nil
	}), nil
}

func (s *secretSession) Mail(string, *smtp.MailOptions) error {
	if !s.signedIn {
		return errors.New("sign in")
	}
	return nil
}

func (s *secretSession) Rcpt(string, *smtp.RcptOptions) error { return nil }

func (s *secretSession) Data(r io.Reader) error {
	_, err := io.ReadAll(r)
	s.server.taken.Add(1)
	return err
}

func (s *secretSession) Reset() {}

func (s *secretSession) Logout() error { return nil }

// listenSecretly starts the server with a certificate of its own making, for
// 127.0.0.1, and gives how to hand mails to it.
func listenSecretly(t *testing.T, mode string) (mail.Server, *secretServer) {
	t.Helper()
	certificate, roots := selfMade(t)
	secret := &secretServer{}
	server := smtp.NewServer(secret)
	server.Domain = "localhost"
	server.ErrorLog = log.New(io.Discard, "", 0)
	server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{certificate}}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	if mode == "tls" {
		listener = tls.NewListener(listener, server.TLSConfig)
	}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close(); listener.Close() })
	return mail.Server{Host: "127.0.0.1", Port: port, TLS: mode, User: "trellis", Password: "sesame", Roots: roots}, secret
}

func selfMade(t *testing.T) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().Add(time.Hour),
		IPAddresses:  []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, roots
}

func TestSecrecy(t *testing.T) {
	for _, mode := range []string{"starttls", "tls"} {
		tests := []struct {
			name   string
			change func(*mail.Server)
			want   mail.Outcome
			code   int
			word   string
		}{
			{"signed in", func(*mail.Server) {}, mail.Accepted, 250, "OK"},
			{"a wrong password", func(s *mail.Server) { s.Password = "wrong" }, mail.Temporary, 535, "Authentication failed"},
			{"a certificate from nowhere", func(s *mail.Server) { s.Roots = nil }, mail.Temporary, 0, "no secret connection"},
			{"not signed in", func(s *mail.Server) { s.User, s.Password = "", "" }, mail.Temporary, 451, "sign in"},
		}
		for _, tt := range tests {
			t.Run(mode+", "+tt.name, func(t *testing.T) {
				server, secret := listenSecretly(t, mode)
				tt.change(&server)
				server.Timeout = 5 * time.Second
				carrier := server.Open()
				defer carrier.Close()
				got := carrier.Carry(t.Context(), envelope(t))
				if got.Outcome != tt.want || got.Code != tt.code || !strings.Contains(got.Word, tt.word) || got.Server == (tt.want == mail.Accepted) {
					t.Errorf("got %+v, want %s %d", got, tt.want, tt.code)
				}
				if taken := secret.taken.Load(); (taken == 1) != (tt.want == mail.Accepted) {
					t.Errorf("the server took %d mails", taken)
				}
			})
		}
	}
}

// A server that cannot be secret gets no mail, whoever took the offer away.
func TestNoSecrecyOffered(t *testing.T) {
	sink := openSink(t)
	server := sink.Server()
	server.TLS = "starttls"
	got := open(t, server).Carry(t.Context(), envelope(t))
	if got.Outcome != mail.Temporary || !got.Server || !strings.Contains(got.Word, "offers no STARTTLS") {
		t.Errorf("got %+v", got)
	}
	holds(t, sink, 0)
}
