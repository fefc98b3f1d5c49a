package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"trellis/definitions/plan"
	"trellis/worker"
	"trellis/workflows"
)

// writeText says the page to a person at a terminal.
func (s *status) writeText(out io.Writer) error {
	fmt.Fprintf(out, "%s: %s, %s\n%s\n", s.Cohort, s.Programme, s.Title, hanging(s.headline(), columns, 0))
	if s.Takeover != nil {
		fmt.Fprintln(out)
		writeTakeovers(out, []worker.Takeover{*s.Takeover}, nil)
	}
	heading(out, "Where it stands")
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, f := range s.figures() {
		fmt.Fprintf(w, "  %s\t%s\n", f[0], f[1])
	}
	if err := w.Flush(); err != nil {
		return err
	}
	heading(out, "Who must do what")
	if len(s.Needs) == 0 {
		fmt.Fprintln(out, "  "+s.nobody())
	}
	for _, n := range s.Needs {
		fmt.Fprintf(out, "  %s\n", hanging(s.need(n), columns-2, 4))
		writeCommands(out, n.Commands)
	}
	heading(out, "What went wrong, and what to do")
	if len(s.Wrong) == 0 {
		fmt.Fprintln(out, "  Nothing.")
	}
	for _, x := range s.Wrong {
		fmt.Fprintf(out, "  %s\n    %s\n", hanging(s.wrong(x), columns-2, 4), hanging(x.Do, columns-4, 4))
		writeCommands(out, x.Commands)
	}
	heading(out, "The next 14 days")
	if len(s.Coming) == 0 {
		fmt.Fprintln(out, "  Nothing has a date in them.")
	}
	for _, x := range s.Coming {
		fmt.Fprintf(out, "  %s  %s\n", padded(short(x.At, s.zone), 24), hanging(capital(x.What), columns-28, 28))
	}
	heading(out, "Since "+dayOf(s.Since, s.zone))
	if len(s.Happened) == 0 {
		fmt.Fprintln(out, "  Nothing happened.")
	}
	writeEvents(out, folded(s.Happened, s.zone), s.zone)
	return nil
}

func heading(out io.Writer, text string) { fmt.Fprintf(out, "\n%s\n", text) }

func writeCommands(out io.Writer, commands []string) {
	for _, c := range commands {
		fmt.Fprintf(out, "      %s\n", c)
	}
}

func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-len([]rune(text))))
}

// headline is the moment and the health, in a line.
func (s *status) headline() string {
	text := written(s.Now, s.zone)
	if s.Paced {
		text += ", by its own clock"
	}
	switch {
	case !s.Running:
		return text + ". " + s.Silent
	case s.Standing.Stopped:
		return text + ". It was stopped."
	case s.over():
		return text + ". It is over."
	}
	return text + ". " + healthWords[s.Standing.Health]
}

var healthWords = map[string]string{
	workflows.HealthWell:     "All is well.",
	workflows.HealthWaiting:  "It waits for somebody.",
	workflows.HealthTrouble:  "There is trouble: see below.",
	workflows.HealthStopped:  "It was stopped.",
	workflows.HealthPaused:   "It is paused: nothing leaves.",
	workflows.HealthRestored: "Its records are a backup, and nothing leaves: see below.",
}

// figures are lines of a name and what there is to say.
func (s *status) figures() (lines [][2]string) {
	line := func(name, text string) { lines = append(lines, [2]string{name, text}) }
	if s.Standing != nil {
		for _, x := range s.Standing.Stages {
			line(s.stage(x.Name), progress(x, s.zone))
		}
	}
	for _, r := range s.Roles {
		text := counted(r.People)
		if r.Places > 0 {
			text += fmt.Sprintf("; %s", number(r.Places, "place"))
		}
		line(r.Word+"s", text)
	}
	lines = append(lines, leftLines(s.Left)...)
	if s.Groups > 0 {
		line("groups", s.grouped())
	} else if s.Pairs > 0 || s.Meetings > 0 {
		line("pairs", fmt.Sprintf("%d, who held %s", s.Pairs, number(s.Meetings, "meeting")))
	}
	if text := s.howTheyAre(); text != "" {
		line("of these", text)
	}
	for _, x := range s.Came {
		line("came to "+clean(x.Title), number(x.Came, "person"))
	}
	lines = append(lines, s.usedLines()...)
	if s.Proposal > 0 {
		line("newest proposal", fmt.Sprint(s.Proposal)+s.approved())
	}
	line("mail", counted(s.Mail))
	if s.Running && !s.over() {
		line("waits for", s.waitsFor())
	}
	return lines
}

// waitsFor is who or what the cohort waits for.
func (s *status) waitsFor() string {
	switch x := s.Standing; {
	case len(x.Needs) > 0:
		return strings.ReplaceAll(inWords(x.Needs), "_", " ")
	case len(x.Retry) > 0:
		return "the mail server, until " + written(x.Retry[0].At, s.zone)
	case !x.Next.IsZero():
		return written(x.Next, s.zone)
	}
	return "nothing"
}

func (s *status) nobody() string {
	switch {
	case !s.Running:
		return "Not known until it runs again."
	case s.Standing.Stopped:
		return "It waits for nothing: it was stopped."
	}
	return "Nobody: it goes on by itself."
}

func (s *status) need(n need) string {
	text := capital(staffSays(n.Who, n.What))
	if !n.Since.IsZero() {
		text += fmt.Sprintf(" It has waited since %s.", dayOf(n.Since, s.zone))
	}
	switch {
	case n.Late:
		text += fmt.Sprintf(" This is LATE: it was needed by %s.", dayOf(n.Due, s.zone))
	case !n.Due.IsZero():
		text += fmt.Sprintf(" It is needed by %s.", written(n.Due, s.zone))
	}
	return text
}

func (s *status) wrong(x wrong) string {
	text := capital(x.What)
	if x.Why != "" {
		text += " " + capital(x.Why)
	}
	if !x.At.IsZero() {
		text += " Since " + dayOf(x.At, s.zone) + "."
	}
	return text
}

func (s *status) approved() string {
	if s.Standing == nil {
		return ""
	}
	var by []plan.StaffName
	for _, a := range s.Standing.Approvals {
		if a.Proposal == s.Proposal {
			by = append(by, a.By)
		}
	}
	if len(by) == 0 {
		return ", approved by nobody yet"
	}
	return ", approved by " + strings.ReplaceAll(inWords(by), "_", " ")
}

func progress(s workflows.StageStanding, zone *time.Location) string {
	switch {
	case s.Began.IsZero():
		return "to come"
	case s.Ended.IsZero():
		return "since " + dayOf(s.Began, zone)
	}
	return "over since " + dayOf(s.Ended, zone)
}

// counted writes counts: "12 accepted, 3 due".
func counted[K ~string](counts map[K]int) string {
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if counts[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[k], k))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}
