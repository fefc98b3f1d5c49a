// Package testdata holds what tests and the demonstration share: invented people,
// who apply as people do.
package testdata

import _ "embed"

// People are the 32 who apply to Libraries Connected 2025, as CSV: for
// definitions.Book.ReadPeople. Nobody in it is real.
//
//go:embed people/libraries-connected-2025.csv
var People string
