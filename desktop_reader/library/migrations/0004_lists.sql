-- The unread and the archived by date: without it the first page of 110,000 articles took 27 ms, with it 0.5 ms.
CREATE INDEX article_state_published ON article(state, published, id) WHERE trashed IS NULL;
