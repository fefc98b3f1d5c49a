package mail_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"trellis/mail"
)

func TestSinkKeepsTheBytes(t *testing.T) {
	sink := openSink(t)
	carrier := open(t, sink.Server())
	e := envelope(t)
	e.Bytes = append(e.Bytes, ".a line that starts with a dot\r\n..\r\n.\r\n"...)
	for range 2 {
		if got := carrier.Carry(t.Context(), e); got.Outcome != mail.Accepted {
			t.Fatalf("got %+v", got)
		}
	}
	mails, err := sink.Mails()
	if err != nil || len(mails) != 2 {
		t.Fatal(mails, err)
	}
	for _, file := range mails {
		got, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(got, e.Bytes) {
			t.Errorf("%s is not what was sent (%v):\n%s", file, err, got)
		}
	}
	id, _, _ := strings.Cut(mail.MessageID(plainMail(t).Key, plainMail(t).Domain), "@")
	for i, ending := range []string{".2.eml", ".eml"} {
		if name := filepath.Base(mails[i]); !strings.HasPrefix(name, strings.Trim(id, "<")+"-") || !strings.HasSuffix(name, ending) {
			t.Errorf("the mail that came %d times is called %s", 2-i, name)
		}
	}
}

func TestSinkTakesManyAtOnce(t *testing.T) {
	sink := openSink(t)
	var senders sync.WaitGroup
	for range 8 {
		senders.Go(func() {
			carrier := sink.Server().Open()
			defer carrier.Close()
			for range 20 {
				if got := carrier.Carry(t.Context(), envelope(t)); got.Outcome != mail.Accepted {
					t.Errorf("got %+v", got)
				}
			}
		})
	}
	senders.Wait()
	holds(t, sink, 160)
}

// What a process left half written when it died is no mail.
func TestSinkAfterDeath(t *testing.T) {
	dir := t.TempDir()
	half := filepath.Join(dir, "new", "half.eml")
	if err := os.MkdirAll(filepath.Dir(half), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(half, []byte("Subject: ha"), 0o644); err != nil {
		t.Fatal(err)
	}
	sink, err := mail.OpenSink(dir, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer sink.Close()
	holds(t, sink, 0)
	if _, err := os.Stat(half); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the half mail is still there (%v)", err)
	}
	deliver(t, open(t, sink.Server()))
	holds(t, sink, 1)
}

func TestSinkStaysAtHome(t *testing.T) {
	for _, addr := range []string{"0.0.0.0:0", ":0", "192.0.2.1:2525", "nonsense"} {
		if sink, err := mail.OpenSink(t.TempDir(), addr); err == nil {
			sink.Close()
			t.Errorf("it listens at %s", addr)
		}
	}
}

func TestSinkCloses(t *testing.T) {
	sink := openSink(t)
	sink.SetFault(mail.Fault{HangAfterDot: true})
	carrier := sink.Server().Open()
	defer carrier.Close()
	e := envelope(t)
	e.BeforeDot = func() error { go sink.Close(); return nil }
	got := carrier.Carry(t.Context(), e) // must come to an end, and be true
	if err := sink.Close(); err != nil {
		t.Error(err)
	}
	switch got.Outcome {
	case mail.Accepted:
		holds(t, sink, 1)
	case mail.Temporary:
		holds(t, sink, 0)
	case mail.Doubtful:
	default:
		t.Errorf("got %+v", got)
	}
	if got := carrier.Carry(t.Context(), e); got.Outcome != mail.Temporary || !got.Server {
		t.Errorf("got %+v of a sink that is closed", got)
	}
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "outbox")
	carrier := mail.Folder(dir, func(e mail.Envelope) string { return "to-" + strings.Split(e.To, "@")[0] })
	defer carrier.Close()
	deliver(t, carrier)
	deliver(t, carrier)
	e := envelope(t)
	e.BeforeDot = func() error { return errors.New("stopped") }
	if got := carrier.Carry(t.Context(), e); got.Outcome != mail.NotSent {
		t.Errorf("got %+v", got)
	}
	for _, name := range []string{"to-zoe.eml", "to-zoe.2.eml"} {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Equal(got, e.Bytes) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 2 {
		t.Errorf("the folder holds %v (%v)", files, err)
	}
	outside := mail.Folder(dir, func(mail.Envelope) string { return "../outside" })
	if got := outside.Carry(t.Context(), envelope(t)); got.Outcome != mail.Temporary || !got.Server {
		t.Errorf("got %+v for a name outside the folder", got)
	}
}
