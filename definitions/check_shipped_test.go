package definitions

import (
	"bytes"
	"fmt"
	"testing"
)

// What check says of each programme that ships: nothing, or facts that its
// coordinator should know and that the source leaves as they are.
func TestWhatIsSaidOfTheProgrammesThatShip(t *testing.T) {
	var got bytes.Buffer
	names := exampleNames()
	if len(names) != 13 {
		t.Errorf("%d programmes ship", len(names))
	}
	for _, name := range names {
		files, err := Shipped(name)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := Open(name, files)
		if n := problems.Errors(); n > 0 {
			t.Errorf("%s has %d errors", name, n)
		}
		fmt.Fprintf(&got, "== %s: %s\n", name, counted(problems.Warnings(), "warning"))
		if err := problems.Write(&got); err != nil {
			t.Fatal(err)
		}
	}
	kept(t, "testdata/check/shipped.txt", got.Bytes())
}
