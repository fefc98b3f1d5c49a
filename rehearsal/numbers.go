package rehearsal

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"

	"trellis/report"
)

// numbers writes the report that the cohort kept when it ended, as a funder would get
// it: whoever writes a definition sees beforehand what it will be able to say.
func (s *stage) numbers(ctx context.Context, out *folder) (*report.Report, error) {
	kept, err := s.roster.KeptReport(ctx, s.plan.Cohort)
	if err != nil {
		return nil, err
	}
	if kept == nil {
		return nil, errors.New("the cohort ended and kept no report")
	}
	r := &report.Report{}
	if err := json.Unmarshal(kept, r); err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := r.WriteHTML(&page); err != nil {
		return nil, err
	}
	return r, out.write(numbersFile, page.Bytes())
}
