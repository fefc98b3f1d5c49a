package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestMoneyPasses(t *testing.T) {
	may := time.Date(2026, time.May, 26, 9, 0, 0, 0, time.UTC)
	const ignored = `. If you have weighed that, add --even-so --because WHY.`
	type step struct{ words, said, wrong string }
	for name, x := range map[string]struct {
		programme, cohort string
		answers           map[string]string
		steps             []step
	}{
		"a fee": {"museums-association", "2026", map[string]string{"funding": "No"}, []step{
			{"3|fee|£60", "Person 3, fee: £60 of £120, £60 left (£120 a year).", ""},
			{"3|fee|60", "Person 3, fee: £60 of £120, £60 left (£120 a year).", ""}, // said twice
			{"3|fee|60|The other half", "Person 3, fee: £120 of £120, nothing left (£120 a year).", ""},
			{"3|fee|0.01", "", "Of person 3's fee, £120 of £120 was recorded (£120 a year), so £0.01 would be £0.01 too much" + ignored},
			{"1|fee|£10", "", "Mentors have no fee in this programme" + ignored},
			{"1|bursary|£10", "Person 1, bursary: £10 (as agreed).", ""},
			{"3|fee|€60", "", "amount: It is counted in GBP here, not in EUR: write what it came to."},
			{"3|fee|-60", "", "amount: An amount is more than nothing. What was recorded by mistake is taken back with --undo."},
			{"3|fee|1.999", "", "amount: Write two places behind the point, like £12.50."},
			{"3|fee|99999999999999999999", "", "amount: That is more than 1,000,000: is it the right amount?"},
			{"3|fee|1000000.01", "", "Of person 3's fee, £120 of £120 was recorded (£120 a year), so £1,000,000.01 would be £1,000,000.01 too much" + ignored},
			{"3|fee|=1+1", "", "amount: That is not an amount of money: write it like £12.50 or 1,000."},
			{"3|fee|£0.00", "", "amount: An amount is more than nothing."},
			{"3|fees due|1", "", "what: Write fee, bursary, paid or expenses."},
			{"3|bursry|1", "", "what: Nothing is called bursry. Did you mean bursary?"},
			{"3|fee|1||Wednesday 26 May 2027", "", ""},
		}},
		"half a fee":         {"museums-association", "2026", map[string]string{"funding": "Half of it"}, []step{{"3|fee|£60", "Person 3, fee: £60 of £60, nothing left (£60 a year, half the fee).", ""}}},
		"an inclusive place": {"museums-association", "2026", map[string]string{"funding": "All of it: an inclusive place"}, []step{{"3|fee|£60", "", "Person 3 pays no fee (all of the fee)" + ignored}}},
		"pay by the day": {"aim-aspire", "2024", nil, []step{
			{"1|paid|2 days", "Person 1, paid: £1,300 (£650 a day).", ""},
			{"1|paid|1.5 days|Second report", "Person 1, paid: £2,275 (£650 a day).", ""},
			{"1|paid|3 hours", "", "amount: They are not paid by the hour here: write the amount."},
			{"1|expenses|£48.20|Train", "Person 1, expenses: £48.20 (as agreed).", ""},
		}},
		"for each mentee": {"preparing-to-borrow", "2017", nil, []step{
			{"1|paid|1,000", "Person 1, paid: £1,000 of £1,000, nothing left.", ""},
			{"1|expenses|£34.20|Train||3", "Person 1, expenses: £34.20 of £100, £65.80 left (£100 for each of 1 mentee).", ""},
			{"1|expenses|£80", "", "Of person 1's expenses, £34.20 of £100 was recorded (£100 for each of 1 mentee), so £80 would be £14.20 too much" + ignored},
			{"1|expenses|£8|Bus||4", "", "with: Person 1 was never matched with person 4."},
			{"3|bursary|£200", "Person 3, bursary: £200 of £200, nothing left.", ""},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			till := newTill(t, x.programme, x.cohort, may, x.answers)
			for _, s := range x.steps {
				said, err := till.record(&passing{}, strings.Split(s.words, "|")...)
				wrong := ""
				if err != nil {
					wrong, _ = sentence(err)
				}
				switch {
				case strings.HasSuffix(s.words, "2027"):
					if !strings.Contains(wrong, "is still to come") {
						t.Errorf("%s: %v", s.words, err)
					}
				case wrong != s.wrong:
					t.Errorf("%s:\n got %q\nwant %q", s.words, wrong, s.wrong)
				case s.wrong == "" && said != s.said:
					t.Errorf("%s:\n got %q\nwant %q", s.words, said, s.said)
				}
			}
		})
	}
}

