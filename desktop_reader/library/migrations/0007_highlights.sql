-- What a person has highlighted in the text of an article (W3C TextQuoteSelector with an offset), and the notes.
CREATE TABLE highlight (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    start   INTEGER NOT NULL,           -- in characters of the plain text
    exact   TEXT NOT NULL,
    prefix  TEXT NOT NULL,
    suffix  TEXT NOT NULL,
    colour  TEXT NOT NULL,
    note    TEXT NOT NULL,
    made    TEXT NOT NULL               -- ISO 8601, UTC
) STRICT;
CREATE INDEX highlight_article ON highlight(article, start);
