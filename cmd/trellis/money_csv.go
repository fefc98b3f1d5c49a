package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// writeCSV writes a row for each amount, by day, with what has come in less what has
// gone out in its currency. A fee comes in, everything else goes out. An amount keeps
// its number.
func (p *purse) writeCSV(w io.Writer) error {
	names := map[plan.PersonID]*roster.Person{}
	var all []roster.Amount
	for i := range p.people {
		names[p.people[i].Person.ID] = &p.people[i].Person
		all = append(all, p.people[i].Amounts...)
	}
	slices.SortFunc(all, func(a, b roster.Amount) int { return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.ID, b.ID)) })
	rows := [][]string{{"number", "date", "person", "name", "role", "what", "for", "with", "in", "out", "currency", "running total", "recorded by", "recorded on", "all the same, because"}}
	day := func(t time.Time) string { return t.In(p.zone).Format(time.DateOnly) }
	running := map[string]int{}
	for _, a := range all {
		in, out := "", decimal(a.Pence)
		if a.For == plan.Fee {
			in, out = out, in
			running[a.Currency] += a.Pence
		} else {
			running[a.Currency] -= a.Pence
		}
		with := ""
		if x := names[a.About]; x != nil {
			with = x.Name
		}
		who := names[a.Person]
		rows = append(rows, []string{
			strconv.FormatInt(a.ID, 10), day(a.On), strconv.FormatInt(int64(a.Person), 10), harmless(who.Name), string(who.Role), string(a.For),
			harmless(a.Note), harmless(with), in, out, a.Currency, decimal(running[a.Currency]), string(a.By), day(a.At), harmless(a.Because),
		})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// decimal is an amount for a spreadsheet, with a point and no sign of its currency.
func decimal(pence int) string {
	sign := ""
	if pence < 0 {
		sign, pence = "-", -pence
	}
	return fmt.Sprintf("%s%d.%02d", sign, pence/100, pence%100)
}
