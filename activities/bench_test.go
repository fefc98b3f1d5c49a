package activities

import (
	"sync"
	"testing"
	"time"

	gomail "github.com/wneessen/go-mail/smtp"

	"trellis/mail"
	"trellis/roster"
)

// BenchmarkDeliver sends 1,000 stored mails over 4 connections, ledger and all,
// and then the same bytes with bare go-mail over 4 connections. The ratio is bare
// time by ours: 1 would be a ledger that costs nothing.
func BenchmarkDeliver(b *testing.B) {
	for name, delay := range map[string]time.Duration{"files": 0, "2ms": 2 * time.Millisecond} {
		b.Run(name, func(b *testing.B) {
			const mails = 1000
			var ours, bare time.Duration
			for b.Loop() {
				w := newWorld(b, mails, news)
				w.sink.SetFault(mail.Fault{Delay: delay})
				rows := w.due(b, "me")
				began := time.Now()
				came, err := w.deliver(b.Context(), w.ask, "me", rows)
				ours += time.Since(began)
				fatal(b, err)
				if came.accepted != mails {
					b.Fatalf("%d accepted", came.accepted)
				}
				v := newWorld(b, 0, news)
				v.sink.SetFault(mail.Fault{Delay: delay})
				began = time.Now()
				sendBare(b, v.sink.Addr(), rows)
				bare += time.Since(began)
			}
			b.ReportMetric(bare.Seconds()/ours.Seconds(), "ratio")
			b.ReportMetric(float64(mails*b.N)/ours.Seconds(), "mails/s")
			b.ReportMetric(float64(mails*b.N)/bare.Seconds(), "bare-mails/s")
		})
	}
}

// sendBare is what remains without a ledger: four reused connections of go-mail.
func sendBare(b *testing.B, address string, rows []roster.Row) {
	var wait sync.WaitGroup
	for lane := range 4 {
		wait.Go(func() {
			c, err := gomail.Dial(address)
			if err != nil {
				b.Error(err)
				return
			}
			defer c.Close()
			for i := lane; i < len(rows); i += 4 {
				if err := sendOne(c, rows[i]); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wait.Wait()
}

func sendOne(c *gomail.Client, row roster.Row) error {
	if err := c.Mail("<mentoring@trellis.example>"); err != nil {
		return err
	}
	if err := c.Rcpt("<" + row.Email + ">"); err != nil {
		return err
	}
	w, err := c.Data()
	if err != nil {
		return err
	}
	if _, err := w.Write(row.Bytes); err != nil {
		return err
	}
	return w.Close()
}
