package roster

import (
	"encoding/json"
	"time"
)

// millis is an instant as the tables keep it; 0 for the zero time.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// instant reads what millis wrote, straight from a column.
type instant struct{ to *time.Time }

// Scan implements [database/sql.Scanner].
func (i instant) Scan(v any) error {
	ms, _ := v.(int64) // NULL, the minimum of nothing, is no instant either
	*i.to = time.Time{}
	if ms != 0 {
		*i.to = time.UnixMilli(ms).UTC()
	}
	return nil
}

// words reads a column that holds a JSON object of strings.
type words struct{ to *map[string]string }

// Scan implements [database/sql.Scanner].
func (w words) Scan(v any) error {
	*w.to = nil
	switch v := v.(type) {
	case string:
		return json.Unmarshal([]byte(v), w.to)
	case []byte:
		return json.Unmarshal(v, w.to)
	}
	return nil
}

// object is a map as words reads it: keys sorted, never null.
func object(m map[string]string) string {
	if len(m) == 0 {
		return "{}"
	}
	b, err := json.Marshal(m)
	if err != nil { // a map of strings always encodes
		panic(err)
	}
	return string(b)
}
