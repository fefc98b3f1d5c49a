-- +goose Up

-- The number that somebody gave to whom they might be matched with, where numbers are
-- asked for.
ALTER TABLE choices ADD COLUMN score BIGINT;

-- Who was given a place although a limit, or kept places, spoke against it: matching
-- does not take back what somebody decided.
CREATE TABLE exceptions (
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    person BIGINT NOT NULL REFERENCES people (id),
    role   TEXT   NOT NULL,
    name   TEXT   NOT NULL, -- of the limit, as the programme calls it
    at     BIGINT NOT NULL,
    PRIMARY KEY (cohort, person, role, name)
);

-- What people say to a match that is offered to them before it is announced. Two who
-- were refused, or did not answer in time, are not offered to each other again.
CREATE TABLE confirmations (
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    mentor BIGINT NOT NULL REFERENCES people (id),
    mentee BIGINT NOT NULL REFERENCES people (id),
    person BIGINT NOT NULL REFERENCES people (id), -- which of the two says so
    says   TEXT   NOT NULL, -- yes, no, expired
    at     BIGINT NOT NULL,
    PRIMARY KEY (cohort, mentor, mentee, person)
);

-- Up to which fact it was looked, after pairs were announced, whether somebody who is in
-- none could be matched, and nobody could.
CREATE TABLE considered (
    cohort TEXT   NOT NULL PRIMARY KEY REFERENCES cohorts (id),
    mark   BIGINT NOT NULL
);

-- +goose Down
DROP TABLE considered;
DROP TABLE confirmations;
DROP TABLE exceptions;
ALTER TABLE choices DROP COLUMN score;
