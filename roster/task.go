package roster

import (
	"time"

	"trellis/definitions/plan"
)

// TaskDone keeps that somebody did a task, about whom (0: nobody in particular), and
// when. Said twice, it is done once: the first moment stays, and news is false.
func (t *Tx) TaskDone(person plan.PersonID, task plan.TaskName, about plan.PersonID, when time.Time) (news bool, err error) {
	if err := t.known(person); err != nil {
		return false, err
	}
	n, err := t.exec(`INSERT INTO tasks_done (cohort, task, person, about, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (cohort, task, person, about) DO NOTHING`, t.Cohort, task, person, about, millis(when))
	return n > 0, failed("keeping a task", t.Cohort, err)
}

// TaskNotDone takes back a task that was recorded by mistake. The reason is kept.
func (t *Tx) TaskNotDone(person plan.PersonID, task plan.TaskName, about plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM tasks_done WHERE cohort = $1 AND task = $2 AND person = $3 AND about = $4`, t.Cohort, task, person, about)
	return t.tookBack(n, err, "take back a task", by, because, person)
}
