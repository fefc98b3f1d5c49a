-- +goose Up

-- What was decided about something that goes out. The newest counts; all are kept.
CREATE TABLE item_orders (
    id     INTEGER PRIMARY KEY,
    cohort TEXT   NOT NULL REFERENCES cohorts (id),
    item   TEXT   NOT NULL,
    person BIGINT NOT NULL, -- whose letter; 0: everyone's
    what   TEXT   NOT NULL, -- hold, release, skip, approve
    who    TEXT   NOT NULL,
    words  TEXT   NOT NULL, -- the hash of what was approved
    at     BIGINT NOT NULL
);
CREATE INDEX item_orders_item ON item_orders (cohort, item, id);

-- Why a row is held or was skipped: 'order' and 'skip' by a decision, 'value' because
-- something is not known, 'pair' because something is not known of the other one.
ALTER TABLE ledger ADD COLUMN held_for TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE ledger DROP COLUMN held_for;
DROP TABLE item_orders;
