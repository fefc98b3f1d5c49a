-- +goose Up

-- Mails to many that wait: which announcement they are in, and when the first of them
-- leaves. Told: when the coordinator was; until then none of them leaves.
CREATE TABLE thoughts (
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    number BIGINT NOT NULL,
    made   BIGINT NOT NULL,
    leaves BIGINT NOT NULL,
    told   BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (cohort, number)
);
ALTER TABLE ledger ADD COLUMN thought BIGINT NOT NULL DEFAULT 0; -- the announcement's number; 0: it needs none
CREATE INDEX ledger_thought ON ledger (cohort, thought) WHERE thought > 0 AND state = 'due';

-- The cohort's mark when something was last found lacking in a letter; 0: nothing ever was.
ALTER TABLE ledger ADD COLUMN lacked BIGINT NOT NULL DEFAULT 0;
CREATE INDEX ledger_lacked ON ledger (cohort, state) WHERE lacked > 0;

-- Who asked for nothing but what is needed to take part.
CREATE TABLE spared (
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    person BIGINT NOT NULL REFERENCES people (id),
    at     BIGINT NOT NULL,
    PRIMARY KEY (cohort, person)
);

-- +goose Down
DROP TABLE spared;
DROP INDEX ledger_lacked;
ALTER TABLE ledger DROP COLUMN lacked;
DROP INDEX ledger_thought;
ALTER TABLE ledger DROP COLUMN thought;
DROP TABLE thoughts;
