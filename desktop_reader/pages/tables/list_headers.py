"""The headers under which a page lists other stories, and those under which its readers speak."""

from desktop_reader.pages.tables.entries import entries

# What stands before the headline of a single story or, alone, opens a list of them; the first also before a list
# that goes on on the same line.
_READ_ALSO = entries(
    """
    lire aussi; à lire aussi; leggi anche; lees ook; les også; läs också; lesen sie auch; mehr zum thema; czytaj także;
    čtěte také; читайте также; baca juga; 関連記事
    """
)
_RELATED = entries(
    """
    læs også; also read; see also; related; leia também; czytaj też; 相关阅读; 相关链接; 延伸阅读; 延伸閱讀; 推荐阅读;
    看更多; 相關新聞; 관련기사
    """
)
# A line that is nothing but this (blanks and edge marks off) opens a list of other stories.
STORIES = frozenset(
    (
        *_READ_ALSO,
        *_RELATED,
        *entries(
            """
            热新闻; 文章提及的项目; 最新动态; 图片聚焦; 图片精选; 图片频道; 精彩图文; 精彩瞬间; 工作动态; 行业动态;
            新闻动态; 今日聚焦; 新闻聚焦; 专题聚焦; 要闻速递; 国内要闻; 国际要闻; 社会热点; 本地新闻; 本地要闻;
            近期文章; 日志更新; 最新日志; 最新博文; 热门博文; 相关博文; 随机文章; 随便看看; 猜你想看; 大家还在看;
            看了又看; 看过本文的人还看过; 看过此文的人还看过; 还看了; 继续阅读; 接着看; 为您精选; 为你精选; 今日精选;
            每日精选; 精选推荐; 精彩内容; 精彩文章; 精彩阅读; 精彩导读; 热文推荐; 热文; 热读; 热点; 热议; 热评; 热播;
            今日热门; 今日热榜; 今日焦点; 今日看点; 昨日要闻; 头条; 头条热点; 新闻头条; 图说天下; 图片新闻推荐;
            高清图集; 更多精彩; 更多内容; 更多热点; 更多资讯; 更多报道; 相关文章推荐; 相关新闻推荐; 同类新闻; 同类文章;
            类似文章; 该作者的其他文章; 作者的其他文章; 作者其他作品; 他的其他文章; ta的其他文章; 该用户其他文章;
            最近更新; 最近文章; 新闻速递; 快讯; 滚动; 滚动播报; 即时新闻; 即时滚动; 24小时热闻; 24小时热点; 24小时排行;
            48小时排行; 一周排行; 本周排行; 月排行; 周排行; 日排行; 人气排行; 浏览排行; 热度排行; 热帖排行; 博客推荐;
            论坛推荐; 专题推荐; 视频排行; 图片排行; 热门标题; 热门资讯推荐; 相关专题推荐; 编辑精选; 主编推荐; 站长推荐;
            小编精选; 网友热议; 网友爱看; 大家都在搜; 大家都在聊; 热门话题榜; 延伸阅读推荐; 背景链接; 新闻链接;
            相關報導; 相關閱讀; 相關推薦; 延伸閱讀推薦; 熱門; 熱門推薦; 熱門排行; 熱門點閱; 熱門話題; 最多人看;
            最多瀏覽; 人氣排行; 最新文章列表; 最新熱門; 推薦; 推薦文章; 你可能有興趣; 你可能會喜歡; 您可能感興趣;
            更多相關新聞; 即時新聞; 今日熱門; 編輯推薦; 其他人也在看; 大家都在看這些; 其他人還看了; 一周热门; 为你推荐;
            为您推荐; 人気記事; 今日头条; 今日推荐; 今日热点; 今日热闻; 今日要闻; 作者其他文章; 作者文章; 作者最新文章;
            作者最近文章; 你可能也喜歡; 你可能会喜欢; 你可能喜欢; 你可能感兴趣; 其他同一栏目内容; 可能感兴趣的话题;
            同一栏目内容; 图文推荐; 图片报道; 图片故事; 图片新闻; 图集; 大家都在看; 大家都爱看; 头条推荐; 头条新闻;
            專題推薦; 小时排行; 小时热文; 小时热闻; 小编推荐; 往期回顾; 往期文章; 往期精彩; 态度原创; 您可能感兴趣;
            您可能还喜欢; 扩展阅读; 推荐; 推荐内容; 推荐文章; 推荐新闻; 推荐视频; 推薦新聞; 推薦閱讀; 新媒体实验室;
            新着記事; 新闻排行; 新闻排行榜; 新闻推荐; 新闻热点; 更多報導; 更多推荐; 更多文章; 更多新闻; 更多相关;
            更多阅读; 最新发布; 最新文章; 最新新聞; 最新新闻; 最新消息; 最新视频; 最新記事; 最新资讯; 最新闻; 本周热门;
            滚动新闻; 点击排行; 点击排行榜; 热帖; 热搜; 热搜榜; 热文排行; 热榜; 热点专题; 热点博客; 热点排行; 热点推荐;
            热点新闻; 热点聚焦; 热门图片; 热门推荐; 热门文章; 热门新闻; 热门新闻排行榜; 热门视频; 热门话题; 热门资讯;
            热闻; 焦点新闻; 熱門文章; 熱門新聞; 特别推荐; 猜你喜欢; 猜你喜歡; 相关专题; 相关内容; 相关报道; 相关推荐;
            相关文章; 相关新闻; 相关视频; 相关资讯; 相关连接; 相關文章; 精彩专题; 精彩回顾; 精彩图片; 精彩图集;
            精彩推荐; 精彩视频; 精选文章; 編輯精選; 组图; 编辑推荐; 网罗天下; 要闻; 要闻推荐; 视频推荐; 视频新闻;
            论坛热帖; 评论排行; 财经图集; 跟贴排行; 近期热点; 阅读排行; 阅读排行榜; 频道推荐; 频道精选;
            aktuelle nachrichten; aktuelle news; am meisten gelesen; around the web; articles similaires;
            articoli correlati; artigos relacionados; artículos relacionados; auch interessant; auch interessant:;
            beliebte artikel; berita terkait; dans la même rubrique; das könnte dich auch interessieren;
            das könnte sie auch interessieren; das könnte sie interessieren; don't miss; don’t miss; editor's picks;
            editors' picks; editors’ picks; editor’s picks; empfehlungen; empfehlungen der redaktion;
            empfohlene artikel; exklusiv; explore more; from around the web; gerelateerde artikelen; headlines;
            i più letti; ilgili haberler; in case you missed it; in other news; keep reading; latest articles;
            latest headlines; latest news; latest posts; latest stories; le plus lu; lees meer; lees meer over;
            les mer; les plus lus; lest auch; links zum thema; lo más leído; lo más visto; läs mer; mais lidas;
            meest gelezen; meest recent; mehr aus; mehr dazu; mehr lesen; mehr nachrichten; mehr von correctiv;
            mehr zum thema:; meist gelesen; meistgelesen; meistgelesene artikel; mest lest; mest läst; mest læst;
            more from; more like this; more news; more on this; more on this story; more stories; more to read;
            most popular; most read; most recent; most shared; most viewed; most watched; más noticias;
            najczęściej czytane; nejnovější; nejčtenější; neueste artikel; neueste nachrichten; next article;
            next post; noticias relacionadas; paid content; passend dazu; passend zum artikel; polecane; popular;
            popular now; popular stories; potrebbe interessarti; previous article; previous post; read next;
            recent articles; recent posts; recent stories; recommended; recommended for you; recommended reading;
            recommended stories; related articles; related articles:; related content; related coverage; related links;
            related news; related posts; related products; related reading; related stories; related topics;
            siste nytt; son haberler; související témata; související články; sur le même sujet;
            también te puede interesar; te puede interesar; terkini; terpopuler; top news; top stories; top-themen;
            topthemen; trending now; trending stories; up next; veja também; verwandte artikel; verwandte themen;
            weitere artikel; weitere meldungen; weitere nachrichten; weitere themen; weiterführende links;
            what to read next; you may also like; you may like; you might also like; zobacz także; zobacz też;
            zum thema; à découvrir également; ähnliche artikel; çok okunanlar; материалы по теме; самое читаемое;
            あわせて読みたい; おすすめ; おすすめ記事; アクセスランキング; ランキング; 関連ニュース; 관련 기사;
            많이 본 뉴스; 인기기사; 주요뉴스; 추천 기사
            """
        ),
    )
)
# A line of a few characters that ends with this is such a header too.
STORIES_END = ("推荐", "排行", "排行榜", "热榜", "阅读", "推薦", "閱讀", "ランキング")
# A short line that begins with this opens such a list as well, or is a single link to a story.
STORIES_BEGIN = (
    *_READ_ALSO,
    *entries(
        """
        相关阅读：; 相关新闻：; 相关报道：; 相关链接：; 延伸阅读：; 看更多：; 延伸閱讀：; 更多新聞：; 相關新聞：;
        推荐阅读：; 更多新闻; 热门h5; app精彩推荐; 作者最新; 热门tags; more from; more on; more in; read more:;
        related:; also read:; see also:; mehr aus; lesen sie hier; lies auch; passend zum artikel; das könnte;
        meistgelesen; mehr von; läs även; watch |; watch:; recommended stories; mehr zu; top news zu; mehr finden sie
        """
    ),
)

