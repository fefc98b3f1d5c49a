package report

import (
	"fmt"
	"html/template"
	"strings"
)

// Chart is a table as bars, with what it says in words for whoever cannot see it.
type Chart struct {
	Title, Words string
	Height       int
	Bars         []Bar
	Keys         []Key // none where there is one series
}

// Bar is one figure, in the units of the drawing.
type Bar struct {
	Y, Width, Shade int
	Label, Value    string // no label but on the first bar of a row
}

// Key says which shade is which column.
type Key struct {
	X, Shade int
	Label    string
}

// The drawing is so many units wide, of which labels have the first part and figures
// the room after the longest bar.
const (
	chartWidth = 640
	labelWidth = 220
	valueWidth = 80
	barHeight  = 16
	barGap     = 6
	mostLetter = 34 // of a label; the table has all of it
)

// Chart draws the first Drawn columns; nil where there is nothing to draw.
func (t *Table) Chart() *Chart {
	top := t.top()
	if t.Drawn == 0 || top == 0 {
		return nil
	}
	c := &Chart{Title: t.Title, Words: t.words()}
	y := 0
	if t.Drawn > 1 {
		y = barHeight + 2*barGap
		for i, label := range t.Columns[:t.Drawn] {
			c.Keys = append(c.Keys, Key{X: labelWidth + i*140, Shade: i, Label: label})
		}
	}
	for _, r := range t.Rows {
		for i, f := range r.Figures[:t.Drawn] {
			b := Bar{Y: y, Shade: i, Value: f.String()}
			if i == 0 {
				b.Label = short(r.Label)
			}
			if f.Shown() {
				b.Width = max(f.N*(chartWidth-labelWidth-valueWidth)/top, min(f.N, 1))
			}
			c.Bars = append(c.Bars, b)
			y += barHeight
		}
		y += barGap
	}
	c.Height = y
	return c
}

// top is the highest figure that is drawn.
func (t *Table) top() (most int) {
	for _, r := range t.Rows {
		for _, f := range r.Figures[:t.Drawn] {
			if f.Shown() {
				most = max(most, f.N)
			}
		}
	}
	return most
}

// words say what the chart shows, row by row.
func (t *Table) words() string {
	var rows []string
	for _, r := range t.Rows {
		var figures []string
		for i, f := range r.Figures[:t.Drawn] {
			figures = append(figures, fmt.Sprintf("%s %s", strings.ToLower(t.Columns[i]), f))
		}
		rows = append(rows, r.Label+": "+strings.Join(figures, ", "))
	}
	return t.Title + ". " + strings.Join(rows, "; ") + "."
}

func short(label string) string {
	letters := []rune(label)
	if len(letters) <= mostLetter {
		return label
	}
	return strings.TrimSpace(string(letters[:mostLetter-1])) + "…"
}

// shades tell series apart, also on paper without colour.
var shades = []template.CSS{"#1f4e5f", "#9db8c2", "#d9a441", "#6b6b6b", "#c7c7c7"}

// Fill is the colour of a shade.
func fill(shade int) template.CSS { return shades[shade%len(shades)] }
