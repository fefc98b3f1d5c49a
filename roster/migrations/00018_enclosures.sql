-- +goose Up

-- What many letters hold alike, a handout as mail carries it, is kept once.
CREATE TABLE enclosures (
    hash    TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
);
ALTER TABLE letters ADD COLUMN enclosed TEXT NOT NULL DEFAULT ''; -- JSON: of which, and where in the bytes

-- +goose Down
ALTER TABLE letters DROP COLUMN enclosed;
DROP TABLE enclosures;
