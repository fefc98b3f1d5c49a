package mail_test

import (
	"sync"
	"testing"

	"github.com/wneessen/go-mail/smtp"

	"trellis/mail"
)

// BenchmarkRenderInvitation fills a letter and renders it with its calendar
// object: what an activity does for each person.
func BenchmarkRenderInvitation(b *testing.B) {
	letter, err := mail.Compile("Invitation: Launch, \ue001", invitationWords, len(invitationValues))
	if err != nil {
		b.Fatal(err)
	}
	message := invitation(b)
	b.ReportAllocs()
	for b.Loop() {
		words, err := letter.Fill(invitationValues)
		if err != nil {
			b.Fatal(err)
		}
		message.Words = words
		b.SetBytes(int64(len(render(b, message))))
	}
}

// BenchmarkDeliver sends a stored invitation over 4 connections to a sink that
// keeps files, through carriers and through the bare client of go-mail.
func BenchmarkDeliver(b *testing.B) {
	stored := mail.Envelope{From: coordinator.Email, To: "zoe@libraries.example", Bytes: render(b, invitation(b))}
	stored.BeforeDot = func() error { return nil }
	b.Run("carrier", func(b *testing.B) {
		sink := openSink(b)
		overFour(b, func() (send func(), done func()) {
			carrier := sink.Server().Open()
			return func() {
				if got := carrier.Carry(b.Context(), stored); got.Outcome != mail.Accepted {
					b.Errorf("got %+v", got)
				}
			}, func() { carrier.Close() }
		})
	})
	b.Run("bare", func(b *testing.B) {
		sink := openSink(b)
		overFour(b, func() (send func(), done func()) {
			client, err := smtp.Dial(sink.Addr())
			if err != nil {
				b.Error(err)
				return func() {}, func() {}
			}
			return func() { sendBare(b, client, stored) }, func() { client.Quit() }
		})
	})
}

// overFour does b.N sends over four connections.
func overFour(b *testing.B, open func() (send func(), done func())) {
	var connections sync.WaitGroup
	b.ResetTimer()
	for i := range 4 {
		connections.Go(func() {
			send, done := open()
			defer done()
			for n := i; n < b.N; n += 4 {
				send()
			}
		})
	}
	connections.Wait()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "mails/s")
}

func sendBare(b *testing.B, client *smtp.Client, e mail.Envelope) {
	if err := client.Mail("<" + e.From + ">"); err != nil {
		b.Error(err)
	}
	if err := client.Rcpt("<" + e.To + ">"); err != nil {
		b.Error(err)
	}
	data, err := client.Data()
	if err != nil {
		b.Error(err)
		return
	}
	if _, err := data.Write(e.Bytes); err != nil {
		b.Error(err)
	}
	if err := data.Close(); err != nil {
		b.Error(err)
	}
}
