-- By which address an article is known, and to which addresses it leads: 64 bits of each (search/addresses.py).
ALTER TABLE article ADD COLUMN address INTEGER;
CREATE INDEX article_address ON article(address) WHERE address IS NOT NULL;

ALTER TABLE recommendation ADD COLUMN address INTEGER;
CREATE INDEX recommendation_address ON recommendation(address) WHERE address IS NOT NULL;

-- The addresses that the links in an article's text lead to.
CREATE TABLE linked_address (
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    address INTEGER NOT NULL,
    PRIMARY KEY (article, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX linked_address_address ON linked_address(address);

-- The articles of which none of this is there yet: those that came in before.
CREATE TABLE address_waiting (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE
) STRICT;
INSERT INTO address_waiting(article) SELECT id FROM article;
