-- +goose Up

-- What a cohort did, as it was counted when it ended: package report says what is in it.
CREATE TABLE reports (
    cohort TEXT   NOT NULL PRIMARY KEY REFERENCES cohorts (id),
    at     BIGINT NOT NULL,
    report TEXT   NOT NULL -- JSON
);

-- +goose Down
DROP TABLE reports;
