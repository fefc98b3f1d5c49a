package definitions

import (
	"fmt"
	"strings"
)

// The checks of how people come to a session.
const (
	checkSessionLink = "sessions/link"
	checkSessionBoth = "sessions/both"
)

// checkLinks is sessions/link and sessions/both: an online session has a link, and
// every other a place. It is said once for a cohort, of all its stages, at the first
// of them; a mail that speaks of what there is not could not leave.
func (r *reader) checkLinks(d *dated) {
	var noLink, neither missing
	for _, x := range d.gatherings() {
		switch {
		case x.link != "" && x.where == "":
			r.speaks(x, "where")
		case x.link != "":
		case x.where == "":
			if !r.speaks(x, "where") && !r.speaks(x, "link") {
				neither.add(x)
			}
		case online(x.where):
			if !r.speaks(x, "link") {
				noLink.add(x)
			}
		default:
			r.speaks(x, "link")
		}
	}
	if len(noLink.stages) > 0 {
		r.warn(checkSessionLink, noLink.at, noLink.are("is online", "are online", ", with no link yet"), `Add link = "https://meet.example.org/room" here, or once for all at the top of the cohort.`)
	}
	if len(neither.stages) > 0 {
		r.warn(checkSessionBoth, neither.at, neither.are("has", "have", " neither a place nor a link"), `Add where = "The Guildhall, Northbrook", or link = "https://meet.example.org/room".`)
	}
}

// missing are the stages whose sessions lack something, each once.
type missing struct {
	stages []*stage
	at     place
}

func (m *missing) add(x gathered) {
	if len(m.stages) == 0 {
		m.at = x.on.at
	}
	for _, s := range m.stages {
		if s == x.of {
			return
		}
	}
	m.stages = append(m.stages, x.of)
}

// are says what is so of them: "Training and finale are online".
func (m *missing) are(one, several, what string) string {
	var names []string
	for _, s := range m.stages {
		names = append(names, s.aloud())
	}
	verb := m.stages[0].verb(one, several)
	if len(names) > 1 {
		verb = several
	}
	return capital(all(names)) + " " + verb + what
}

// speaks tells of mails that speak of a stage's place or link, where there is none.
func (r *reader) speaks(x gathered, of string) bool {
	name := string(x.of.name) + "." + of
	mails := r.speaking[name]
	if len(mails) > 0 {
		r.wrong(checkSessionLink, x.on.at, fmt.Sprintf("%s speaks of ${%s}, and there is none", all(mails), name),
			fmt.Sprintf("Add %s here, or take it out of the mail, which could not leave.", map[string]string{"where": `where = "The Guildhall"`, "link": `link = "https://meet.example.org/room"`}[of]))
	}
	return len(mails) > 0
}

// speakers are the mails that speak of each name, as people find them.
func (r *reader) speakers(path string, t *template) {
	if r.speaking == nil {
		r.speaking = map[string][]string{}
	}
	for _, n := range t.names {
		r.speaking[n.name] = append(r.speaking[n.name], strings.TrimPrefix(path, "./"))
	}
}
