"""The names under which pages state their facts to machines, and how far each is to be believed.

A cost of 0 is as good as what the page prints; the cheapest of several wins.
"""

# Names of meta elements (name, property or itemprop, in lower case) -> cost.
META_TITLES = {
    "og:title": 0.2,
    "twitter:title": 0.8,
    "dc.title": 0.8,
    "sailthru.title": 0.8,
    "parsely-title": 0.8,
    "headline": 0.3,
    # Offices in China state these; see "sitename" and "contentsource".
    "articletitle": 0.3,
}
META_DATES = {
    "article:published_time": 0.0,
    "datepublished": 0.1,
    "og:article:published_time": 0.1,
    "og:published_time": 0.1,
    "og:release_date": 0.3,
    "article:published": 0.3,
    "parsely-pub-date": 0.1,
    "pubdate": 0.3,
    "publishdate": 0.3,
    "publish-date": 0.3,
    "publish_date": 0.3,
    "publication_date": 0.3,
    "cxenseparse:recs:publishtime": 0.3,
    "sailthru.date": 0.4,
    "dc.date.issued": 0.4,
    "dcterms.created": 0.5,
    "dc.date": 0.6,
    "date": 0.6,
    "weibo:article:create_at": 0.2,
}
META_AUTHORS = {
    "author": 0.5,
    "article:author": 0.6,
    "og:article:author": 0.6,
    "parsely-author": 0.4,
    "cxenseparse:author": 0.4,
    "sailthru.author": 0.5,
    "dc.creator": 0.5,
    "byl": 0.4,
    "twitter:creator": 2.0,
}
META_DECKS = {
    "og:description": 0.2,
    "description": 0.4,
    "twitter:description": 0.5,
    "sailthru.description": 0.6,
}
META_SITES = {
    "og:site_name": 0.0,
    "application-name": 0.5,
    "apple-mobile-web-app-title": 0.5,
    "publisher": 0.6,
    "sitename": 0.7,
    "twitter:site": 0.9,
}
META_SOURCES = {"contentsource": 0.0}
META_ADDRESSES = {"og:url": 0.2, "twitter:url": 0.5}

# The kinds of things that are articles in JSON-LD and microdata; the ends of their names, in lower case.
ARTICLES = ("article", "posting", "report", "newsstory", "review", "recipe", "howto", "shortstory", "creativework")
# Those whose stated author has written them; of news it may be an editor.
PERSONAL = ("blogposting", "socialmediaposting", "discussionforumposting", "recipe", "howto", "shortstory")
# Those that are no article and may yet state when that of the page was published.
PAGES = ("webpage",)
