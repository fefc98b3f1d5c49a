-- +goose Up

-- Decided, and neither accepted nor declined: on the waiting list.
ALTER TABLE applications ADD COLUMN waiting BOOLEAN NOT NULL DEFAULT FALSE;
DROP INDEX applications_standing;
CREATE INDEX applications_standing ON applications (cohort, role, applied, decided, accepted, told, withdrawn, waiting);

ALTER TABLE meetings ADD COLUMN minutes BIGINT NOT NULL DEFAULT 0; -- 0: nobody said
ALTER TABLE answers ADD COLUMN late BOOLEAN NOT NULL DEFAULT FALSE; -- the form was not open

-- What each decider said about an application. It counts when all who are asked say the same.
CREATE TABLE verdicts (
    cohort  TEXT   NOT NULL REFERENCES cohorts (id),
    person  BIGINT NOT NULL REFERENCES people (id),
    role    TEXT   NOT NULL,
    decider TEXT   NOT NULL,
    verdict TEXT   NOT NULL, -- accept, decline, waiting
    at      BIGINT NOT NULL,
    PRIMARY KEY (cohort, person, role, decider)
);

CREATE TABLE pauses (
    cohort  TEXT   NOT NULL REFERENCES cohorts (id),
    person  BIGINT NOT NULL REFERENCES people (id),
    paused  BIGINT NOT NULL,
    resumed BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (cohort, person, paused)
);
CREATE INDEX pauses_open ON pauses (cohort, resumed, person);

-- By which a person was known before; who gives one again is still the same person.
CREATE TABLE former_addresses (
    address TEXT   NOT NULL PRIMARY KEY, -- in lower case
    person  BIGINT NOT NULL REFERENCES people (id),
    changed BIGINT NOT NULL
);
CREATE INDEX former_addresses_person ON former_addresses (person);

-- Rows of the ledger that came of a changed address. A CANCEL goes to the old one.
CREATE TABLE readdressed (
    entry BIGINT NOT NULL PRIMARY KEY REFERENCES ledger (id),
    email TEXT   NOT NULL -- empty: to the person's own, as it is then
);

CREATE TABLE agreed (
    cohort    TEXT   NOT NULL REFERENCES cohorts (id),
    agreement TEXT   NOT NULL,
    person    BIGINT NOT NULL REFERENCES people (id),
    at        BIGINT NOT NULL,
    PRIMARY KEY (cohort, agreement, person)
);

CREATE TABLE tasks_done (
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    task   TEXT   NOT NULL,
    person BIGINT NOT NULL REFERENCES people (id),
    about  BIGINT NOT NULL, -- whom it was done about; 0: nobody in particular
    at     BIGINT NOT NULL,
    PRIMARY KEY (cohort, task, person, about)
);

CREATE TABLE nominations (
    cohort  TEXT   NOT NULL REFERENCES cohorts (id),
    role    TEXT   NOT NULL,
    person  BIGINT NOT NULL REFERENCES people (id),
    partner TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (cohort, role, person)
);

-- +goose Down
DROP TABLE nominations;
DROP TABLE tasks_done;
DROP TABLE agreed;
DROP TABLE readdressed;
DROP TABLE former_addresses;
DROP TABLE pauses;
DROP TABLE verdicts;
ALTER TABLE answers DROP COLUMN late;
ALTER TABLE meetings DROP COLUMN minutes;
DROP INDEX applications_standing;
ALTER TABLE applications DROP COLUMN waiting;
CREATE INDEX applications_standing ON applications (cohort, role, applied, decided, accepted, told, withdrawn);
