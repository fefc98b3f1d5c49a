package definitions

import (
	"fmt"
	"strings"
	"testing"

	"trellis/definitions/plan"
)

func TestCheckMail(t *testing.T) {
	const subject = "Subject: Hello\n"
	for _, test := range []struct{ stage, mail, src, want string }{
		{"matching", "your-pair", subject + "Dear ${you.firstname},", "mail/names 2 [you.firstname] you has no firstname. Did you mean you.first_name?"},
		{"matching", "your-pair", subject + "on ${trainning.on}. Until ${match.first_name}", "mail/names 2 [trainning] There is no name called trainning. Did you mean training?"},
		{"matching", "your-pair", "Hello\n", "mail/subject 1 [Hello] The first line is not a subject. Begin the mail with a line like Subject: Meet your mentor"},
		{"matching", "your-pair", "Subject:\nHello\n", "mail/subject 1 [Subject:] The first line is not a subject. Begin the mail with a line like Subject: Meet your mentor"},
		{"matching", "your-pair", subject + "${you}", "mail/names 2 [you] you is not a name by itself. Write you.about, you.email, you.experience, you.first_name, you.name, you.needs, you.position, you.role or you.service."},
		{"matching", "your-pair", subject + "${introductions.all}", "mail/names 2 [introductions.all] introductions has no all. Write introductions."},
		{"matching", "your-pair", subject + "${cohort.zzz}", "mail/names 2 [cohort.zzz] cohort has no zzz. There is cohort.name."},
		{"matching", "your-pair", subject + "${count.pairs}", "mail/names 2 [count.pairs] Only the notices to staff that are built in know this. Take it out."},
		{"matching", "choose-your-mentors", subject + "${match.name}", "mail/names 2 [match.name] Nobody is matched yet when this mail leaves. Send it \"when pairs are announced\" or later, or take match out."},
		{"launch", "x", subject + "${match.name}", "mail/names 2 [match.name] Nobody is matched yet when this mail leaves. Send it \"when pairs are announced\" or later, or take match out."},
		{"launch", "x", subject + "${session.on}", "mail/names 2 [session.on] This mail is not about one session. Name the stage, like launch.on, or send it so long before each session, like \"2 days before each drop-in\"."},
		{"drop_ins", "joining-drop-in", subject + "${session.on} ${match.name}", ""},
		{"launch", "", subject + "${session.on}", ""},
		{"", "", subject + "${session.on} ${match.name} ${survey.title}", ""},
		{"meetings", "x", subject + "${match.name} ${link.met}", ""},
		{"launch", "x", subject + "${upper(you.name)}", "mail/names 2 [upper(you.name)] This is not a name. In a mail only names stand between ${ and }, like ${you.first_name}."},
		{"launch", "x", subject + "${you.name.x} ${you[0]}", "mail/names 2 [you.name.x] This is not a name. In a mail only names stand between ${ and }, like ${you.first_name}.\nmail/names 2 [you[0]] This is not a name. In a mail only names stand between ${ and }, like ${you.first_name}."},
		{"launch", "x", subject + "%{ if true }a%{ endif }", "mail/names 2 [%{] The signs %{ mean something else in a mail. Put a space between them. A mail has no conditions: write two mails."},
		{"launch", "x", subject + "a \uE000 b", "mail/names 2 [a \uE000 b] This line holds a sign that only one font knows. Type the line again, without copying it."},
		{"launch", "x", subject + "100%{ of it", "mail/names 2 [%{] The signs %{ mean something else in a mail. Put a space between them. A mail has no conditions: write two mails."},
		{"launch", "x", subject + "Dear ${you.name,", "mail/names 2 [,] This is not a name. Between ${ and } stands a name, like ${you.first_name}. A name that begins must also end."},
	} {
		b := libraries(t)
		b.files["mail/m.md"] = []byte(test.src)
		s := b.stage(plan.StageName(test.stage))
		var item *mailItem
		if s != nil && test.mail != "" {
			item = &mailItem{name: test.mail}
			for _, m := range s.mails {
				if m.name == test.mail {
					item = m
				}
			}
		}
		var got []string
		for _, p := range b.checkMail("mail/m.md", s, item) {
			at := string([]rune(p.Source)[p.Column-1 : p.EndColumn-1])
			got = append(got, fmt.Sprintf("%s %d [%s] %s. %s", p.Check, p.Line, at, p.Summary, p.Fix))
		}
		if s := strings.Join(got, "\n"); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.src, s, test.want)
		}
	}
}
