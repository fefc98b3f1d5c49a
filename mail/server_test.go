package mail_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trellis/mail"
)

func TestFromEnv(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("sesame\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		env  string // NAME=value, separated by spaces
		want mail.Server
		ok   bool
		err  string
	}{
		{"nothing", "", mail.Server{}, false, ""},
		{"a host", "HOST=smtp.example", mail.Server{Host: "smtp.example", Port: 587, TLS: "starttls"}, true, ""},
		{"secret from the start", "HOST=smtp.example TLS=tls", mail.Server{Host: "smtp.example", Port: 465, TLS: "tls"}, true, ""},
		{"no secrecy", "HOST=localhost TLS=none", mail.Server{Host: "localhost", Port: 25, TLS: "none"}, true, ""},
		{"all", "HOST=smtp.example PORT=2525 USER=u PASSWORD=p", mail.Server{Host: "smtp.example", Port: 2525, TLS: "starttls", User: "u", Password: "p"}, true, ""},
		{"a password from a file", "HOST=smtp.example USER=u PASSWORD_FILE=" + file, mail.Server{Host: "smtp.example", Port: 587, TLS: "starttls", User: "u", Password: "sesame"}, true, ""},
		{"a password in the clear at home", "HOST=127.0.0.1 TLS=none USER=u PASSWORD=p", mail.Server{Host: "127.0.0.1", Port: 25, TLS: "none", User: "u", Password: "p"}, true, ""},
		{"a password in the clear", "HOST=smtp.example TLS=none USER=u PASSWORD=p", mail.Server{}, false, "the password would travel in the clear"},
		{"a port without a host", "PORT=25", mail.Server{}, false, "TRELLIS_SMTP_PORT is set and TRELLIS_SMTP_HOST is not"},
		{"a port in letters", "HOST=smtp.example PORT=smtp", mail.Server{}, false, "TRELLIS_SMTP_PORT is not a number"},
		{"a port too far", "HOST=smtp.example PORT=70000", mail.Server{}, false, "between 1 and 65535"},
		{"a host with its port", "HOST=smtp.example/25", mail.Server{}, false, "is not a host's name"},
		{"another secrecy", "HOST=smtp.example TLS=ssl", mail.Server{}, false, "is starttls, tls or none"},
		{"two passwords", "HOST=smtp.example USER=u PASSWORD=p PASSWORD_FILE=" + file, mail.Server{}, false, "are both set"},
		{"a file that is not there", "HOST=smtp.example USER=u PASSWORD_FILE=" + file + ".no", mail.Server{}, false, "cannot be read"},
		{"a user without a password", "HOST=smtp.example USER=u", mail.Server{}, false, "no password"},
		{"a password without a user", "HOST=smtp.example PASSWORD=p", mail.Server{}, false, "no user"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, name := range []string{"HOST", "PORT", "TLS", "USER", "PASSWORD", "PASSWORD_FILE"} {
				t.Setenv("TRELLIS_SMTP_"+name, "")
			}
			for setting := range strings.FieldsSeq(tt.env) {
				name, value, _ := strings.Cut(setting, "=")
				t.Setenv("TRELLIS_SMTP_"+name, value)
			}
			got, ok, err := mail.FromEnv()
			if got != tt.want || ok != tt.ok {
				t.Errorf("got %+v %t, want %+v %t", got, ok, tt.want, tt.ok)
			}
			if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Errorf("error %v, want one that says %q", err, tt.err)
			}
		})
	}
}

// A server that was not read from the environment is checked too.
func TestServerIsChecked(t *testing.T) {
	carrier := mail.Server{Host: "192.0.2.1", Port: 25, TLS: "none", User: "u", Password: "p"}.Open()
	got := carrier.Carry(t.Context(), envelope(t))
	if got.Outcome != mail.Temporary || !got.Server || !strings.Contains(got.Word, "in the clear") {
		t.Errorf("got %+v", got)
	}
	if err := carrier.Close(); err != nil {
		t.Error(err)
	}
}
