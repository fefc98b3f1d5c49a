-- +goose Up

-- Money that passed between the programme and somebody: it is written down, and never
-- collected or paid out. The smallest unit of the currency, and never less than 1.
CREATE TABLE money (
    id       INTEGER PRIMARY KEY,
    cohort   TEXT   NOT NULL REFERENCES cohorts (id),
    person   BIGINT NOT NULL REFERENCES people (id),
    what     TEXT   NOT NULL,            -- fee, bursary, paid, expenses
    pence    BIGINT NOT NULL CHECK (pence > 0),
    currency TEXT   NOT NULL,            -- GBP
    passed   BIGINT NOT NULL,            -- noon of the day
    note     TEXT   NOT NULL DEFAULT '', -- what it was for
    about    BIGINT NOT NULL DEFAULT 0,  -- with whom they are matched, where it is for one of these
    by_whom  TEXT   NOT NULL,            -- who recorded it
    at       BIGINT NOT NULL,            -- when
    because  TEXT   NOT NULL DEFAULT '', -- why it was recorded past what was left
    UNIQUE (cohort, person, what, pence, currency, passed, note, about)
);

-- +goose Down
DROP TABLE money;