// TestWhatIsLeftGoesWithThePerson: hours, visits and expenses, when a pair ends and the
// mentee is matched again; and a mistake, and what was weighed.
func TestWhatIsLeftGoesWithThePerson(t *testing.T) {
	x := newTill(t, "preparing-to-borrow", "2017", time.Date(2017, time.November, 6, 9, 0, 0, 0, time.UTC), nil)
	meets := func(who plan.PersonID, minutes int, how roster.Manner) {
		x.Clock = x.Clock.AddDate(0, 0, 7)
		x.fact(func(f *roster.Tx) error {
			pair, err := f.PairOf(who, 0, x.now())
			if err == nil {
				_, err = f.MetHow(pair.ID, x.now(), minutes, how)
			}
			return err
		})
	}
	meets(menteeA, 600, "")
	_, err := x.record(&passing{}, "1", "expenses", "£90")
	x.must(err)
	x.ends(menteeA, mentorB)
	meets(menteeA, 390, "")
	_, err = x.record(&passing{}, "2", "expenses", "£30")
	x.must(err)
	over := &passing{evenSo: true}
	over.undo.because = "The museum is on an island."
	_, err = x.record(over, "2", "expenses", "£85.50", "=Ferry, \"return\"", "", "3")
	x.must(err)
	undo := &passing{}
	undo.undo.asked, undo.undo.because = true, "It was another museum's."
	_, err = x.record(undo, "2", "expenses", "£30")
	x.must(err)
	if _, err = x.record(undo, "2", "expenses", "£30"); err == nil {
		t.Error("the same amount was taken back twice")
	}
	x.says("money 2017", "  mentors  expenses  £175.50 of £200     2 of 2 people\n", "  mentees  hours     16 h 30 of 17 h 30  1 of 1 person\n",
		"  3  Person C  hours     16 h 30 of 17 h 30, 1 h left\n", "  2  Person B  expenses  £85.50 of £100, £14.50 left (£100 for each of 1 mentee)\n")
	x.says("people show 2017 2", "It was another museum's.", "\nMoney\n  Monday 20 November 2017  expenses  £85.50  =Ferry, \"return\" (with Person C); all the same: The museum is on an island.\n")
	x.says("people show 2017 3 --json", `"what": "hours"`, `"left": 60`)
	x.says("status 2017", "  hours used                         16 h 30 of 17 h 30\n", "  expenses                           £175.50 of £200\n")
	x.says("log 2017", "£85.50 was recorded as expenses of Person B.")
	file := filepath.Join(x.dir, "money.csv")
	x.says("money 2017 --csv -o " + file)
	written, err := os.ReadFile(file)
	x.must(err)
	const want = "number,date,person,name,role,what,for,with,in,out,currency,running total,recorded by,recorded on,\"all the same, because\"\n" +
		"1,2017-11-13,1,Person A,mentor,expenses,,,,90.00,GBP,-90.00,programme_manager,2017-11-13,\n" +
		"3,2017-11-20,2,Person B,mentor,expenses,\"'=Ferry, \"\"return\"\"\",Person C,,85.50,GBP,-175.50,programme_manager,2017-11-20,The museum is on an island.\n"
	if string(written) != want {
		t.Errorf("the file is\n%s", written)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
}
