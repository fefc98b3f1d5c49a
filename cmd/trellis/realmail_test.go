package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"trellis/mail"
)

// realMail is where the real parts are: what starts them, and what judges mails.
const realMail = "../../testdata/realmail/"

// organiser is the mailbox that mails and invitations come from, and that answers
// go to.
const organiser = "mentoring@libraries.example"

// needsParts skips where the real parts cannot run. .ci/run installs them.
func needsParts(t *testing.T, programs ...string) {
	t.Helper()
	needsReal(t)
	for _, program := range programs {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed; .ci/run says what to install", program)
		}
	}
}

func needsPost(t *testing.T) {
	t.Helper()
	needsParts(t, "/usr/sbin/postfix", "/usr/sbin/dovecot")
	if os.Getuid() != 0 {
		t.Skip("Postfix and Dovecot are started by root only")
	}
}

// post is Postfix before Dovecot, with a mailbox for whoever gets mail.
type post struct {
	mail.Server
	imap, dir string
	hold      io.Closer
	process   *exec.Cmd
}

// openPost starts them. They end with close, or with this process.
func openPost() (*post, error) {
	p := &post{process: exec.Command(realMail + "start")}
	p.process.WaitDelay = 10 * time.Second
	var wrong bytes.Buffer
	p.process.Stderr = &wrong
	hold, err := p.process.StdinPipe()
	if err != nil {
		return nil, err
	}
	said, err := p.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.hold = hold
	if err := p.process.Start(); err != nil {
		return nil, err
	}
	for line := bufio.NewScanner(said); p.dir == "" && line.Scan(); {
		switch words := strings.Fields(line.Text()); words[0] {
		case "smtp":
			p.Server = mail.Server{Host: words[1], Port: 2525, TLS: "none"}
		case "imap":
			p.imap = net.JoinHostPort(words[1], words[2])
		case "dir":
			p.dir = words[1]
		}
	}
	if p.dir == "" {
		p.close()
		return nil, fmt.Errorf("the mail server did not start: %s", &wrong)
	}
	return p, nil
}

// close stops both servers and removes what they kept.
func (p *post) close() {
	p.hold.Close()
	_ = p.process.Wait()
}

// delivered is how many mails lie in mailboxes.
func (p *post) delivered() int {
	found, _ := filepath.Glob(filepath.Join(p.dir, "mail", "*", "Maildir", "*", "*"))
	n := 0
	for _, path := range found {
		if folder := filepath.Base(filepath.Dir(path)); folder == "new" || folder == "cur" {
			n++
		}
	}
	return n
}

// await waits until so many mails lie in mailboxes.
func (p *post) await(n int) error {
	const patience = 30 * time.Second
	for began := time.Now(); p.delivered() < n; time.Sleep(5 * time.Millisecond) {
		if time.Since(began) > patience {
			return fmt.Errorf("%d mails arrived, want %d", p.delivered(), n)
		}
	}
	return nil
}

// inbox reads somebody's mailbox by IMAP, in the order in which mails arrived.
func (p *post) inbox(address string) (mails [][]byte, err error) {
	c, err := imapclient.DialInsecure(p.imap, nil)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if err := c.Login(address, "sesame").Wait(); err != nil {
		return nil, err
	}
	box, err := c.Select("INBOX", nil).Wait()
	if err != nil || box.NumMessages == 0 {
		return nil, err
	}
	var all imap.UIDSet
	all.AddRange(1, 0)
	found, err := c.Fetch(all, &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{{Peek: true}}}).Collect()
	for _, m := range found {
		mails = append(mails, m.BodySection[0].Bytes)
	}
	return mails, err
}
