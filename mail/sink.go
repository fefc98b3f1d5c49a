package mail

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/emersion/go-smtp"
)

// Sink is an SMTP server in this process that keeps every mail as a file and
// sends none on: what an installation has before it is given a real server. It
// listens on the loopback interface only. A mail's file is complete before the
// sink says that it has it, and survives the death of the process.
//
// Files are named after the mail's Message-ID and a hash of its recipient; what
// comes twice is there twice, as name.eml and name.2.eml. Safe for concurrent use.
type Sink struct {
	dir      string
	listener net.Listener
	server   *smtp.Server
	closed   chan struct{} // closed by Close
	served   chan struct{} // closed when the last connection was accepted
	once     sync.Once

	naming sync.Mutex     // held while a name is chosen and taken
	names  map[string]int // how many mails have each name

	mu      sync.Mutex
	fault   Fault
	changed chan struct{} // closed when the fault is replaced
}

// incoming is the part of the directory for mails that are not yet complete.
const incoming = "new"

// OpenSink starts a sink that keeps mails in dir, which it makes, and listens at
// addr: "127.0.0.1:0" takes any free port.
func OpenSink(dir, addr string) (*Sink, error) {
	host, _, err := net.SplitHostPort(addr)
	if err != nil || !isLoopback(host) {
		return nil, errors.New("the mail sink listens on this machine only: give it an address such as 127.0.0.1:2525")
	}
	// What an earlier process left half written was never said to be taken.
	if err := os.RemoveAll(filepath.Join(dir, incoming)); err != nil {
		return nil, fmt.Errorf("the mail sink cannot clear its folder: %w", err)
	}
	if err := os.MkdirAll(filepath.Join(dir, incoming), 0o755); err != nil {
		return nil, fmt.Errorf("the mail sink cannot make its folder: %w", err)
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("the mail sink cannot listen: %w", err)
	}
	s := &Sink{
		dir:      dir,
		listener: listener,
		closed:   make(chan struct{}),
		served:   make(chan struct{}),
		names:    make(map[string]int),
		changed:  make(chan struct{}),
	}
	s.server = s.newServer()
	go func() {
		defer close(s.served)
		s.server.Serve(greeter{listener, s}) // ends with Close
	}()
	return s, nil
}

func (s *Sink) newServer() *smtp.Server {
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		return &visit{sink: s, conn: c}, nil
	}))
	server.Domain = "localhost"
	server.MaxMessageBytes = MaxAttached + MaxMessage
	server.MaxRecipients = 1
	server.ReadTimeout = 5 * time.Minute // RFC 5321, 4.5.3.2.7
	server.ErrorLog = log.New(io.Discard, "", 0)
	return server
}

// Addr is where the sink listens: host and port.
func (s *Sink) Addr() string { return s.listener.Addr().String() }

// Server is how to hand mails to the sink.
func (s *Sink) Server() Server {
	addr := s.listener.Addr().(*net.TCPAddr)
	return Server{Host: addr.IP.String(), Port: addr.Port, TLS: "none"}
}

// Mails lists the files of the mails that the sink's directory holds, by name.
func (s *Sink) Mails() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(s.dir, "*.eml"))
	if err != nil {
		return nil, fmt.Errorf("the mail sink cannot list its folder: %w", err)
	}
	slices.Sort(files)
	return files, nil
}

// Close stops listening and cuts the connections that are open.
func (s *Sink) Close() error {
	var err error
	s.once.Do(func() {
		close(s.closed)
		err = s.server.Close()
		s.listener.Close() // which the server does only once it serves
		<-s.served
	})
	return err
}

// greeter is the sink's listener; a refusing sink closes what it accepts.
type greeter struct {
	net.Listener
	sink *Sink
}

func (g greeter) Accept() (net.Conn, error) {
	for {
		conn, err := g.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if fault, _ := g.sink.faults(); !fault.Refuse {
			return conn, nil
		}
		conn.Close()
	}
}
