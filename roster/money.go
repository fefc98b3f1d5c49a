package roster

import (
	"context"
	"errors"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Amount is money that passed between somebody and the programme.
type Amount struct {
	ID     int64 // its number in this roster, which it keeps
	Person plan.PersonID
	For    plan.MoneyFor
	Pence  int // more than 0
	// Currency is that of Pence: "GBP".
	Currency string
	On       time.Time     // noon of the day on which it passed
	Note     string        // what it was for: "the train to York"
	About    plan.PersonID // the one they are matched with for whom it was; 0: nobody in particular
	By       plan.StaffName
	At       time.Time // when it was recorded
	Because  string    // why it was recorded although it is more than was left; empty: it is not
}

// Passed keeps that money passed: who recorded it, and for what. Two amounts that differ
// in nothing are one, and news is false: of two train tickets on one day the notes differ.
// What is past what was left has a reason, which is kept among the cohort's.
func (t *Tx) Passed(a Amount) (news bool, err error) {
	if a.Pence <= 0 || a.Currency == "" {
		return false, errors.New("an amount of money is more than nothing, and in some currency")
	}
	if err := t.known(a.Person); err != nil {
		return false, err
	}
	n, err := t.exec(`INSERT INTO money (cohort, person, what, pence, currency, passed, note, about, by_whom, at, because)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (cohort, person, what, pence, currency, passed, note, about) DO NOTHING`,
		t.Cohort, a.Person, a.For, a.Pence, a.Currency, millis(a.On), a.Note, a.About, a.By, millis(t.At), a.Because)
	if err != nil || n == 0 || a.Because == "" {
		return n > 0, failed("keeping an amount of money", t.Cohort, err)
	}
	return true, t.Reason(a.By, "record money all the same", a.Because, aboutPerson(a.Person))
}

// NotPassed takes back an amount that was recorded by mistake. The reason is kept.
func (t *Tx) NotPassed(a Amount, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM money WHERE cohort = $1 AND person = $2 AND what = $3 AND pence = $4 AND currency = $5 AND passed = $6
		AND note = $7 AND about = $8`, t.Cohort, a.Person, a.For, a.Pence, a.Currency, millis(a.On), a.Note, a.About)
	return t.tookBack(n, err, "take back "+amountOf(a), by, because, a.Person)
}

// HasPassed says whether that same amount was recorded already.
func (t *Tx) HasPassed(a Amount) (bool, error) {
	var n int
	err := t.row(`SELECT COUNT(*) FROM money WHERE cohort = $1 AND person = $2 AND what = $3 AND pence = $4 AND currency = $5 AND passed = $6
		AND note = $7 AND about = $8`, t.Cohort, a.Person, a.For, a.Pence, a.Currency, millis(a.On), a.Note, a.About).Scan(&n)
	return n > 0, failed("reading the money", t.Cohort, err)
}

// amountOf names an amount among the reasons: "bursary of 200.00 GBP".
func amountOf(a Amount) string {
	return fmt.Sprintf("%s of %d.%02d %s", a.For, a.Pence/100, a.Pence%100, a.Currency)
}

// Amounts lists the money of a cohort, by the day on which it passed.
func (r *Roster) Amounts(ctx context.Context, id plan.CohortID) ([]Amount, error) {
	return amounts(ctx, r.reader, id, everybody)
}

func amounts(ctx context.Context, q querier, id plan.CohortID, s scope) (all []Amount, err error) {
	whose, bound := s("person")
	rows, err := q.query(ctx, `SELECT id, person, what, pence, currency, passed, note, about, by_whom, at, because
		FROM money WHERE cohort = $1`+whose+` ORDER BY passed, id`, append([]any{id}, bound...)...)
	err = each(rows, err, rowsOf(&all, func(a *Amount) []any {
		return []any{&a.ID, &a.Person, &a.For, &a.Pence, &a.Currency, instant{&a.On}, &a.Note, &a.About, &a.By, instant{&a.At}, &a.Because}
	}))
	return all, failed("reading the money", id, err)
}
