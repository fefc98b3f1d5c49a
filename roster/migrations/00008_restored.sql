-- +goose Up

-- How many mails were ever handed to the mail server, or were about to be: with mark, it
-- tells a roster that has gone back to what it was before.
ALTER TABLE cohorts ADD COLUMN sent BIGINT NOT NULL DEFAULT 0;
-- When it was noticed that this roster is a backup; 0: it is none, or that was settled.
ALTER TABLE cohorts ADD COLUMN restored BIGINT NOT NULL DEFAULT 0;
-- What fell due by then and is not in the ledger may have been sent all the same.
ALTER TABLE cohorts ADD COLUMN doubted BIGINT NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE cohorts DROP COLUMN doubted;
ALTER TABLE cohorts DROP COLUMN restored;
ALTER TABLE cohorts DROP COLUMN sent;
