package mail_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"trellis/mail"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestRenderGolden(t *testing.T) {
	cancelled := invitation(t)
	cancelled.Key += " cancelled"
	cancelled.Event.Cancel, cancelled.Event.Sequence = true, 2
	for name, message := range map[string]mail.Message{
		"invitation":   invitation(t),
		"cancellation": cancelled,
		"plain":        plainMail(t),
	} {
		t.Run(name, func(t *testing.T) {
			compareGolden(t, name+".eml", render(t, message))
		})
	}
}

func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from what is rendered now:\n%s", file, got)
	}
}

func TestRenderIsDeterministic(t *testing.T) {
	first := render(t, invitation(t))
	for range 20 {
		if again := render(t, invitation(t)); !bytes.Equal(again, first) {
			t.Fatalf("the same message was rendered differently:\n%s\n%s", first, again)
		}
	}
}
