-- +goose Up

-- What came back of anonymous surveys, apart from people: all of a form in one row, a
-- line of JSON each, in the order of their text. A row each would be found in the order
-- in which they came, by its number or by its place in the file.
CREATE TABLE sheets (
    cohort TEXT NOT NULL REFERENCES cohorts (id),
    form   TEXT NOT NULL,
    lines  TEXT NOT NULL,
    PRIMARY KEY (cohort, form)
);
INSERT INTO sheets (cohort, form, lines)
    SELECT cohort, form, group_concat(answers, char(10) ORDER BY answers) FROM answers WHERE person IS NULL GROUP BY cohort, form;

-- Of whoever answered one, the day is known, and not the moment.
UPDATE answers SET at = at - at % 86400000
    WHERE EXISTS (SELECT 1 FROM sheets s WHERE s.cohort = answers.cohort AND s.form = answers.form);
DELETE FROM answers WHERE person IS NULL;

-- +goose Down
INSERT INTO answers (cohort, form, person, answers, at)
    SELECT s.cohort, s.form, NULL, line.value, 0 FROM sheets s, json_each('[' || replace(s.lines, char(10), ',') || ']') line;
DROP TABLE sheets;
