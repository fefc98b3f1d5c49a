package definitions

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// amounts is how money is written: "£120 a year", "up to £100 for each mentee".
var amounts = regexp.MustCompile(`^(?:(up to) )?([£€$])(\d{1,3}(?:,\d{3})*|\d{1,6})(?:\.(\d{2}))?(?: ((?:a|an|each|every|per|for each|for every) .+))?$`)

var currencies = map[string]string{"£": "GBP", "€": "EUR", "$": "USD"}

// mostMoney is the largest amount that can be meant, in whole pounds.
const mostMoney = 1_000_000

// noMoney are words for none.
var noMoney = []string{"nothing", "none", "free", "no charge", "no fee", "0"}

// asAgreed is money of which nobody says beforehand how much.
const asAgreed = "as agreed"

// money reads what somebody pays, or is paid. What it is for is said by the row.
func (r *reader) money(e hclsyntax.Expression, what plan.MoneyFor) *money {
	text := strings.Join(strings.Fields(r.words(e)), " ")
	if text == "" {
		return nil
	}
	m := &money{Money: plan.Money{For: what}, written: text, at: e.Range()}
	if text == asAgreed {
		return m
	}
	parts := amounts.FindStringSubmatch(text)
	if parts == nil && slices.Contains(noMoney, strings.ToLower(text)) {
		r.wrongf(checkShape, e.Range(), `Write "£0".`, "%s is not an amount of money", quote(text))
		return m
	}
	if parts == nil {
		r.wrongf(checkShape, e.Range(), `Write it like "£120 a year", "up to £100 for each mentee", or "as agreed".`, "%s is not an amount of money", quote(text))
		return nil
	}
	whole, err := strconv.Atoi(strings.ReplaceAll(parts[3], ",", ""))
	if err != nil || whole > mostMoney {
		r.wrongf(checkShape, e.Range(), "Write at most £1,000,000.", "%s is more money than a programme passes on", quote(text))
		return nil
	}
	pence, _ := strconv.Atoi(parts[4])
	m.UpTo, m.Currency, m.Pence = parts[1] != "", currencies[parts[2]], 100*whole+pence
	if parts[5] != "" {
		m.Per = r.per(e, parts[5])
	}
	return m
}

// pers are what an amount can be for, as people write it and as it is kept.
var pers = []struct{ written, kept string }{
	{"a day", "day"}, {"a year", "year"}, {"a month", "month"}, {"an hour", "hour"},
	{"for each mentee", "mentee"}, {"for each mentor", "mentor"}, {"for each visit", "visit"}, {"for each meeting", "meeting"},
}

func (r *reader) per(e hclsyntax.Expression, text string) string {
	var known []string
	for _, p := range pers {
		known = append(known, p.written)
	}
	meant, fix := didYouMean(text, known, "Write "+either(quotedAll(known))+" behind it, or nothing.")
	words := strings.Fields(text)
	for _, p := range pers {
		if meant == "" && (strings.HasPrefix(text, p.written+",") || len(words) < 4 && words[len(words)-1] == p.kept) {
			meant, fix = p.written, fmt.Sprintf("Write only %q behind it.", p.written)
		}
	}
	if meant != text {
		r.wrongf(checkShape, e.Range(), fix, "Money is not counted %s", quote(text))
	}
	for _, p := range pers {
		if p.written == meant {
			return p.kept
		}
	}
	return ""
}

func moneyRow(word, doc, example string, what plan.MoneyFor) entry[role] {
	return entry[role]{word: word, doc: doc, example: "= " + example, value: func(r *reader, x *role, e hclsyntax.Expression) {
		if m := r.money(e, what); m != nil {
			x.money = append(x.money, m)
		}
	}}
}
