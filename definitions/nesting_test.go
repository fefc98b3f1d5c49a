package definitions_test

import (
	"strings"
	"testing"
	"time"

	"trellis/definitions"
)

// TestNesting: HCL's parser calls itself for every bracket and sign, and a stack
// that overflows ends the process, whoever recovers. A small file must not.
func TestNesting(t *testing.T) {
	for _, text := range []string{"(", "[", "!", "-", "{a=", "f(", "a[", "\"${", "(!\n", "a?1:", "b {"} {
		programme := "x = " + strings.Repeat(text, (900<<10)/len(text))
		began := time.Now()
		_, problems := definitions.Open("deep", map[string][]byte{"programme.hcl": []byte(programme)})
		if problems.Errors() == 0 || time.Since(began) > 10*time.Second {
			t.Errorf("%q without end: %d errors after %v", text, problems.Errors(), time.Since(began))
		}
	}
	files, err := definitions.Shipped("libraries-connected")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"${(", "${\"", "${", "%{if a}", "%{ if a }x%{endif}"} {
		files["mail/your-pair.md"] = []byte("Subject: x\n\n" + strings.Repeat(text, (900<<10)/len(text)))
		began := time.Now()
		_, problems := definitions.Open("deep", files)
		if problems.Errors() == 0 || time.Since(began) > 10*time.Second {
			t.Errorf("%q without end in a mail: %d errors after %v", text, problems.Errors(), time.Since(began))
		}
	}
}
