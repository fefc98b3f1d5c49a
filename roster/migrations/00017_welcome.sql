-- +goose Up

-- Those of earlier cohorts who said that they would come again: they have a place without
-- applying, and what applicants are sent they are not.
ALTER TABLE applications ADD COLUMN welcomed BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE applications DROP COLUMN welcomed;
