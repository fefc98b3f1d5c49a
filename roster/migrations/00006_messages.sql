-- +goose Up

-- Mails that somebody sent outside the plan. The ledger has a row for each whom one is for.
CREATE TABLE messages (
    id       INTEGER PRIMARY KEY,
    cohort   TEXT   NOT NULL REFERENCES cohorts (id),
    item     TEXT   NOT NULL, -- "message/1", "chase/rsvp/launch/1"
    audience TEXT   NOT NULL, -- JSON: who it was for in words, and who by number
    thing    TEXT   NOT NULL, -- of a chase: what was asked; else empty
    words    TEXT   NOT NULL, -- the hash of its text and what is attached
    subject  TEXT   NOT NULL, -- as it is written
    at       BIGINT NOT NULL,
    until    BIGINT NOT NULL,
    who      TEXT   NOT NULL,
    why      TEXT   NOT NULL,
    mark     TEXT   NOT NULL, -- of what was seen when it was sent
    UNIQUE (cohort, item),
    UNIQUE (cohort, mark)
);

-- Whom a message is for, each by name: those whom it was shown to be for.
CREATE TABLE message_people (
    cohort TEXT   NOT NULL,
    item   TEXT   NOT NULL,
    person BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (cohort, item, person),
    FOREIGN KEY (cohort, item) REFERENCES messages (cohort, item)
);

CREATE TABLE message_files (
    words   TEXT NOT NULL,
    name    TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (words, name)
);

CREATE TABLE attended (
    cohort  TEXT   NOT NULL REFERENCES cohorts (id),
    session TEXT   NOT NULL,
    person  BIGINT NOT NULL REFERENCES people (id),
    at      BIGINT NOT NULL, -- when it was recorded
    PRIMARY KEY (cohort, session, person)
);

-- +goose Down
DROP TABLE attended;
DROP TABLE message_files;
DROP TABLE message_people;
DROP TABLE messages;
