-- Where articles come from: the date of each original, and the file behind one that came as a record.

-- When the file was last changed or a text was handed over: ISO 8601 with its offset from UTC, to the minute. What a
-- page calls "yesterday" counts from there. Not known of what came in before this schema.
ALTER TABLE original ADD COLUMN modified TEXT;

-- What a record says of the file that its article was once made from; the record itself is the original here.
CREATE TABLE origin (
    article  INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    path     TEXT NOT NULL,
    format   TEXT NOT NULL,
    encoding TEXT,
    sha256   BLOB
) STRICT;
