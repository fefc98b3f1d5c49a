package main

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"trellis/definitions"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// money is an amount as people write it, in pounds or in the time that is paid for.
var (
	money = regexp.MustCompile(`^([£€$]?) ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$`)
	spell = regexp.MustCompile(`^(\d+)(?:\.(\d{1,2}))? (day|hour)s?$`)
)

// mostMoney is the largest amount that can be meant, in whole pounds.
const mostMoney = 1_000_000

// signs are those of the currencies that a programme may count in.
var signs = map[string]string{"£": "GBP", "€": "EUR", "$": "USD"}

// readAmount reads an amount in the smallest unit of a currency, more than 0: "£12.50",
// "1,000", or "2 days" of somebody who is paid by the day.
func readAmount(text string, terms *definitions.Terms, currency string) (pence int, err error) {
	text = strings.Join(strings.Fields(text), " ")
	if parts := spell.FindStringSubmatch(text); parts != nil {
		if terms.Per != parts[3] || terms.Agreed() {
			return 0, fmt.Errorf("they are not paid by the %s here: write the amount", parts[3])
		}
		return amounting(parts[1], hundredths(parts[2]), terms.Pence)
	}
	parts := money.FindStringSubmatch(text)
	switch {
	case strings.HasPrefix(text, "-"), strings.HasPrefix(text, "−"), strings.HasPrefix(text, "("):
		return 0, errors.New("an amount is more than nothing. What was recorded by mistake is taken back with --undo")
	case parts == nil:
		return 0, errors.New("that is not an amount of money: write it like £12.50 or 1,000")
	case parts[1] != "" && signs[parts[1]] != currency:
		return 0, fmt.Errorf("it is counted in %s here, not in %s: write what it came to", currency, signs[parts[1]])
	case len(parts[3]) != 0 && len(parts[3]) != 2:
		return 0, errors.New("write two places behind the point, like £12.50")
	}
	return amounting(parts[2], hundredths(parts[3]), 100)
}

// amounting is so many times an amount, whole and hundredths, rounded to the penny.
func amounting(whole string, part, each int) (int, error) {
	n, err := strconv.Atoi(strings.ReplaceAll(whole, ",", ""))
	if err != nil || n > mostMoney || n*each/100 > mostMoney {
		return 0, errors.New("that is more than 1,000,000: is it the right amount?")
	}
	pence := ((100*n+part)*each + 50) / 100
	if pence == 0 {
		return 0, errors.New("an amount is more than nothing")
	}
	return pence, nil
}

// hundredths reads what stands behind the point: "5" of 1.5 days is 50.
func hundredths(text string) int {
	n, _ := strconv.Atoi((text + "00")[:2])
	return n
}

// moneyFor reads what an amount is: the word of the programme.
func moneyFor(text string) (plan.MoneyFor, error) {
	words := map[string]plan.MoneyFor{
		"fee": plan.Fee, "fees": plan.Fee, "bursary": plan.Bursary, "bursaries": plan.Bursary,
		"paid": plan.Paid, "pay": plan.Paid, "expenses": plan.Expenses, "expense": plan.Expenses,
	}
	if what, known := words[alike(text)]; known {
		return what, nil
	}
	if near, ok := phrase.Near(alike(text), []string{"fee", "bursary", "paid", "expenses"}); ok {
		return "", fmt.Errorf("nothing is called %s. Did you mean %s?", clean(text), near)
	}
	return "", errors.New("write fee, bursary, paid or expenses")
}
