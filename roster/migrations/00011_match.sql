-- +goose Up

-- What people decided about a match before it is made: these two together, or never.
-- One that was taken back stays, so that what an earlier proposal was made under is known.
CREATE TABLE pins (
    id       INTEGER PRIMARY KEY,
    cohort   TEXT    NOT NULL REFERENCES cohorts (id),
    first    BIGINT  NOT NULL REFERENCES people (id), -- the mentor; of a group, the lower number
    second   BIGINT  NOT NULL REFERENCES people (id),
    together BOOLEAN NOT NULL, -- FALSE: kept apart
    who      TEXT    NOT NULL,
    why      TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    mark     BIGINT  NOT NULL,
    undone   BIGINT  NOT NULL DEFAULT 0 -- the mark at which it was taken back
);
CREATE INDEX pins_cohort ON pins (cohort, undone, mark);

ALTER TABLE proposals ADD COLUMN kept BIGINT NOT NULL DEFAULT 0; -- the proposal whose pairs it was to keep
ALTER TABLE proposals ADD COLUMN stays BOOLEAN NOT NULL DEFAULT FALSE; -- whoever waits
ALTER TABLE proposed_pairs ADD COLUMN private TEXT NOT NULL DEFAULT ''; -- what coordinators alone may read
ALTER TABLE proposed_pairs ADD COLUMN drawn BOOLEAN NOT NULL DEFAULT FALSE; -- by lot

-- +goose Down
ALTER TABLE proposed_pairs DROP COLUMN drawn;
ALTER TABLE proposed_pairs DROP COLUMN private;
ALTER TABLE proposals DROP COLUMN stays;
ALTER TABLE proposals DROP COLUMN kept;
DROP TABLE pins;
