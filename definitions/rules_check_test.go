package definitions

import (
	"strings"
	"testing"
)

func TestCheckRules(t *testing.T) {
	for _, test := range []struct{ law, src, want string }{
		{"prefer", `overlap(mentor.level, mentee.leve)`, "questions/asked: A mentee is not asked a question called leve [leve] Did you mean level?"},
		{"prefer", `overlap(mentor.experience, mentee.background)`, "questions/asked: A mentor is not asked a question called experience [experience] The questions are library, member, goals, nickname, team, years, level, background and grade."},
		{"never", `mentor.level == "Seniro"`, `questions/choices: Nobody can answer "Seniro" to level ["Seniro"] Did you mean "Senior"?`},
		{"never", `mentor.grade == "F"`, `questions/choices: Nobody can answer "F" to grade ["F"] Write "A" or "B".`},
		{"never", `mentor.member == "maybe"`, `questions/choices: Nobody can answer "maybe" to member ["maybe"] Write "yes" or "no".`},
		{"avoid", `mentor.team == mentee.team`, "questions/blank: Both of these may be left blank, and two blanks would count as equal [mentor.team == mentee.team] Write same(mentor.team, mentee.team)."},
		{"never", `mentor.library == mentee.library`, "questions/kind: Two answers are compared here [mentor.library == mentee.library] Write same(mentor.library, mentee.library)."},
		{"avoid", `mentor.years < mentee.years`, "questions/kind: Two answers are compared here [mentor.years < mentee.years] Write below(mentor.years, mentee.years)."},
		{"avoid", `mentor.years < "2"`, `questions/kind: Years is a number; it is compared here with the words "2" ["2"] Remove the quotes.`},
		{"avoid", `mentor.level == 2`, `questions/kind: Level is not a number; it is compared here with one [2] Put what it is compared with in quotes.`},
		{"avoid", `mentor.level < "Senior"`, `questions/kind: Level is not a number, and cannot be more or less than "Senior" ["Senior"] Compare with == or !=: a rule with == for each answer that it is about.`},
		{"avoid", `mentor.background == "One"`, `questions/kind: Several may be chosen in background; it is compared here with one ["One"] Let people choose one, or compare two people with shared(…).`},
		{"avoid", `mentor.level`, `questions/kind: Level is not answered yes or no [mentor.level] Compare it, like mentor.level == "…".`},
		{"avoid", `below(mentor.level, mentee.grade)`, "questions/kind: mentor.level and mentee.grade are not chosen from the same list [below(mentor.level, mentee.grade)] Write it like below(mentor.level, mentee.level)."},
		{"prefer", `overlap(mentor.library, mentee.background)`, "questions/kind: Library is not chosen from a list [overlap(mentor.library, mentee.background)] Write it like overlap(mentor.experience, mentee.needs)."},
		{"prefer", `shared(mentor.grade, mentee.level)`, "questions/kind: mentor.grade and mentee.level have no choice in common [shared(mentor.grade, mentee.level)] Write it like shared(mentor.interests, mentee.interests)."},
		{"prefer", `same(mentor.grade, mentee.library)`, "questions/kind: mentor.grade and mentee.library are answered in different ways [same(mentor.grade, mentee.library)] Write it like same(mentor.service, mentee.service)."},
		{"never", `same(mentor.team, mentee.library)`, `questions/blank: Team may be left blank, and this rule leaves no choice [mentor.team] Take optional = true away from the question, or write advise for require and avoid for never.`},
		{"never", `mentor.goals == "None"`, `questions/kind: Goals is answered in people's own words, and two spellings count as two answers [mentor.goals] Write choose_from = … or answer = "an organisation" in the question.`},
		{"never", `"a" == "a"`, `rules/answerable: This rule is the same for everyone: it asks about no answer ["a" == "a"] Ask about one, like mentee.library.`},
		{"never", `true`, `rules/answerable: This rule is the same for everyone: it asks about no answer [true] Ask about one, like mentee.library.`},
		{"never", `mentor.member && mentee.member`, "rules/written: Two conditions stand here in one rule [mentor.member && mentee.member] Two rules would mean that either is enough. Write the one that matters more, or avoid, and let a person decide."},
		{"never", `mentor.member || mentee.member`, "rules/written: Two conditions stand here in one rule [mentor.member || mentee.member] Write two rules: each of them is enough by itself."},
		{"require", `mentor.member && mentee.member`, "rules/written: Two conditions stand here in one rule [mentor.member && mentee.member] Write two rules: several rules mean that each must be so."},
		{"require", `mentor.member || mentee.member`, `rules/written: Two conditions stand here in one rule [mentor.member || mentee.member] Two rules would mean that both must be so. Say what must not be, like answer.position != "None of these", or ask a question that says it in one answer.`},
		{"prefer", `mentor.member || mentee.member`, "rules/written: Two conditions stand here in one rule [mentor.member || mentee.member] Put both between [ and ], with a comma: then they weigh the same."},
		{"avoid", `mentor.years + 1`, "rules/written: This is a sum [mentor.years + 1] " + howWritten},
		{"avoid", `mentor.years < 1 + 1`, "rules/written: This is not an answer, and cannot be compared [1 + 1] " + howWritten},
		{"avoid", `!mentor.member`, `rules/written: Nothing in a rule says not [!mentor.member] Write != instead, like answer.member != "yes". The opposite of same(…) is varied(…).`},
		{"avoid", `mentor.member ? true : false`, "rules/written: This is not how a rule is written [mentor.member ? true : false] " + howWritten},
		{"avoid", `mentor`, "rules/written: This names no question [mentor] Write mentor. and the question's name, like mentee.library."},
		{"avoid", `mentor[0]`, "rules/written: This is not how a rule is written [mentor[0]] " + howWritten},
		{"prefer", `overlaps(mentor.background, mentee.background)`, "rules/written: There is no function called overlaps [overlaps] Did you mean overlap?"},
		{"prefer", `max(mentor.background, mentee.background)`, "rules/written: There is no function called max [max] There are same, varied, shared, overlap, chosen and below."},
		{"prefer", `same(mentor.library)`, "rules/written: same compares two [same(mentor.library)] Write it like same(mentor.service, mentee.service)."},
		{"prefer", `same(mentor.library, mentor.team)`, "rules/written: same compares two people, and here is one [same(mentor.library, mentor.team)] Write it like same(mentor.service, mentee.service)."},
		{"prefer", `same(mentor.library, "x")`, `rules/written: same compares two people's answers, and this is none ["x"] Write it like same(mentor.service, mentee.service).`},
		{"prefer", `chosen(mentee.library, mentor)`, "rules/written: chosen speaks of two people, not of an answer [mentee.library] Write chosen(mentee, mentor)."},
		{"prefer", `chosen(mentor, mentor)`, "rules/written: Nobody chooses themselves [chosen(mentor, mentor)] Write chosen(mentee, mentor)."},
		{"prefer", `same(mentro.library, mentee.library)`, "names/known: There is no role called mentro [mentro] Did you mean mentor?"},
		{"prefer", `same(tutor.library, mentee.library)`, "names/known: There is no role called tutor [tutor] A rule here speaks of mentee or mentor."},
		{"never", `same(mentor.library, mentee.library)`, ""},
		{"prefer", `same(mentor.background, mentee.background)`, ""},
	} {
		b := academic()
		b.files[programmeFile] = []byte(test.src)
		b.programme.stages[0].rules = []*rule{{law: test.law, exprs: expressions(t, test.src)}}
		var got []string
		for _, p := range b.checkRules() {
			at := p.Source[p.Column-1 : p.EndColumn-1]
			got = append(got, p.Check+": "+p.Summary+" ["+at+"] "+p.Fix)
		}
		if s := strings.Join(got, "\n"); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.src, s, test.want)
		}
		if _, err := b.Rules("matching"); (err == nil) != (test.want == "") {
			t.Errorf("%s: %v", test.src, err)
		}
	}
}

