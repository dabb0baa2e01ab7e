-- What articles are known by, so that what belongs together is found (stories/): filled in after an import.

-- Articles of which it is not there yet; turn: how often the article has changed while it waited.
CREATE TABLE story_waiting (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    turn    INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO story_waiting(article) SELECT id FROM article;

CREATE TABLE story (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    words   BLOB NOT NULL               -- see stories/kept.py
) STRICT;

-- The words by their keys. One that a single article has is no word that two of them share: its text is left out.
CREATE TABLE story_word (
    word     INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL,          -- that have it; of word 0: all that are in this table
    rarity   INTEGER NOT NULL,          -- in any text, in tenths
    text     TEXT
) STRICT;

-- Which articles have a word (its key in hexadecimal) or a number by which a text finds its reprints (the same, after
-- an m; see stories/fingerprint.py).
CREATE VIRTUAL TABLE story_index USING fts5(token, content='', contentless_delete=1, detail=none, tokenize='ascii');

-- Two articles with the same text or an edited one, in both directions; likeness: how much of it, in hundredths.
CREATE TABLE version (
    article  INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    other    INTEGER NOT NULL,
    relation TEXT NOT NULL,
    likeness INTEGER NOT NULL,
    PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

-- The articles that are reprints or versions of each other, directly or by way of others: named by the lowest number.
CREATE TABLE version_group (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    first   INTEGER NOT NULL
) STRICT;
CREATE INDEX version_group_first ON version_group(first);
