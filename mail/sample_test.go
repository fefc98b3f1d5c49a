package mail_test

import (
	"testing"
	"time"

	"trellis/mail"
)

// What the tests of this package write about: one invitation and one plain mail
// of a programme like those that ship.

var (
	coordinator = mail.Address{Name: "Ada Coordinator", Email: "mentoring@libraries.example"}
	reader      = mail.Address{Name: "Zoë O’Neill", Email: "zoe@bücher.example"}
)

const invitationWords = `Dear ` + "\ue000" + `,

You are invited to the **launch** of the programme, on *` + "\ue001" + `*. Please
[answer the invitation](` + "\ue002" + `) in your calendar, or by mail.

## What we will do

1. Meet the other mentors
2. Hear from those who did it last year:
   - what they gave
   - what they got
3. Ask questions

> Nobody has to speak.

Join at https://meet.example/launch or ring
[Ada](mailto:` + "\ue003" + `?subject=Launch%20on%20` + "\ue001" + `).

What you told us:

` + "\ue004" + `

---

You get this because you have a place in Libraries Connected 2025. To leave,
write to mentoring@libraries.example.
`

var invitationValues = []string{
	"Zoë",
	"Wednesday 7 May 2025, 10am to 11.30am",
	"mailto:mentoring@libraries.example?subject=Launch%3A%20I%20will%20come",
	"mentoring@libraries.example",
	"I run a <small> library & a bus.\n\nIt is *green*.\nhttps://bus.example",
}

func fill(t testing.TB, subject, body string, values ...string) mail.Words {
	t.Helper()
	letter, err := mail.Compile(subject, body, len(values))
	if err != nil {
		t.Fatal(err)
	}
	words, err := letter.Fill(values)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func invitation(t testing.TB) mail.Message {
	t.Helper()
	return mail.Message{
		Key:    "libraries-connected/2025 launch/invitation 0 17 1",
		Domain: "mentoring.example",
		From:   coordinator,
		To:     reader,
		Date:   time.Date(2025, 4, 23, 8, 0, 0, 0, time.UTC),
		Words:  fill(t, "Invitation: Launch, \ue001", invitationWords, invitationValues...),
		Event: &mail.Event{
			UIDKey:      "libraries-connected/2025 launch",
			Sequence:    1,
			Stamp:       time.Date(2025, 4, 23, 8, 0, 0, 0, time.UTC),
			Created:     time.Date(2025, 4, 1, 8, 0, 0, 0, time.UTC),
			Start:       time.Date(2025, 5, 7, 9, 0, 0, 0, time.UTC),
			End:         time.Date(2025, 5, 7, 10, 30, 0, 0, time.UTC),
			Zone:        "Europe/London",
			Title:       "Launch; Libraries Connected, 2025",
			Description: "Meet the other mentors.\nNobody has to speak.",
			Where:       "Online",
			Link:        "https://meet.example/launch",
			Organizer:   coordinator,
			Attendee:    reader,
		},
	}
}

func plainMail(t testing.TB) mail.Message {
	t.Helper()
	m := invitation(t)
	m.Key = "libraries-connected/2025 recruitment/closing-soon 0 17 1"
	m.Words = fill(t, "Two weeks left, \ue000", "Dear \ue000,\n\nApplications close on **Friday**.", "Zoë")
	m.ReplyTo = mail.Address{Email: "ada@libraries.example"}
	m.Event = nil
	return m
}

func render(t testing.TB, m mail.Message) []byte {
	t.Helper()
	b, err := mail.Render(m)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
