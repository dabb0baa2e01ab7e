"""The headers under which a page lists other stories, and those under which its readers speak."""

# A line that is nothing but this (blanks and edge marks off) opens a list of other stories.
STORIES = frozenset(
    line.strip()
    for group in (
        "相关连接|相关阅读|相关新闻|相关文章|相关推荐|相关报道|相关内容|相关资讯|相关链接|相关视频|相关专题|推荐阅读|推荐新闻|推荐文章|推荐视频|精彩推荐|热门推荐|热点推荐|为您推荐|为你推荐|"
        "编辑推荐|小编推荐|频道推荐|频道精选|今日推荐|新闻推荐|图文推荐|特别推荐|猜你喜欢|你可能喜欢|您可能感兴趣|你可能感兴趣|可能感兴趣的话题|你可能会喜欢|您可能还喜欢|大家都在看|大家都爱看|"
        "延伸阅读|扩展阅读|更多新闻|更多文章|更多阅读|更多相关|热点新闻|热门新闻|热门文章|热门资讯|热门图片|热门视频|热门话题|热点聚焦|热点排行|热点博客|热点专题|热文排行|热闻|热榜|热搜|热搜榜|"
        "近期热点|今日热点|今日热闻|今日头条|最新文章|最新新闻|最新资讯|最新消息|最新视频|最新闻|最新发布|作者最新文章|作者最近文章|作者文章|作者其他文章|其他同一栏目内容|同一栏目内容|"
        "新闻排行|新闻排行榜|热门新闻排行榜|点击排行|点击排行榜|阅读排行|阅读排行榜|跟贴排行|评论排行|一周热门|本周热门|小时热文|小时热闻|小时排行|滚动新闻|图片新闻|图片故事|图片报道|"
        "视频新闻|视频推荐|精彩视频|精彩图集|精彩图片|精彩图文|精彩专题|精彩回顾|图集|组图|要闻|今日要闻|要闻推荐|头条推荐|头条新闻|焦点新闻|新闻热点|网罗天下|态度原创|财经图集|新媒体实验室|"
        "论坛热帖|热帖|推荐|推荐文章|推荐内容|更多推荐|往期回顾|往期精彩|往期文章|精选文章|專題推薦|相關新聞|相關文章|延伸閱讀|推薦閱讀|推薦新聞|熱門新聞|熱門文章|最新新聞|更多報導|你可能也喜歡|猜你喜歡|編輯精選",
        "related|related stories|related articles|related news|related content|related posts|related topics|related links|related coverage|related reading|more on this|more on this story|"
        "more stories|more news|more like this|more from|more to read|most read|most popular|most viewed|most shared|most recent|most watched|popular|popular now|popular stories|trending now|trending stories|"
        "recommended|recommended for you|recommended stories|recommended reading|you may also like|you might also like|you may like|what to read next|read next|up next|latest news|latest stories|latest posts|"
        "latest headlines|latest articles|recent posts|recent articles|recent stories|top news|top stories|editor's picks|editors' picks|editor’s picks|editors’ picks|don't miss|don’t miss|also read|"
        "see also|in case you missed it|in other news|headlines|keep reading|around the web|from around the web|paid content|related articles:|explore more|next article|previous article|next post|previous post|related products",
        "mehr zum thema|mehr zum thema:|mehr dazu|mehr lesen|mehr aus|lesen sie auch|lest auch|auch interessant|auch interessant:|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte sie interessieren|"
        "weitere artikel|weitere themen|weitere nachrichten|weitere meldungen|weiterführende links|meistgelesen|meistgelesene artikel|meist gelesen|am meisten gelesen|neueste artikel|neueste nachrichten|aktuelle news|"
        "aktuelle nachrichten|top-themen|topthemen|passend zum artikel|passend dazu|empfehlungen|empfohlene artikel|empfehlungen der redaktion|ähnliche artikel|verwandte artikel|verwandte themen|zum thema|"
        "mehr von correctiv|exklusiv|beliebte artikel|links zum thema|mehr nachrichten",
        "à lire aussi|lire aussi|sur le même sujet|à découvrir également|articles similaires|les plus lus|le plus lu|dans la même rubrique|te puede interesar|lo más leído|lo más visto|noticias relacionadas|"
        "artículos relacionados|más noticias|también te puede interesar|leggi anche|i più letti|articoli correlati|potrebbe interessarti|leia também|veja também|mais lidas|artigos relacionados|lees ook|lees meer|"
        "lees meer over|meest gelezen|meest recent|gerelateerde artikelen|les også|les mer|läs också|läs mer|læs også|mest lest|mest läst|mest læst|siste nytt|czytaj także|czytaj też|zobacz także|zobacz też|"
        "najczęściej czytane|polecane|čtěte také|související témata|související články|nejčtenější|nejnovější|ilgili haberler|çok okunanlar|son haberler|читайте также|самое читаемое|материалы по теме|"
        "berita terkait|baca juga|terpopuler|terkini|関連記事|関連ニュース|あわせて読みたい|おすすめ記事|おすすめ|人気記事|アクセスランキング|ランキング|最新記事|新着記事|관련기사|관련 기사|많이 본 뉴스|추천 기사|인기기사|주요뉴스",
    )
    for line in group.split("|")
)
# A short line that begins with this opens such a list as well.
STORIES_BEGIN = (
    "相关阅读：", "相关新闻：", "相关报道：", "相关链接：", "延伸阅读：", "推荐阅读：", "更多新闻", "阅读下一篇", "热门h5", "app精彩推荐", "作者最新", "热门tags", "上一篇", "下一篇", "上一条", "下一条",
    "more from ", "more on ", "more in ", "read more:", "related:", "also read:", "see also:", "mehr zum thema", "mehr aus ", "lesen sie auch", "lesen sie hier", "lies auch", "passend zum artikel",
    "das könnte", "meistgelesen", "mehr von ", "lire aussi", "à lire aussi", "leggi anche", "lees ook", "les også", "läs också", "läs även", "czytaj także", "čtěte také", "читайте также", "baca juga", "関連記事",
    "watch |", "watch:", "recommended stories", "mehr zu ", "top news zu", "mehr finden sie",
)  # fmt: skip