# Before the headline of a single story: Lire aussi : …
TEASERS = (*_READ_ALSO, *_RELATED, *entries("read more; read also; lies auch; leia mais; lea también"))
# A line that is nothing but this opens the readers' comments or what follows the article of an app.
TALK = frozenset(
    entries(
        """
    全部评论; 写留言; 参与评论; 发表评论; 我来说两句; 我要评论; 文章评论; 暂无评论; 更多评论; 最新留言; 最新評論;
    最新评论; 最新跟贴; 最热评论; 热门评论; 热门跟贴; 用户登录; 用户评论; 留言; 發表評論; 相关评论; 粉丝; 精彩评论;
    精选留言; 網友留言; 网友留言; 网友评论; 讨论; 评论; 评论0; 评论列表; 评论区; 跟帖; 跟贴; about the author;
    about the authors; add a comment; comentarios; comentários; commentaires; commenti; comments; conversation;
    discussion; diskussion; diskutieren sie mit; diskuze; join the conversation; join the discussion; komentar;
    komentarze; kommentare; kommentarer; leave a comment; leave a reply; leserkommentare; post a comment; reacties;
    reader comments; réactions; yorumlar; zur person; über den autor; комментарии; コメント; 댓글
    """
    )
)
TALK_BEGIN = entries(
    """
    热门评论; 最新评论; 网友评论; 跟贴; 跟贴1; 跟贴2; 跟贴3; 跟贴4; 跟贴5; 跟贴6; 跟贴7; 跟贴8; 跟贴9; 目前没有;
    leave a reply; comments (; kommentare (; (0) comments; commentaires (; 0 comments
    """
)

