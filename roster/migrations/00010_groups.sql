-- +goose Up

CREATE TABLE proposed_groups (
    cohort TEXT   NOT NULL,
    number BIGINT NOT NULL, -- of the proposal
    place  BIGINT NOT NULL,
    why    TEXT   NOT NULL,
    fit    TEXT   NOT NULL, -- JSON: what they have in common, rule by rule
    PRIMARY KEY (cohort, number, place),
    FOREIGN KEY (cohort, number) REFERENCES proposals (cohort, number)
);

CREATE TABLE proposed_members (
    cohort TEXT   NOT NULL,
    number BIGINT NOT NULL,
    place  BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (cohort, number, place, person),
    FOREIGN KEY (cohort, number, place) REFERENCES proposed_groups (cohort, number, place)
);

CREATE TABLE groups (
    id            INTEGER PRIMARY KEY,
    cohort        TEXT   NOT NULL REFERENCES cohorts (id),
    number        BIGINT NOT NULL, -- of the proposal that made it
    place         BIGINT NOT NULL, -- among all of the cohort: what people call it, group 3
    why           TEXT   NOT NULL,
    announced     BIGINT NOT NULL,
    ended         BIGINT NOT NULL DEFAULT 0,
    ended_because TEXT   NOT NULL DEFAULT '',
    changes       BIGINT NOT NULL DEFAULT 0, -- how often somebody left or joined
    changed       BIGINT NOT NULL DEFAULT 0, -- when that was last
    meetings      BIGINT NOT NULL DEFAULT 0,
    last_met      BIGINT NOT NULL DEFAULT 0,
    heard         BIGINT NOT NULL, -- their last meeting, or else the announcement
    mark          BIGINT NOT NULL,
    UNIQUE (cohort, place)
);
CREATE INDEX groups_mark ON groups (cohort, mark);
CREATE INDEX groups_heard ON groups (cohort, ended, heard);

CREATE TABLE group_members (
    group_id BIGINT  NOT NULL REFERENCES groups (id),
    person   BIGINT  NOT NULL REFERENCES people (id),
    joined   BIGINT  NOT NULL,
    gone     BIGINT  NOT NULL DEFAULT 0,     -- when they left it; 0: they are in it
    lost     BOOLEAN NOT NULL DEFAULT FALSE, -- they left it because they withdrew
    PRIMARY KEY (group_id, person)
);
CREATE INDEX group_members_person ON group_members (person, gone);

CREATE TABLE group_meetings (
    group_id BIGINT NOT NULL REFERENCES groups (id),
    met      BIGINT NOT NULL,
    minutes  BIGINT NOT NULL DEFAULT 0, -- 0: nobody said
    host     BIGINT REFERENCES people (id), -- whom they visited
    PRIMARY KEY (group_id, met)
);

-- +goose Down
DROP TABLE group_meetings;
DROP TABLE group_members;
DROP TABLE groups;
DROP TABLE proposed_members;
DROP TABLE proposed_groups;
