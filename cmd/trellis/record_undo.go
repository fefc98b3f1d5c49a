package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions/plan"
)

// recordedByMistake is --undo: what was recorded by mistake is taken back, and why is
// kept.
type recordedByMistake struct {
	asked   bool
	because string
	by      plan.StaffName
}

// undoing adds the flags to a command whose facts can be taken back.
func (b *batch) undoing(c *cobra.Command) {
	c.Flags().BoolVar(&b.undo.asked, "undo", false, "take back what was recorded by mistake")
	c.Flags().StringVar(&b.undo.because, "because", "", "`why` it is taken back, in a sentence; it is kept")
}

// mayUndo says what is missing to take something back.
func (b *batch) mayUndo(c *cohort) error {
	b.undo.by = c.plan.Coordinator
	if b.undo.asked && b.undo.because == "" {
		return misused("say why it is taken back: --because \"It was another pair.\"")
	}
	return nil
}

// kept counts what was known already.
func (b *batch) kept(news bool, err error) error {
	if err == nil && !news {
		b.known++
	}
	return err
}
