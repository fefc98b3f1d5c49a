package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

// reconcile goes on from a backup of the records.
func (e *editing) reconcile(c *cobra.Command, name string) error {
	if err := e.why("The disk failed."); err != nil {
		return err
	}
	co, _, err := e.decides(c, name, "reconcile")
	if err != nil {
		return err
	}
	defer co.close()
	if err := e.refile(c, co); err != nil {
		return err
	}
	stands, err := co.house.Standing(c.Context(), co.ID)
	if err != nil {
		return err
	}
	// Its number is of the backup that it goes on from: typed twice, it is the same.
	command := "reconcile/none"
	if stands.Restored != nil {
		command = fmt.Sprintf("reconcile/%d/%d", stands.Restored.Known.Facts, stands.Restored.Known.Sent)
	}
	done, err := co.house.Reconcile(c.Context(), co.ID, command)
	if err != nil {
		return err
	}
	if err := e.reason(c, co, "reconcile", command); err != nil {
		return err
	}
	if e.asJSON {
		return writeJSON(c.OutOrStdout(), done)
	}
	fmt.Fprintf(c.OutOrStdout(), "%s goes on from the backup. Of what was due by now and the backup does not have,\n%s sent, perhaps once more; %s listed as doubtful: `trellis status %s`.\n",
		co.ID, areOf(done.Again, "is", "are"), areOf(done.Doubtful, "is", "are"), co.ID)
	return nil
}

func areOf(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

// refile gives the records the plan that the cohort runs by, if the backup is from
// before it.
func (e *editing) refile(c *cobra.Command, co *cohort) error {
	lacks, err := co.house.LacksPlan(c.Context(), co.ID)
	if err != nil || !lacks {
		return err
	}
	dir, err := e.directory(c.Context(), co)
	if err != nil {
		return err
	}
	book, err := openBook(c, dir)
	if err != nil {
		return err
	}
	return co.house.Refile(c.Context(), co.ID, book)
}

// directory is where the files of a cohort are: as is said, or as it was started from.
func (e *editing) directory(ctx context.Context, co *cohort) (dir string, err error) {
	if dir = e.dir; dir == "" {
		dir, err = co.rolls.Directory(ctx, co.ID)
	}
	if err == nil && dir == "" {
		err = misused("nobody knows where the files of %s are. Say it: --dir DIR", co.ID)
	}
	return dir, err
}
