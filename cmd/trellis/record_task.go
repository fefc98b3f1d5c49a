package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func recordTaskCommand() *cobra.Command {
	var b batch
	var on, about string
	c := &cobra.Command{
		Use:   "task COHORT WHO TASK [--about WHO] [--on DATE] [--undo --because WHY] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record that somebody did a task",
		Long: `Task records who did a task, and when; without --on it was today, by the
cohort's clock. A task that is done once for each of several people needs
--about. What a pair or a group does together is done for all of it. Who has
done it is no longer reminded. What comes of a task that decides about
applicants is recorded with ` + "`trellis decide`" + `.

The columns of a CSV are who, task, about, and on for the date.`,
		Example: `  trellis record task libraries-connected/2025 pat@example.org reading`,
		Args:    b.either(3, 3, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if err := b.mayUndo(co); err != nil {
				return err
			}
			b.columns = []column{who, {name: "task", needed: true}, {name: "about"}, {name: "on", also: []string{"date", "when"}}}
			b.fact = b.taskDone
			typed := cells(b.columns, args[1:])
			for name, text := range map[string]string{"on": on, "about": about} {
				if text != "" {
					typed[name] = text
				}
			}
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	b.undoing(c)
	c.Flags().StringVar(&on, "on", "", "`date`, like \"Tuesday 10 June 2025\"; without it, today")
	c.Flags().StringVar(&about, "about", "", "`who` it was done about")
	return c
}

func (b *batch) taskDone(c *cohort, t *roster.Tx, r row) error {
	task, err := c.task(r.cells["task"])
	if err != nil {
		return err
	}
	p, err := doer(t, r.cells[who.name])
	if err != nil {
		return err
	}
	if task.ByAnswer == "" && !asked(task.By, &p) {
		return fmt.Errorf("person %d is not asked for %s", p.ID, task.Name)
	}
	var about roster.Person
	switch text := r.cells["about"]; {
	case text == "" && task.About != "":
		return fmt.Errorf("%s is done once for each %s: say about whom", task.Name, task.About)
	case text != "" && task.About == "":
		return fmt.Errorf("%s is done once, and about nobody in particular", task.Name)
	case text != "":
		if about, err = participant(t, text); err != nil {
			return located{"about", err}
		}
	}
	when, err := c.onDay(r.cells["on"], t.At)
	if err != nil {
		return err
	}
	if b.undo.asked {
		return undone(together(&p, task.Together), func(id plan.PersonID) error {
			return t.TaskNotDone(id, task.Name, about.ID, b.undo.by, b.undo.because)
		})
	}
	any := false
	for _, id := range together(&p, task.Together) {
		news, err := t.TaskDone(id, task.Name, about.ID, when)
		if err != nil {
			return err
		}
		any = any || news
	}
	return b.kept(any, nil)
}

func (c *cohort) task(typed string) (*plan.Task, error) {
	var names []string
	for i := range c.plan.Stages {
		for j := range c.plan.Stages[i].Tasks {
			x := &c.plan.Stages[i].Tasks[j]
			if string(x.Name) == typed {
				return x, nil
			}
			names = append(names, string(x.Name))
		}
	}
	return nil, noneCalled("task", typed, names, string(c.ID))
}
