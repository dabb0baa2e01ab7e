"""The words of classes and ids by which sites name the parts of a page, by what stands in such a part.

Only elements that hold a smaller part of the page's text are judged by them: the frame of the whole article may be
called anything.
"""

from desktop_reader.pages.tables.entries import words

GROUPS = {
    "body": words(
        """
        article articlebody body content contents entry text story paragraph richtext rich artibody txt zhengwen
        neirong copy prose detail
        """
    ),
    "heading": words("heading subheading crosshead crossheading subhead subheadline"),
    "talk": words(
        """
        comment comments disqus reply replies replay discuss discussion remark pinglun liuyan gentie respond forum
        kommentar kommentare
        """
    ),
    "stories": words(
        """
        related recommend recommended recommendation recommendations similar popular trending hot hotnews rank ranking
        teaser teasers outbrain taboola promo promoted promotion recirc recirculation tuijian xiangguan readmore latest
        most recent more card cards stories articles feed posts featured widget swiper carousel also
        """
    ),
    "list": words("list grid items item"),
    "side": words("aside sidebar side rail right sticky fixed float"),
    "share": words(
        """
        share sharing social sns bshare toolbar tools tool bookmark save print weibo weixin wechat qrcode erweima bar
        button buttons
        """
    ),
    "sold": words(
        """
        ad ads advert advertisement adv advertising banner sponsor sponsored gg anzeige werbung commercial affiliate
        paid
        """
    ),
    "way": words(
        """
        nav navigation menu breadcrumb breadcrumbs crumb crumbs navbar topbar masthead sitemap skip daohang location
        position tabs tab dropdown
        """
    ),
    "foot": words("footer foot bottom copyright disclaimer colophon legal banquan shengming"),
    "facts": words(
        """
        meta info byline author authors bio date time tag tags keyword keywords category label source editor topic
        topics credit badge name
        """
    ),
    "form": words(
        """
        modal dialog popup overlay consent cookie cookies gdpr alert error message newsletter subscribe subscription
        signup sign login register paywall form search abo email placeholder layer
        """
    ),
    "media": words(
        """
        caption figure image images gallery media video player photo picture img slideshow audio credits pic thumbnail
        embed jw
        """
    ),
    "lead": words(
        "summary intro lead dek deck excerpt description desc standfirst subtitle teasertext subline abstract"
    ),
    "hidden": words("hidden hide none invisible"),
    "box": words("box infobox factbox fact facts panel"),
    "title": words("title headline kicker"),
}
GROUP_OF = {word: group for group, names in GROUPS.items() for word in names}

# Groups and landmarks of what stands beside an article, and those that may as well stand in one.
ASIDE = frozenset(("box", "talk", "form", "foot", "stories", "lead", "side", "share", "sold"))
LANDMARKS_ASIDE = frozenset(("nav", "aside", "footer", "form", "dialog", "button"))
OF_TEXT = frozenset(("blockquote", "table", "caption"))
