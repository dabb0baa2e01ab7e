-- A digest of what an article says that nothing else in the file says once more (library/seal_table.py), so that a
-- byte which a disk has changed is found. An article that has none waits for it.
CREATE TABLE seal (
    article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    digest  BLOB NOT NULL
) STRICT;

-- Whatever changes an article breaks its seal in the same transaction. Its body, its recommendations and its origin are
-- only ever replaced together with its row.
CREATE TRIGGER seal_of_article AFTER UPDATE OF
    title, title_key, match_key, text_key, source, author, published, language, url, address, imported ON article
    BEGIN DELETE FROM seal WHERE article = new.id; END;
CREATE TRIGGER seal_of_original AFTER UPDATE ON original
    BEGIN DELETE FROM seal WHERE article = new.article; END;
CREATE TRIGGER seal_of_recommendation AFTER UPDATE ON recommendation
    BEGIN DELETE FROM seal WHERE article = new.article; END;
CREATE TRIGGER seal_of_highlight AFTER INSERT ON highlight
    BEGIN DELETE FROM seal WHERE article = new.article; END;
CREATE TRIGGER seal_of_lost_highlight AFTER DELETE ON highlight
    BEGIN DELETE FROM seal WHERE article = old.article; END;
CREATE TRIGGER seal_of_correction AFTER INSERT ON correction
    BEGIN DELETE FROM seal WHERE article = new.article; END;
CREATE TRIGGER seal_of_lost_correction AFTER DELETE ON correction
    BEGIN DELETE FROM seal WHERE article = old.article; END;
CREATE TRIGGER seal_of_later_original AFTER INSERT ON later_original
    BEGIN DELETE FROM seal WHERE article = new.article; END;
CREATE TRIGGER seal_of_changed_later_original AFTER UPDATE ON later_original
    BEGIN DELETE FROM seal WHERE article = new.article; END;
CREATE TRIGGER seal_of_lost_later_original AFTER DELETE ON later_original
    BEGIN DELETE FROM seal WHERE article = old.article; END;
