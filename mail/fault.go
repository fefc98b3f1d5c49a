package mail

import (
	"errors"
	"time"

	"github.com/emersion/go-smtp"
)

// Fault is how a sink misbehaves. The zero value is a sink that does not. Faults
// may be combined; the earliest in a mail's way is the one that shows.
type Fault struct {
	// Refuse closes every connection that begins, or begins another mail.
	Refuse bool
	// Down answers every MAIL with 451, as a server without room does.
	Down bool
	// HangBeforeDot does not answer MAIL; HangAfterDot keeps the mail and does not
	// answer the dot. Both until another fault is set.
	HangBeforeDot, HangAfterDot bool
	// Reject is a mailbox that does not exist (550 to RCPT), Defer one that is full
	// for now (451 to RCPT).
	Reject, Defer string
	// RejectContent answers the dot with 554, and does not keep the mail.
	RejectContent bool
	// CloseAfterDot keeps the mail and closes the connection without an answer.
	CloseAfterDot bool
	// Delay is how long each mail takes, from the dot to the answer.
	Delay time.Duration
}

var (
	errDown    = &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: "No mail is taken now"}
	errNobody  = &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "There is nobody of that name"}
	errFull    = &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 2, 2}, Message: "The mailbox is full"}
	errContent = &smtp.SMTPError{Code: 554, EnhancedCode: smtp.EnhancedCode{5, 6, 0}, Message: "The mail is not to our taste"}
	errCut     = errors.New("the connection is cut")
)

// SetFault makes the sink misbehave from now on, or behave again. What hangs
// goes on.
func (s *Sink) SetFault(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = f
	close(s.changed)
	s.changed = make(chan struct{})
}

// faults is the fault that is set, and what is closed when another is.
func (s *Sink) faults() (Fault, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fault, s.changed
}

// onMail is what a fault does before MAIL is answered.
func (v *visit) onMail() error {
	fault, changed := v.sink.faults()
	switch {
	case fault.Refuse:
		v.cut()
		return errCut
	case fault.HangBeforeDot:
		v.wait(changed)
	case fault.Down:
		return errDown
	}
	return nil
}

// onRcpt is what a fault does before RCPT is answered.
func (v *visit) onRcpt(to string) error {
	fault, _ := v.sink.faults()
	switch {
	case fault.Reject != "" && sameMailbox(fault.Reject, to):
		return errNobody
	case fault.Defer != "" && sameMailbox(fault.Defer, to):
		return errFull
	}
	return nil
}

// onKept is what a fault does when a mail is kept and before the dot is answered.
func (v *visit) onKept() error {
	fault, changed := v.sink.faults()
	if fault.CloseAfterDot {
		v.cut()
		return errCut
	}
	if fault.HangAfterDot {
		v.wait(changed)
	}
	if fault.Delay > 0 {
		select {
		case <-time.After(fault.Delay):
		case <-v.sink.closed:
		}
	}
	return nil
}

// wait hangs until another fault is set or the sink closes.
func (v *visit) wait(changed <-chan struct{}) {
	select {
	case <-changed:
	case <-v.sink.closed:
	}
}

func (v *visit) cut() { v.conn.Conn().Close() }
