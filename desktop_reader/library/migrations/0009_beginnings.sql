-- A text is found by its beginning too (stories/fingerprint.py): all articles are looked through anew.
INSERT OR IGNORE INTO story_waiting(article) SELECT id FROM article;

-- The pages that recommend an article by its title, whole or cut short (library/recommendation_table.py): the first
-- letters of a title are enough to find them by, and take a third of the room of all of them.
CREATE INDEX recommendation_beginning ON recommendation(substr(match_key, 1, 6));
