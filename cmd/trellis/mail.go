package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/roster"
)

// mailing is a message outside the plan, as somebody typed it.
type mailing struct {
	site
	to, attach        []string
	file, subject     string
	thing             string // of a chase: what was asked
	by, because, mark string
	asJSON            bool
}

func mailCommand() *cobra.Command {
	var m mailing
	c := &cobra.Command{
		Use:   "mail COHORT --to WHOM [--to WHOM]… --file FILE [--subject TEXT] [--attach FILE]… [--yes MARK] [--by WHO] [--because WHY] [--json] [--data DIR]",
		Short: "Write to people at once, outside the plan",
		Long: `Mail sends a message that no programme foresees: "A new link, in ten minutes".
The file is written as the mails of a programme are, and may speak of the same
names; its first line is the subject, or --subject is. To whom is said as a
programme says it (mentors, everyone, applicants, waiting, past.mentees, coach),
or it is one person: an address, an exact name, or a number.

Without --yes nothing is sent. It shows the first letter, by the program that
will send it, to how many people it goes and who is left out, and prints the
command that sends exactly that. Should the words or the people be others by
then, it is refused, and shown anew. The same command again sends nothing.

It goes at once: it does not wait for ten minutes, as you have looked at it, nor
for an amendment to settle. In a cohort that is paused it waits until that goes
on. It is in the log and the outbox like any mail, and can be held there.`,
		Example: `  trellis mail libraries-connected/2025 --to mentors --file note.md
  trellis mail libraries-connected/2025 --to mentors --file note.md --yes 3f2a91c07b1d
  trellis mail 2025 --to pat@example.org --file slides.md --attach slides.pdf`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case len(m.to) == 0:
				return misused("say to whom: --to mentors, or --to pat@example.org")
			case m.file == "":
				return misused("say in which file the words are: --file note.md")
			}
			return m.run(c, args[0])
		},
	}
	m.flags(c)
	c.Flags().StringArrayVar(&m.to, "to", nil, "`whom`: a word of the programme, or one person; may be said several times")
	c.Flags().StringVar(&m.file, "file", "", "`file` with its words")
	c.Flags().StringVar(&m.subject, "subject", "", "its subject, as a `text`, if the file has none")
	c.Flags().StringArrayVar(&m.attach, "attach", nil, "`file` that goes with it; may be said several times")
	return c
}

// flags are those of whatever sends a message.
func (m *mailing) flags(c *cobra.Command) {
	m.site.flag(c)
	c.Flags().StringVar(&m.mark, "yes", "", "send it, if it is what was seen: the `mark` that was printed then")
	c.Flags().StringVar(&m.by, "by", "", "`who` sends it; without it, the coordinator")
	c.Flags().StringVar(&m.because, "because", "", "`why`, in a sentence; it is kept")
	c.Flags().BoolVar(&m.asJSON, "json", false, "for programs")
}

// run shows the message, or sends what was shown.
func (m *mailing) run(c *cobra.Command, name string) error {
	co, err := m.open(c.Context(), name, m.mark != "")
	if err != nil {
		return err
	}
	defer co.close()
	files, words, err := m.files(c, co)
	if err != nil {
		return err
	}
	message := roster.Message{Subject: words.Title(), Because: m.because, Mark: strings.ToLower(m.mark), Words: roster.MessageWords(files)}
	if message.By, err = co.staff(m.by, co.plan.Staff); err != nil {
		return err
	}
	if message.Addressees, err = m.addressees(c, co); err != nil {
		return err
	}
	if m.mark == "" {
		return m.show(c, co, message, files)
	}
	return m.send(c, co, message, files)
}

// files are the text and what is attached. What is wrong with the text is printed as
// the problems of any mail are.
func (m *mailing) files(c *cobra.Command, co *cohort) (map[string][]byte, *definitions.Letter, error) {
	path, src, err := m.text(co)
	if err != nil {
		return nil, nil, err
	}
	words, problems := co.book.Note(path, src, m.thing != "")
	if words == nil {
		return nil, nil, say(c, problems)
	}
	files := map[string][]byte{roster.NoteFile: src}
	for _, path := range m.attach {
		name := filepath.Base(path)
		if _, twice := files[name]; twice {
			return nil, nil, misused("two files are called %s: give one of them another name", clean(name))
		}
		if files[name], err = readFile(path); err != nil {
			return nil, nil, err
		}
	}
	return files, words, nil
}

func (m *mailing) text(co *cohort) (path string, src []byte, err error) {
	if m.thing != "" {
		path, src, _ = co.book.Words("chase")
		return path, src, nil
	}
	if src, err = readFile(m.file); err != nil || m.subject == "" {
		return m.file, src, err
	}
	first, _, _ := strings.Cut(string(src), "\n")
	if label, _, ok := strings.Cut(first, ":"); ok && strings.EqualFold(strings.TrimSpace(label), "subject") {
		return m.file, src, misused("%s begins with a subject already: take it out there, or leave --subject out", clean(m.file))
	}
	return m.file, append([]byte("Subject: "+clean(m.subject)+"\n\n"), src...), nil
}
