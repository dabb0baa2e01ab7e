-- The first schema. Rows that lists read stay narrow: texts and originals lie in tables of their own.

CREATE TABLE source (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    sort_key TEXT NOT NULL
) STRICT;

CREATE TABLE import_batch (
    id      INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    label   TEXT NOT NULL
) STRICT;

CREATE TABLE article (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    title     TEXT NOT NULL,
    title_key TEXT NOT NULL,            -- order by title: pinyin for Han characters
    match_key TEXT NOT NULL,            -- folded letters of the title: how recommendations find it
    text_key  BLOB NOT NULL,            -- digest of title and text: how duplicates find it
    source    INTEGER REFERENCES source(id),
    author    TEXT NOT NULL,            -- JSON array of names
    published TEXT,                     -- ISO 8601, as precise as the page
    language  TEXT,
    url       TEXT,
    imported  TEXT NOT NULL,            -- ISO 8601, UTC
    batch     INTEGER REFERENCES import_batch(id),
    state     INTEGER NOT NULL,         -- 0 unread, 1 read, 2 archived
    starred   INTEGER NOT NULL,
    trashed   TEXT                      -- time of deletion, ISO 8601, UTC
) STRICT;
CREATE INDEX article_published ON article(published, id) WHERE trashed IS NULL;
CREATE INDEX article_imported ON article(imported, id) WHERE trashed IS NULL;
CREATE INDEX article_source ON article(source, published) WHERE trashed IS NULL;
CREATE INDEX article_shelf ON article(state, starred) WHERE trashed IS NULL;
CREATE INDEX article_trashed ON article(trashed) WHERE trashed IS NOT NULL;
CREATE INDEX article_match_key ON article(match_key);
CREATE INDEX article_text_key ON article(text_key);
CREATE INDEX article_batch ON article(batch);

-- What was imported, byte for byte; zstd.
CREATE TABLE original (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    path    TEXT NOT NULL,
    format  TEXT NOT NULL,
    encoding TEXT,
    sha256  BLOB NOT NULL,
    size    INTEGER NOT NULL,           -- bytes before compression
    content BLOB NOT NULL
) STRICT;
CREATE INDEX original_sha256 ON original(sha256);

-- The body, CommonMark; zstd with the original's bytes as raw dictionary where there is one.
CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    deck    TEXT,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE recommendation (
    article   INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    title     TEXT NOT NULL,
    match_key TEXT NOT NULL,
    published TEXT,
    source    TEXT,
    url       TEXT,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_tag (
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag     INTEGER NOT NULL REFERENCES tag(id),
    PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag(tag);

-- Tokens are made by the program, so the tokenizer only splits at spaces. The body comes first: FTS5 marks
-- the column of a posting in every column but the first, which made the index a quarter larger.
CREATE VIRTUAL TABLE search_text USING fts5(body, title, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE search_character USING fts5(character, content='', contentless_delete=1, detail=none, tokenize='ascii');
