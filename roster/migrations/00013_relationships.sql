-- +goose Up

-- How a pair met: '' is that nobody said; 'online', 'in person', or 'visit', where one
-- of them works.
ALTER TABLE meetings ADD COLUMN manner TEXT NOT NULL DEFAULT '';
ALTER TABLE group_meetings ADD COLUMN manner TEXT NOT NULL DEFAULT '';

-- every: how many days lie between their meetings at most, where they agreed to meet
-- less often than the programme says; 0: as it says.
-- turns: how often they were heard of since they were announced: met, or wrote.
ALTER TABLE pairs ADD COLUMN every BIGINT NOT NULL DEFAULT 0;
ALTER TABLE pairs ADD COLUMN turns BIGINT NOT NULL DEFAULT 0;
ALTER TABLE groups ADD COLUMN every BIGINT NOT NULL DEFAULT 0;
ALTER TABLE groups ADD COLUMN turns BIGINT NOT NULL DEFAULT 0;
UPDATE pairs SET turns = meetings;
UPDATE groups SET turns = meetings;

-- That a pair or a group was heard of without having met: one of them wrote that all is
-- well, or that they will meet in May.
CREATE TABLE signs (
    pair     BIGINT NOT NULL, -- 0: of a group
    group_id BIGINT NOT NULL, -- 0: of a pair
    at       BIGINT NOT NULL,
    person   BIGINT NOT NULL REFERENCES people (id), -- who
    PRIMARY KEY (pair, group_id, at)
);

-- That somebody asked to be called.
CREATE TABLE calls (
    id     INTEGER PRIMARY KEY,
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    person BIGINT NOT NULL REFERENCES people (id),
    number BIGINT NOT NULL, -- among all of the cohort
    at     BIGINT NOT NULL,
    handed TEXT   NOT NULL DEFAULT '', -- to whom of the staff; '': the coordinator
    turn   BIGINT NOT NULL DEFAULT 0,  -- how many were handed over in the cohort by then
    closed BIGINT NOT NULL DEFAULT 0   -- when they had talked
);
CREATE INDEX calls_open ON calls (cohort, closed);

-- +goose Down
DROP TABLE calls;
DROP TABLE signs;
ALTER TABLE groups DROP COLUMN turns;
ALTER TABLE groups DROP COLUMN every;
ALTER TABLE pairs DROP COLUMN turns;
ALTER TABLE pairs DROP COLUMN every;
ALTER TABLE group_meetings DROP COLUMN manner;
ALTER TABLE meetings DROP COLUMN manner;
