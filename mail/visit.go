package mail

import (
	"bytes"
	"fmt"
	"io"
	netmail "net/mail"
	"os"
	"path/filepath"
	"strings"

	"github.com/emersion/go-smtp"
)

// A visit is what one connection to the sink is about.
type visit struct {
	sink *Sink
	conn *smtp.Conn
	to   string
}

var _ smtp.Session = (*visit)(nil)

func (v *visit) Mail(string, *smtp.MailOptions) error { return v.onMail() }

func (v *visit) Rcpt(to string, _ *smtp.RcptOptions) error {
	v.to = to
	return v.onRcpt(to)
}

// Data keeps the mail, whole or not at all.
func (v *visit) Data(r io.Reader) error {
	message, err := io.ReadAll(r)
	if err != nil {
		return err // the dot never came
	}
	if fault, _ := v.sink.faults(); fault.RejectContent {
		return errContent
	}
	if err := v.sink.keep(message, v.to); err != nil {
		return &smtp.SMTPError{Code: 452, EnhancedCode: smtp.EnhancedCode{4, 3, 1}, Message: "The mail cannot be written"}
	}
	return v.onKept()
}

func (v *visit) Reset() { v.to = "" }

func (v *visit) Logout() error { return nil }

// keep writes the mail beside the others and then gives it its name.
func (s *Sink) keep(message []byte, to string) error {
	file, err := os.CreateTemp(filepath.Join(s.dir, incoming), "*.eml")
	if err != nil {
		return fmt.Errorf("a mail cannot be written: %w", err)
	}
	_, err = file.Write(message)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = s.name(file.Name(), sinkName(message, to))
	}
	if err != nil {
		os.Remove(file.Name())
		return fmt.Errorf("a mail cannot be written: %w", err)
	}
	return nil
}

// name moves a complete mail to the first free name. It remembers how often a
// name came, so that the thousandth need not look for nine hundred files.
func (s *Sink) name(from, name string) error {
	s.naming.Lock()
	defer s.naming.Unlock()
	for {
		s.names[name]++
		to := filepath.Join(s.dir, emlName(name, s.names[name]))
		if _, err := os.Lstat(to); err == nil {
			continue // from an earlier process
		}
		return os.Rename(from, to)
	}
}

// sinkName is the name of a mail's file: the left part of its Message-ID, or of
// its content's hash, and the hash of its recipient.
func sinkName(message []byte, to string) string {
	id := ""
	if parsed, err := netmail.ReadMessage(bytes.NewReader(message)); err == nil {
		id, _, _ = strings.Cut(strings.TrimPrefix(parsed.Header.Get("Message-ID"), "<"), "@")
	}
	id = strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return -1
	}, id)
	if id == "" || len(id) > 100 {
		id = digest("content", string(message))
	}
	return id + "-" + digest("recipient", strings.ToLower(to))[:8]
}