# A line that is nothing but this opens the readers' comments or what follows the article of an app.
TALK = frozenset(
    line.strip()
    for group in (
        "最新评论|热门评论|最热评论|网友评论|全部评论|精彩评论|参与评论|发表评论|我要评论|评论|评论列表|文章评论|用户评论|更多评论|评论区|相关评论|跟帖|跟贴|热门跟贴|最新跟贴|评论0|暂无评论|留言|网友留言|最新留言|"
        "写留言|精选留言|讨论|最新評論|發表評論|網友留言|我来说两句|用户登录|粉丝",
        "comments|reader comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation|join the discussion|conversation|discussion|about the author|about the authors|"
        "kommentare|leserkommentare|diskutieren sie mit|diskussion|über den autor|zur person|commentaires|réactions|comentarios|commenti|comentários|reacties|kommentarer|komentarze|diskuze|"
        "yorumlar|комментарии|komentar|コメント|댓글",
    )
    for line in group.split("|")
)
TALK_BEGIN = (
    "热门评论", "最新评论", "网友评论", "跟贴 ", "跟贴1", "跟贴2", "跟贴3", "跟贴4", "跟贴5", "跟贴6", "跟贴7", "跟贴8", "跟贴9", "目前没有", "leave a reply", "comments (", "kommentare (",
    "(0) comments", "commentaires (", "0 comments",
)  # fmt: skip

# An entry of a list that holds one of these sells something.
ADVERTISED = ("￥", "¥", "特价", "促销", "优惠", "包邮", "满减", "折扣", "5折", "3折", "免费领", "免费申请", "立即购买", "代理加盟", "Affiliate", "% off", "Sponsored")
