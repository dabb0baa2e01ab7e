-- What the library learns of pages: what those of one site have in common, and what a person corrected.

-- Articles that came as pages from one app or one web site; a site has no name, its pages know each other by lines.
CREATE TABLE site (
    id INTEGER PRIMARY KEY AUTOINCREMENT
) STRICT;

CREATE TABLE page (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    site    INTEGER REFERENCES site(id),
    placed  INTEGER NOT NULL DEFAULT 0, -- whether its site has been looked for
    sketch  BLOB NOT NULL               -- see pages/sketches.py
) STRICT;
CREATE INDEX page_site ON page(site, article) WHERE site IS NOT NULL;
CREATE INDEX page_unplaced ON page(article) WHERE NOT placed;

-- By which lines (32 bits of their text; below zero, the number of a source) a site is known.
CREATE TABLE site_line (
    line INTEGER NOT NULL,
    site INTEGER NOT NULL REFERENCES site(id) ON DELETE CASCADE,
    PRIMARY KEY (line, site)
) STRICT, WITHOUT ROWID;
CREATE INDEX site_line_site ON site_line(site);

-- The lines that recur on the pages of a site; foot: it stands below the articles.
CREATE TABLE recurring_line (
    site INTEGER NOT NULL REFERENCES site(id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    foot INTEGER NOT NULL,
    PRIMARY KEY (site, line)
) STRICT, WITHOUT ROWID;

-- What a person says a line of a page is; number: which of the lines with that text, from 1.
CREATE TABLE correction (
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    line    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    role    TEXT NOT NULL,
    PRIMARY KEY (article, line, number)
) STRICT, WITHOUT ROWID;

-- What the lines of the same form as this one are, on the pages of the site and of the source.
CREATE TABLE rule (
    id      INTEGER PRIMARY KEY,
    site    INTEGER REFERENCES site(id) ON DELETE SET NULL,
    source  INTEGER REFERENCES source(id),
    line    TEXT NOT NULL,
    role    TEXT NOT NULL,
    made    TEXT NOT NULL               -- ISO 8601, UTC
) STRICT;
