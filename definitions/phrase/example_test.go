package phrase_test

import (
	"fmt"

	"trellis/definitions/phrase"
)

func ExampleParseMoment() {
	m, _ := phrase.ParseMoment("Thursday 18 April 2025")
	p := m.Check()
	fmt.Println(p.Summary)
	fmt.Println(p.Fix)
	// Output:
	// 18 April 2025 is a Friday, not a Thursday
	// Write "Friday 18 April 2025" or "Thursday 17 April 2025".
}

func ExampleParseWhen() {
	w, _ := phrase.ParseWhen("2 working days after recruitment closes")
	fmt.Println(w.Form, w.Length, w.Before, w.Anchor, w.Edge())
	w, _ = phrase.ParseWhen("2 days before each drop-in")
	fmt.Println(w.Form, w.Length, w.Before, w.Anchor, w.Edge(), w.Means("drop_ins"))
	// Output:
	// offset 2 working days false recruitment close
	// offset 2 days true drop-in start true
}
