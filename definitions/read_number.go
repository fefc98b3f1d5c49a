package definitions

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/phrase"
)

// manyWritten is how numbers are written that are not exact: "4 to 9", "up to 4", "4 a month".
var manyWritten = regexp.MustCompile(`^(?:(up to) )?(\d{1,4})(?: (?:to|-|–) ?(\d{1,4}))?(?: (?:a|an|every|each|per) (day|week|month|year))?$`)

// number reads how many: a bare number, or a few words.
func (r *reader) number(e hclsyntax.Expression) *howMany {
	if v, ok := literal(e); ok && v.Type() == cty.Number {
		n := r.whole(e)
		return &howMany{least: n, most: n, text: strconv.Itoa(n), at: e.Range()}
	}
	text := r.words(e)
	if text == "" {
		return nil
	}
	m := manyWritten.FindStringSubmatch(strings.ToLower(strings.Join(strings.Fields(text), " ")))
	if m == nil {
		fix := `Write it like 6, "4 to 9", "up to 4" or "2 a month".`
		n := slices.Index(smallNumbers, strings.ToLower(text))
		if n < 1 {
			r.wrongf(checkShape, e.Range(), fix, "%s is not a number of times", quote(text))
			return nil
		}
		r.wrongf(checkShape, e.Range(), fmt.Sprintf("Write %d.", n), "%s is not a number of times", quote(text))
		return &howMany{least: n, most: n, text: strconv.Itoa(n), at: e.Range()}
	}
	n := &howMany{per: phrase.Unit(m[4]), text: text, at: e.Range()}
	n.most, _ = strconv.Atoi(m[2])
	switch {
	case m[3] != "":
		n.least = n.most
		n.most, _ = strconv.Atoi(m[3])
	case m[1] == "":
		n.least = n.most
	}
	if n.most == 0 {
		r.wrong(checkShape, e.Range(), "Nothing is to happen here", "Write a number from 1 upwards.")
		return nil
	}
	if n.least > n.most {
		n.least, n.most = n.most, n.least
		r.wrong(phrase.CheckWritten, e.Range(), "The smaller number comes first", "Write "+quote(strconv.Itoa(n.least)+" to "+strconv.Itoa(n.most))+".")
	}
	return n
}

var hoursInAll = regexp.MustCompile(`^(?:(up to) )?(\d{1,4}(?:\.(?:25|5|75))?)(?: (?:to|-|–) ?(\d{1,4}(?:\.(?:25|5|75))?))? hours?$`)

// hours reads "up to 17.5 hours", in minutes.
func (r *reader) hours(e hclsyntax.Expression) *howMany {
	text := r.words(e)
	if text == "" {
		return nil
	}
	m := hoursInAll.FindStringSubmatch(strings.ToLower(strings.Join(strings.Fields(text), " ")))
	if m == nil {
		r.wrongf(checkShape, e.Range(), `Write it like "12 hours" or "up to 17.5 hours".`, "%s is not a number of hours", quote(text))
		return nil
	}
	n := &howMany{text: text, at: e.Range(), most: inMinutes(m[2])}
	switch {
	case m[3] != "":
		n.least, n.most = n.most, inMinutes(m[3])
	case m[1] == "":
		n.least = n.most
	}
	if n.least > n.most {
		n.least, n.most = n.most, n.least
		r.wrong(phrase.CheckWritten, e.Range(), "The smaller number comes first", "Turn the two round.")
	}
	return n
}

func inMinutes(hours string) int {
	f, _ := strconv.ParseFloat(hours, 64)
	return int(math.Round(60 * f))
}

var burden = regexp.MustCompile(`(?i)^(?:(\d{1,4}) hours?)?(?:(?:, | and )?(\d{1,3}) forms?)?(?:(?:, and |, | and )?(\d{1,3}) mails?)?$`)

// atMost reads "20 hours, 4 forms and 15 mails".
func (r *reader) atMost(e hclsyntax.Expression) *atMost {
	text := r.words(e)
	if text == "" {
		return nil
	}
	m := burden.FindStringSubmatch(strings.Join(strings.Fields(text), " "))
	if m == nil {
		r.wrongf(checkShape, e.Range(), `Write it like "20 hours, 4 forms and 15 mails". Any of the three may be left out.`, "%s does not say how much is asked", quote(text))
		return nil
	}
	a := &atMost{text: text, at: e.Range()}
	a.minutes, _ = strconv.Atoi(m[1])
	a.minutes *= 60
	a.forms, _ = strconv.Atoi(m[2])
	a.mails, _ = strconv.Atoi(m[3])
	return a
}
