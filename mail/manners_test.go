package mail_test

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"sync/atomic"
	"testing"

	"trellis/mail"
)

// manners is a server of which only what it says is known: for the nth
// connection and a command ("" is the greeting, "." the dot) its reply, at whose
// end "close" closes. What it is not told to say is what a well-behaved server says.
type manners map[string]string

var wellBehaved = manners{"": "220 here", "EHLO": "250-here\r\n250 SMTPUTF8", "MAIL": "250 ok", "RCPT": "250 ok", "DATA": "354 go on", ".": "250 2.0.0 Ok: queued as 4F1A2", "RSET": "250 ok", "QUIT": "221 bye"}

// listen serves connections with the manners, the last of which are for all that
// follow, and counts the dots that it saw.
func listen(t *testing.T, connections ...manners) (mail.Server, *atomic.Int64) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	dots := new(atomic.Int64)
	go func() {
		for n := 0; ; n++ {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go connections[min(n, len(connections)-1)].serve(conn, dots)
		}
	}()
	addr := listener.Addr().(*net.TCPAddr)
	return mail.Server{Host: "127.0.0.1", Port: addr.Port, TLS: "none"}, dots
}

func (m manners) serve(conn net.Conn, dots *atomic.Int64) {
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	lines.Buffer(nil, 1<<20)
	seen, begun, inData := map[string]int{}, false, false
	say := func(command string) bool {
		seen[command]++
		reply, ok := m[fmt.Sprint(command, seen[command])]
		if !ok {
			if reply, ok = m[command]; !ok {
				reply = wellBehaved[command]
			}
		}
		reply, closes := strings.CutSuffix(reply, "close")
		if reply != "" {
			fmt.Fprintf(conn, "%s\r\n", reply)
		}
		inData = strings.HasPrefix(reply, "354")
		return !closes
	}
	for ok := say(""); ok && lines.Scan(); {
		command, rest, _ := strings.Cut(lines.Text(), " ")
		switch {
		case !inData && command == "MAIL" && (begun || strings.Contains(rest, "SMTPUTF8")):
			fmt.Fprint(conn, "503 another mail is not finished, or asks too much\r\n")
		case !inData:
			ok = say(command)
			begun = command == "MAIL" || begun && command != "RSET"
		case command == ".":
			dots.Add(1)
			begun, inData = false, false
			ok = say(".")
		}
	}
}

func TestReplies(t *testing.T) {
	tests := []struct {
		name   string
		server manners
		want   mail.Outcome
		code   int
		broken bool // the server as a whole
		dots   int64
	}{
		{"well behaved", nil, mail.Accepted, 250, false, 1},
		{"no service", manners{"": "554 no"}, mail.Temporary, 554, true, 0},
		{"does not know us", manners{"EHLO": "550 who?", "HELO": "550 who?"}, mail.Temporary, 550, true, 0},
		{"does not know the sender", manners{"MAIL": "550 a@b.example is unknown"}, mail.Temporary, 550, true, 0},
		{"wants a password", manners{"RCPT": "530 5.7.0 authenticate"}, mail.Temporary, 530, true, 0},
		{"goes away at the recipient", manners{"RCPT": "421 bye"}, mail.Temporary, 421, true, 0},
		{"closes at the recipient", manners{"RCPT": "close"}, mail.Temporary, 0, true, 0},
		{"rejects at DATA", manners{"DATA": "554 no"}, mail.Permanent, 554, false, 0},
		{"answers something else to DATA", manners{"DATA": "250 ok"}, mail.Temporary, 250, true, 0},
		{"is not SMTP", manners{"": "SSH-2.0-x"}, mail.Temporary, 0, true, 0},
		{"rejects at the dot", manners{".": "550 spam"}, mail.Permanent, 550, false, 1},
		{"defers at the dot", manners{".": "451 later"}, mail.Temporary, 451, false, 1},
		{"goes away at the dot", manners{".": "421 bye"}, mail.Temporary, 421, true, 1},
		{"another yes at the dot", manners{".": "251 forwarded"}, mail.Accepted, 251, false, 1},
		{"closes at the dot", manners{".": "close"}, mail.Doubtful, 0, true, 1},
		{"nonsense at the dot", manners{".": "what?"}, mail.Doubtful, 0, true, 1},
		{"a reply to something else at the dot", manners{".": "354 go on"}, mail.Doubtful, 354, true, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server, dots := listen(t, tt.server)
			got := open(t, server).Carry(t.Context(), envelope(t))
			if got.Outcome != tt.want || got.Code != tt.code || got.Server != tt.broken {
				t.Errorf("got %+v, want %s %d, server %t", got, tt.want, tt.code, tt.broken)
			}
			if strings.Contains(got.Word, "@") {
				t.Errorf("the word holds an address: %q", got.Word)
			}
			if n := dots.Load(); n != tt.dots {
				t.Errorf("%d dots, want %d", n, tt.dots)
			}
		})
	}
}

func TestQueueID(t *testing.T) {
	server, _ := listen(t, nil)
	if got := open(t, server).Carry(t.Context(), envelope(t)); got.Queue != "4F1A2" || got.Word != "2.0.0 Ok: queued as 4F1A2" {
		t.Errorf("got %+v", got)
	}
}

// A server may drop a connection on which nothing was said for a while.
func TestDroppedWhenIdle(t *testing.T) {
	for _, reply := range []string{"421 idle", "close"} {
		server, dots := listen(t, manners{"MAIL2": reply}, nil)
		carrier := open(t, server)
		deliver(t, carrier)
		deliver(t, carrier)
		if n := dots.Load(); n != 2 {
			t.Errorf("%q: %d dots, want 2", reply, n)
		}
	}
}

// What a refused mail leaves behind is cleared before the next.
func TestRefusedThenNext(t *testing.T) {
	server, dots := listen(t, manners{"RCPT1": "550 nobody", "RSET1": "250 ok", "RSET2": "500 once is enough"}, nil)
	carrier := open(t, server)
	if got := carrier.Carry(t.Context(), envelope(t)); got.Outcome != mail.Permanent {
		t.Fatalf("got %+v", got)
	}
	deliver(t, carrier)
	deliver(t, carrier)
	if n := dots.Load(); n != 2 {
		t.Errorf("%d dots, want 2", n)
	}
}

// A connection that breaks within a long mail must not end it with a dot.
func TestBrokenWithinMail(t *testing.T) {
	server, dots := listen(t, manners{"DATA": "354 go on close"}, nil)
	e := envelope(t)
	e.Bytes = append(e.Bytes, strings.Repeat("x\r\n", 300_000)...)
	e.BeforeDot = func() error { t.Error("it got as far as the dot"); return nil }
	carrier := open(t, server)
	if got := carrier.Carry(t.Context(), e); got.Outcome != mail.Temporary || !got.Server || dots.Load() != 0 {
		t.Fatalf("got %+v and %d dots", got, dots.Load())
	}
	deliver(t, carrier)
}
