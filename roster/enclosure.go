package roster

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
)

// Enclosed is a place in a letter's bytes that an enclosure belongs to. The letter has
// them in the order of their places.
type Enclosed struct {
	At   int    `json:"at"` // before this byte of the letter's own
	Hash string `json:"hash"`
}

// Enclose keeps what many letters hold alike, once however often it is given, and
// returns its hash: a handout of 5 MB to 500 people is then 5 MB of roster.
func (r *Roster) Enclose(ctx context.Context, content []byte) (hash string, err error) {
	sum := sha256.Sum256(content)
	hash = hex.EncodeToString(sum[:])
	_, err = r.writer.exec(ctx, `INSERT INTO enclosures (hash, content) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING`, hash, content)
	if err != nil {
		return "", fmt.Errorf("keeping what letters enclose: %w", err)
	}
	return hash, nil
}

// Whole is a letter as it leaves: its own bytes, with what it encloses put back.
func (r *Roster) Whole(ctx context.Context, own []byte, enclosed []Enclosed) ([]byte, error) {
	if len(enclosed) == 0 {
		return own, nil
	}
	var parts [][]byte
	from := 0
	for _, e := range enclosed {
		var content []byte
		if err := r.reader.row(ctx, `SELECT content FROM enclosures WHERE hash = $1`, e.Hash).Scan(&content); err != nil {
			return nil, fmt.Errorf("reading what a letter encloses: %w", err)
		}
		if e.At < from || e.At > len(own) {
			return nil, fmt.Errorf("a letter of %d bytes encloses something at %d, which is no place in it", len(own), e.At)
		}
		parts = append(parts, own[from:e.At], content)
		from = e.At
	}
	return slices.Concat(append(parts, own[from:])...), nil
}

// places is where a letter encloses something, as the column holds it.
func places(enclosed []Enclosed) string {
	if len(enclosed) == 0 {
		return ""
	}
	text, err := json.Marshal(enclosed)
	if err != nil { // numbers and hashes always encode
		panic(err)
	}
	return string(text)
}

// placed reads what places wrote.
type placed struct{ to *[]Enclosed }

// Scan implements [database/sql.Scanner].
func (p placed) Scan(v any) error {
	*p.to = nil
	if text, _ := v.(string); text != "" {
		return json.Unmarshal([]byte(text), p.to)
	}
	return nil
}