func TestCheckRulesOfApplicants(t *testing.T) {
	for _, test := range []struct{ role, src, want string }{
		{"", `answer.libary == "x"`, "Not everyone is asked a question called libary: Did you mean library?"},
		{"", `answer.grade == "A"`, `Not everyone is asked a question called grade: It is asked in role "mentor". Ask it in everyone, or let the rule speak of that role.`},
		{"mentor", `answer.libary == "x"`, "A mentor is not asked a question called libary: Did you mean library?"},
		{"mentor", `mentor.library == "x"`, "There is no role called mentor: A rule here speaks of answer."},
		{"mentor", `answer.grade == "A"`, ""},
	} {
		b := academic()
		r := &rule{law: "require", exprs: expressions(t, test.src)}
		if test.role == "" {
			b.programme.everyone.rules = []*rule{r}
		} else {
			b.programme.roles[0].rules = []*rule{r}
		}
		got := ""
		for _, p := range b.checkRules() {
			got += p.Summary + ": " + p.Fix
		}
		if got != test.want {
			t.Errorf("%s: got %s, want %s", test.src, got, test.want)
		}
	}
}

func TestRulesOfLibrariesConnectedAreRight(t *testing.T) {
	if problems := libraries(t).checkRules(); len(problems) > 0 {
		t.Error(problems)
	}
}
