package definitions

import (
	"fmt"
	"testing"
)

// TestAFeeIsWaivedByAnswers: by what a mentee of Mentoring for All said of it.
func TestAFeeIsWaivedByAnswers(t *testing.T) {
	book, _ := Load("museums-association")
	for answer, want := range map[string]string{
		"":                              "12000 GBP a year: ",
		"No":                            "12000 GBP a year: ",
		"Half of it":                    "6000 GBP a year: half the fee",
		"All of it: an inclusive place": "0 GBP a year: all of the fee",
	} {
		all := book.Terms("mentee", map[string]string{"funding": answer})
		if got := fmt.Sprintf("%d %s a %s: %s", all[0].Pence, all[0].Currency, all[0].Per, all[0].Waived); got != want || all[0].Agreed() {
			t.Errorf("%q: %s, want %s", answer, got, want)
		}
		if !all[1].Agreed() || all[1].For != "bursary" {
			t.Errorf("%+v", all[1])
		}
	}
	if got := book.Terms("nobody", nil); got != nil {
		t.Errorf("nobody has %v", got)
	}
}

// TestTooMuchMoney: an amount that no programme can mean is refused, and does not wrap
// round to another one.
func TestTooMuchMoney(t *testing.T) {
	for _, amount := range []string{"£1,000,001", "£999,999,999,999,999,999,999", "£184,467,440,737,095,517"} {
		_, problems := Open("x", map[string][]byte{"programme.hcl": []byte("programme \"X\" {\n  for = \"all\"\n}\nrole \"mentor\" {\n  paid = \"" + amount + "\"\n}\n")})
		found := false
		for _, p := range problems {
			found = found || p.Summary == fmt.Sprintf("%q is more money than a programme passes on", amount)
		}
		if !found {
			t.Errorf("%s: %v", amount, problems)
		}
	}
}
