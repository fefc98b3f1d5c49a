package mail_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"trellis/mail"
)

// revision is the invitation as its nth revision: moved by n hours, stamped n
// minutes later.
func revision(t *testing.T, sequence int, stamp time.Duration, cancel bool) []byte {
	t.Helper()
	m := invitation(t)
	m.Key = fmt.Sprint("launch ", sequence, stamp, cancel)
	m.Event.Sequence, m.Event.Cancel = sequence, cancel
	m.Event.Stamp = m.Event.Stamp.Add(stamp)
	m.Event.Start = m.Event.Start.Add(time.Duration(sequence)*time.Hour + stamp)
	m.Event.End = m.Event.Start.Add(time.Hour)
	return render(t, m)
}

func TestDiary(t *testing.T) {
	request := func(sequence int) []byte { return revision(t, sequence, 0, false) }
	cancel := func(sequence int) []byte { return revision(t, sequence, 0, true) }
	tests := []struct {
		name  string
		mails [][]byte
		want  string // sequence, and what became of it
	}{
		{"an invitation", [][]byte{request(0)}, "0 10:00"},
		{"the same twice", [][]byte{request(0), request(0)}, "0 10:00"},
		{"an update", [][]byte{request(0), request(1)}, "1 11:00"},
		{"an update that came first", [][]byte{request(1), request(0)}, "1 11:00"},
		{"a later stamp of the same sequence", [][]byte{request(1), revision(t, 1, time.Minute, false)}, "1 11:01"},
		{"an earlier stamp of the same sequence", [][]byte{revision(t, 1, time.Minute, false), request(1)}, "1 11:01"},
		{"a cancellation", [][]byte{request(0), cancel(1)}, "1 cancelled"},
		{"an update after the cancellation", [][]byte{request(0), cancel(2), request(1)}, "2 cancelled"},
		{"a late stamp after the cancellation", [][]byte{cancel(2), revision(t, 2, time.Minute, false)}, "2 cancelled"},
		{"back after the cancellation", [][]byte{request(0), cancel(1), request(2)}, "2 12:00"},
		{"a cancellation that came first", [][]byte{cancel(1), request(0)}, "1 cancelled"},
		{"an old cancellation", [][]byte{request(2), cancel(1)}, "2 12:00"},
		{"plain mail", [][]byte{request(0), render(t, plainMail(t))}, "0 10:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var diary mail.Diary
			for _, eml := range tt.mails {
				if err := diary.Apply(eml); err != nil {
					t.Fatal(err)
				}
			}
			var got []string
			for _, e := range diary.Events() {
				state := e.Start.Format("15:04")
				if e.Cancelled {
					state = "cancelled"
				}
				got = append(got, fmt.Sprint(e.Sequence, " ", state))
			}
			if strings.Join(got, ", ") != tt.want {
				t.Errorf("the diary shows %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDiaryShowsWhatWasSent(t *testing.T) {
	var diary mail.Diary
	m := invitation(t)
	if err := diary.Apply(render(t, m)); err != nil {
		t.Fatal(err)
	}
	got := diary.Events()[0]
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	want := mail.DiaryEvent{
		UID: got.UID, Sequence: 1,
		Start: m.Event.Start.In(london), End: m.Event.End.In(london), Zone: "Europe/London",
		Title:       m.Event.Title,
		Description: m.Event.Description + "\n\nJoin: https://meet.example/launch",
		Where:       m.Event.Link, Link: m.Event.Link,
		Organizer: "mentoring@libraries.example", Attendee: "zoe@xn--bcher-kva.example",
	}
	if !got.Start.Equal(want.Start) || !got.End.Equal(want.End) {
		t.Errorf("from %s to %s, want from %s to %s", got.Start, got.End, want.Start, want.End)
	}
	got.Start, got.End = want.Start, want.End
	if got != want {
		t.Errorf("the diary shows\n%+v\nwant\n%+v", got, want)
	}
	if !strings.HasSuffix(got.UID, "@mentoring.example") {
		t.Errorf("the UID is %s", got.UID)
	}
}

func TestDiaryEncode(t *testing.T) {
	var diary mail.Diary
	winter, gone := invitation(t), invitation(t)
	winter.Event.UIDKey, winter.Event.Title = "finale", "Finale"
	winter.Event.Start = time.Date(2025, 12, 3, 14, 0, 0, 0, time.UTC)
	winter.Event.End = winter.Event.Start.Add(time.Hour)
	gone.Event.UIDKey, gone.Event.Title, gone.Event.Cancel = "gone", "Gone", true
	for _, m := range []mail.Message{winter, gone, invitation(t)} {
		if err := diary.Apply(render(t, m)); err != nil {
			t.Fatal(err)
		}
	}
	encoded, err := diary.Encode("Zoë’s calendar")
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "diary.ics", encoded)
	if n := bytes.Count(encoded, []byte("BEGIN:VTIMEZONE")); n != 1 {
		t.Errorf("%d zones, want 1", n)
	}
	if bytes.Contains(encoded, []byte("METHOD")) || bytes.Contains(encoded, []byte("Gone")) {
		t.Error("it has a method, or what was cancelled")
	}
}

func TestDiaryWithoutEvents(t *testing.T) {
	encoded, err := new(mail.Diary).Encode("Nobody")
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "empty.ics", encoded)
}

func TestDiaryRefuses(t *testing.T) {
	calendar := func(lines string) string {
		return "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n" + lines + "END:VCALENDAR\r\n"
	}
	event := "DTSTAMP:20250101T000000Z\r\nDTSTART:20250101T000000Z\r\nDTEND:20250101T010000Z\r\n"
	tests := map[string]string{
		"no header":              "nonsense",
		"a line that panics":     calendar("BEGIN:VEVENT\r\nATTENDEE;CN=foo\r\nEND:VEVENT\r\n"),
		"a long line":            calendar("X-A;Y=" + strings.Repeat("a", 20_000) + ":1\r\n"),
		"a long line, folded":    calendar("X-A;Y=" + strings.Repeat("a\r\n ", 20_000) + ":1\r\n"),
		"deep nesting":           calendar(strings.Repeat("BEGIN:X\r\n", 20) + strings.Repeat("END:X\r\n", 20)),
		"too much":               calendar(strings.Repeat("X-A:1\r\n", 50_000)),
		"no UID":                 calendar("BEGIN:VEVENT\r\n" + event + "END:VEVENT\r\n"),
		"no start":               calendar("BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20250101T000000Z\r\nEND:VEVENT\r\n"),
		"a sequence of letters":  calendar("BEGIN:VEVENT\r\nUID:1\r\nSEQUENCE:x\r\n" + event + "END:VEVENT\r\n"),
		"deep parts":             strings.Repeat("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n", 20),
		"parts that do not end":  "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\n",
		"base64 that is not any": "Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n",
	}
	for name, eml := range tests {
		t.Run(name, func(t *testing.T) {
			var diary mail.Diary
			if err := diary.Apply([]byte(eml)); err == nil {
				t.Error("it was taken")
			}
			if events := diary.Events(); len(events) != 0 {
				t.Errorf("the diary shows %v", events)
			}
		})
	}
}

// A forwarded invitation is somebody else's.
func TestDiaryLeavesForwardedMail(t *testing.T) {
	eml := append([]byte("Content-Type: message/rfc822\r\n\r\n"), render(t, invitation(t))...)
	var diary mail.Diary
	if err := diary.Apply(eml); err != nil {
		t.Fatal(err)
	}
	if events := diary.Events(); len(events) != 0 {
		t.Errorf("the diary shows %v", events)
	}
}
