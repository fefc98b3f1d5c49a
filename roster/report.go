package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// KeepReport keeps what a cohort did, as JSON, from when it ended. A later one replaces
// it: whoever tries again has counted again.
func (r *Roster) KeepReport(ctx context.Context, id plan.CohortID, at time.Time, report []byte) error {
	_, err := r.writer.exec(ctx, `INSERT INTO reports (cohort, at, report) VALUES ($1, $2, $3)
		ON CONFLICT (cohort) DO UPDATE SET at = excluded.at, report = excluded.report`, id, millis(at), string(report))
	return failed("keeping the report", id, err)
}

// KeptReport is the report that was kept when the cohort ended; nil when none was.
func (r *Roster) KeptReport(ctx context.Context, id plan.CohortID) (report []byte, err error) {
	err = r.reader.row(ctx, `SELECT report FROM reports WHERE cohort = $1`, id).Scan(&report)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return report, failed("reading the report", id, err)
}
