package report

import (
	"fmt"
	"strconv"
	"strings"
)

// Unit is what a figure counts.
type Unit string

// The units. Money has its currency: "pence GBP".
const (
	Whole   Unit = ""        // people, mails, meetings
	Minutes Unit = "minutes" // shown as hours
	Tenths  Unit = "tenths"  // shown with one place: a mean
)

// Pence is money in the smallest unit of a currency: "GBP".
func Pence(currency string) Unit { return Unit("pence " + currency) }

// Figure is a number, or that there is none.
type Figure struct {
	N    int  `json:"n"`
	Of   int  `json:"of,omitempty"` // it is so many of these; 0: of nothing
	Unit Unit `json:"unit,omitempty"`
	// Unknown: nobody recorded it.
	Unknown bool `json:"unknown,omitempty"`
	// Unsaid: there is none to have, for nobody promised anything, or had anything.
	Unsaid bool `json:"unsaid,omitempty"`
	// Few: it is about so few people that it is not said, or would tell of those.
	Few bool `json:"few,omitempty"`
}

// Count is a number of people or things.
func Count(n int) Figure { return Figure{N: n} }

// Share is a number of so many.
func Share(n, of int) Figure { return Figure{N: n, Of: of} }

// Unknown is that nobody recorded it.
var Unknown = Figure{Unknown: true}

// Unsaid is that there is no such figure.
var Unsaid = Figure{Unsaid: true}

// Few is that so few people are behind it that it is not said.
var Few = Figure{Few: true}

// Shown says that there is a number to see, and to draw.
func (f Figure) Shown() bool { return !f.Unknown && !f.Unsaid && !f.Few }

// String is the figure as people read it: "12", "3 of 5", "17 h 30", "£1,200.50".
func (f Figure) String() string {
	switch {
	case f.Unknown:
		return "not known"
	case f.Unsaid:
		return "–"
	case f.Few:
		return "not shown"
	case f.Of > 0:
		return f.number() + " of " + Figure{N: f.Of, Unit: f.Unit}.number()
	}
	return f.number()
}

// Percent is of how many in a hundred it is so, rounded; "" where it is of nothing, or
// of fewer than ten, where a percentage pretends to know more than there is.
func (f Figure) Percent() string {
	if !f.Shown() || f.Of < 10 {
		return ""
	}
	return strconv.Itoa((200*f.N+f.Of)/(2*f.Of)) + "%"
}

func (f Figure) number() string {
	switch currency, money := strings.CutPrefix(string(f.Unit), "pence "); {
	case money:
		return amount(f.N, currency)
	case f.Unit == Minutes && f.N%60 == 0:
		return thousands(f.N/60) + " h"
	case f.Unit == Minutes:
		return fmt.Sprintf("%s h %02d", thousands(f.N/60), f.N%60)
	case f.Unit == Tenths:
		return fmt.Sprintf("%s.%d", thousands(f.N/10), f.N%10)
	}
	return thousands(f.N)
}

// plain is the number for a spreadsheet: hours and pounds with a point, nothing beside.
func (f Figure) plain() string {
	_, money := strings.CutPrefix(string(f.Unit), "pence ")
	switch {
	case !f.Shown():
		return ""
	case money:
		return fmt.Sprintf("%d.%02d", f.N/100, f.N%100)
	case f.Unit == Minutes:
		return fmt.Sprintf("%d.%02d", f.N/60, f.N%60*100/60)
	case f.Unit == Tenths:
		return fmt.Sprintf("%d.%d", f.N/10, f.N%10)
	}
	return strconv.Itoa(f.N)
}

var signs = map[string]string{"GBP": "£", "EUR": "€", "USD": "$"}

func amount(pence int, currency string) string {
	sign, known := signs[currency]
	if !known {
		sign = currency + " "
	}
	if pence%100 == 0 {
		return sign + thousands(pence/100)
	}
	return fmt.Sprintf("%s%s.%02d", sign, thousands(pence/100), pence%100)
}

func thousands(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