# The words before the article that comes before or after this one.
NEIGHBOURS = entries(
    """
    上一篇; 下一篇; 上一条; 下一条; 上篇; 下篇; 前一篇; 后一篇; 上一则; 下一则; 上一篇文章; 下一篇文章; 阅读下一篇;
    前一页; 上一篇新闻; 下一篇新闻; 上一主题; 下一主题; 上一章; 下一章; 較舊文章; 較新文章; 上一則; 下一則
    """
)

# What the names of offices and firms end with, of which pages list their partners.
OFFICE_ENDS = entries("公司; 集团; 委员会; 局; 部; 厅; 院; 协会; 学会; 中心; 大学; 学院; 网; 网站; 系统; 平台; 频道")

# An entry of a list that holds one of these sells something.
ADVERTISED = entries(
    """
    特价; 促销; 优惠; 包邮; 满减; 折扣; 5折; 3折; 免费领; 免费申请; 立即购买; 代理加盟; 招商; 加盟; 特效; 包治; 根治;
    专治; 补肾; 丰胸; 减肥药; 秘方; 祖传; 祛斑; 脱发; 口臭; 狐臭; 打鼾; 打呼噜; 前列腺; 阳痿; 早泄; 男科; 妇科医院;
    整形医院; 月入; 日赚; 赚钱项目; 领红包; 抢红包; 优惠券; 秒杀; 团购; 一元购; 免费试用; 免费领取; 在线咨询; 咨询热线;
    客服电话; 服务热线; ¥; Affiliate; % off; Sponsored; ￥
    """
)

# A line of a list that holds one of these is a button or a note of the site, no story.
NO_STORY = entries(
    """
    请发表; 意见反馈; 留言板; 扫描二维码; 二维码; 关注我们; 公众号; 官方微信; 官方微博; 加载更多; 查看更多; 更多>>;
    点击查看; 点击进入; 返回; 关闭窗口; 看到这里; 点击刷新; 阅读全部; 页面功能; 该作者; 以下为; 最近访问; 我的自选;
    股票简称; 正在申请; 获得方案; 在线轮值; 老师回答; 关注人民; 新浪微博; 人正在; 个评论; 网友提问; 为您推荐; 为您推送;
    公司简介; 关于我们; 联系我们; 联系方法; 招聘信息; 诚聘; 版权; 客户服务; 隐私; 用户名; 密码; 注册; 登录; 登陆; 邮箱;
    设为首页; 收藏本; 举报; 工作时间; 排行榜; 热销; 滚动播报; 客户端下载; 手机版; 网站地图; 友情链接; 订阅
    """
)
