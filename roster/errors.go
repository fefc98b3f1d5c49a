package roster

import (
	"errors"
	"fmt"

	"trellis/definitions/plan"
)

// A program decides by these; each comes wrapped in a sentence that says what was asked for.
var (
	ErrUnknown = errors.New("not in the roster")
	ErrExists  = errors.New("already in the roster")
	ErrSeveral = errors.New("more than one answers to it")
	// ErrStale: somebody withdrew since the proposal was made. Make a new one.
	ErrStale = errors.New("the facts have changed since")
)

func noCohort(id plan.CohortID) error {
	return fmt.Errorf("there is no cohort %q: start it first, or see the cohorts with `trellis status`: %w", id, ErrUnknown)
}

func noApplicant(id plan.CohortID, p plan.PersonID) error {
	return fmt.Errorf("person %d has no application in %s: %w", p, id, ErrUnknown)
}

// failed says in one way what was being done when the database gave up.
func failed(what string, id plan.CohortID, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s of %s: %w", what, id, err)
}
