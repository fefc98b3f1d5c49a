package timeline

import (
	"encoding/json"
	"io"
)

// WriteJSON writes the timeline for other programs, as the package comment says.
func (t *Timeline) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(t)
}
