-- +goose Up

-- Which matching of the programme a proposal is of, where there are several: '' is the
-- first of them, and else it is the name of the stage.
ALTER TABLE proposals ADD COLUMN strand TEXT NOT NULL DEFAULT '';
-- People are matched as they come: what is proposed for some of them stands, though
-- others have come since.
ALTER TABLE proposals ADD COLUMN rolling BOOLEAN NOT NULL DEFAULT FALSE;

-- As before, now of each strand, and with the time.
CREATE TABLE considered_strands (
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    strand TEXT   NOT NULL,
    mark   BIGINT NOT NULL,
    at     BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (cohort, strand)
);
INSERT INTO considered_strands (cohort, strand, mark) SELECT cohort, '', mark FROM considered;
DROP TABLE considered;
ALTER TABLE considered_strands RENAME TO considered;

-- +goose Down
CREATE TABLE considered_once (
    cohort TEXT   NOT NULL PRIMARY KEY REFERENCES cohorts (id),
    mark   BIGINT NOT NULL
);
INSERT INTO considered_once (cohort, mark) SELECT cohort, mark FROM considered WHERE strand = '';
DROP TABLE considered;
ALTER TABLE considered_once RENAME TO considered;
ALTER TABLE proposals DROP COLUMN rolling;
ALTER TABLE proposals DROP COLUMN strand;
