package worker

import (
	"fmt"
	"path/filepath"
	"sync"
	"time"

	gomail "github.com/wneessen/go-mail/smtp"

	"trellis/mail"
)

// bare sends the updates once more, to a sink of their own: four connections of go-mail,
// and nothing else.
func (c *crowded) bare() time.Duration {
	c.Helper()
	sink, err := mail.OpenSink(filepath.Join(c.TempDir(), "bare"), "127.0.0.1:0")
	must(c.T, err)
	defer sink.Close()
	const connections = 4
	var letters [][]byte
	for _, e := range c.invited(1) {
		b, err := c.house.Roster.Bytes(c.Context(), e.ID)
		must(c.T, err)
		letters = append(letters, b)
	}
	var wait sync.WaitGroup
	began := time.Now()
	for lane := range connections {
		wait.Go(func() {
			to, err := gomail.Dial(sink.Addr())
			if err != nil {
				c.Error(err)
				return
			}
			defer to.Close()
			for i := lane; i < len(letters) && err == nil; i += connections {
				err = handIn(to, fmt.Sprintf("<2025-%d@example.org>", i), letters[i])
			}
			if err != nil {
				c.Error(err)
			}
		})
	}
	wait.Wait()
	return time.Since(began)
}

func handIn(to *gomail.Client, recipient string, letter []byte) error {
	if err := to.Mail("<" + sinkFrom + ">"); err != nil {
		return err
	}
	if err := to.Rcpt(recipient); err != nil {
		return err
	}
	w, err := to.Data()
	if err != nil {
		return err
	}
	if _, err := w.Write(letter); err != nil {
		return err
	}
	return w.Close()
}
