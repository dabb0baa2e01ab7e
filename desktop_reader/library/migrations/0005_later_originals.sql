-- The originals of files that had the text of an article which was there and something more: its source, its date.
CREATE TABLE later_original (
    id       INTEGER PRIMARY KEY,
    article  INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    path     TEXT NOT NULL,
    format   TEXT NOT NULL,
    encoding TEXT,
    size     INTEGER NOT NULL,          -- bytes before compression
    sha256   BLOB NOT NULL,
    modified TEXT,                      -- as that of an original
    content  BLOB NOT NULL              -- zstd
) STRICT;
CREATE INDEX later_original_article ON later_original(article);
