-- +goose Up

-- Of the plan that the cohort runs by, and the directory that its files came from.
ALTER TABLE cohorts ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;
ALTER TABLE cohorts ADD COLUMN directory TEXT NOT NULL DEFAULT '';

-- Who proposed a revision, and why, before it is in force: kept with its plan.
CREATE TABLE amendments (
    cohort   TEXT   NOT NULL REFERENCES cohorts (id),
    hash     TEXT   NOT NULL REFERENCES plans (hash),
    revision BIGINT NOT NULL,
    what     TEXT   NOT NULL, -- amend, end
    who      TEXT   NOT NULL,
    why      TEXT   NOT NULL,
    at       BIGINT NOT NULL DEFAULT 0, -- when it came into force; 0: it did not
    PRIMARY KEY (cohort, hash)
);

-- Answers to invitations to a session as it was before it moved.
CREATE TABLE former_rsvps (
    cohort  TEXT   NOT NULL REFERENCES cohorts (id),
    session TEXT   NOT NULL,
    person  BIGINT NOT NULL REFERENCES people (id),
    answer  TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    moved   BIGINT NOT NULL
);
CREATE INDEX former_rsvps_session ON former_rsvps (cohort, session, person);

-- +goose Down
DROP TABLE former_rsvps;
DROP TABLE amendments;
ALTER TABLE cohorts DROP COLUMN directory;
ALTER TABLE cohorts DROP COLUMN revision;
