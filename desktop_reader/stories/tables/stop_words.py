"""Words of chrome, of bylines and of reporting as such: they never say which story an article belongs to.

Written as fold() leaves them, parted by white space. `pages` has days and months in a table of its own, but it is a
package that no look beside an article should have to load.
"""

_WORDS = """
记者 本报记者 本报 本报讯 通讯员 特约记者 实习生 实习记者 见习记者 编辑 责编 责任编辑 主编 总编
编审 审核 校对 校审 监制 监审 统筹 策划 撰文 撰稿 撰稿人 作者 文章 文字 原文 原标题 标题 正文
摄影 图片 供图 图文 配图 插图 制图 题图 首图 封面 图源 视频 音频 截图 视频截图 来源 来自 出处
转载 转自 转发 摘编 选自 综合 综合报道 版权所有 未经 授权 许可 侵删 联系 免责 声明 免责声明 版权 作品版权 注意安全
爆料 投稿 线索 新华社 中新社 中新网 新华网 人民网 央视网 央视 央视新闻 新华社电 人民日报 客户端
公众号 微信公众号 微信号 官微 官方微博 头条 头条号 今日头条 腾讯新闻 百家号 企鹅号 澎湃 澎湃新闻
凤凰网 极目新闻 九派新闻 红星新闻 界面新闻 潮新闻 上游新闻 封面新闻 每经 财联社 第一财经 新京报
北青报 环球网 环球时报 中国网 中国新闻网 光明网 观察者网 南方都市报 视觉中国 图虫 网络图 资料图
资料图片 报道 据报道 消息 新闻 媒体 获悉 据悉 据了解 了解 了解到 介绍 据介绍 表示 指出 透露
告诉 告诉记者 采访 采访时 接受 接受采访 受访者 受访 回应 发布 公布 发文 发表 通报 显示 宣布
强调 认为 介绍说 记者会 提到 提及 看来 说道 讲述 坦言 直言 补充 解释 解释说 谈到 点击 点击查看
阅读 阅读原文 全文 更多 查看 查看更多 展开 展开全文 收起 关注 关注我们 点赞 点在看 在看 分享
收藏 评论 留言 评论区 打开 下载 下载app 扫码 扫描 二维码 长按 识别 订阅 登录 返回 首页 顶部
上一篇 下一篇 相关 相关阅读 相关新闻 推荐 推荐阅读 延伸阅读 热门 热点 热搜 精彩 精彩推荐 猜你喜欢
网页 网站 网址 链接 原创 独家 快讯 速递 早报 晚报 日报 周刊 栏目 专题 专栏 导读 导语 摘要
提要 前言 编者按 编者 小编 目录 备注 待续 上接 下转 今天 昨天 明天 今日 昨日 明日 当天 当日
近日 日前 目前 此前 之前 之后 随后 近期 最近 同时 其中 此外 另外 以及 对此 因此 所以 但是
由于 因为 如果 虽然 然而 不过 并且 而且 或者 还是 已经 正在 可以 能够 可能 应该 需要 没有
不是 就是 这是 他们 我们 你们 她们 它们 自己 大家 这个 那个 这些 那些 这样 那样 这种 一个
一些 一种 一位 一名 一次 一直 一样 一下 一天 什么 怎么 如何 为何 为什么 多少 进行 有关 关于
对于 通过 根据 按照 为了 作为 成为 其他 其它 部分 情况 问题 方面 时间 时候 人员 工作人员
负责人 相关负责人 人士 网友 有网友 网民 北京时间 当地时间 截至 截止 左右 以上 以下 上午 下午
凌晨 晚上 中午 早上 晚间 早间 夜间
the and for with that this from are was were has have had not but you your our their his her its they she will
would can could should may might been being than then them these those there here which what when where who
why how all any some more most much many other over under after before about into onto out off also just only
very said says say told one two new now read click share follow subscribe sign log page home video photo image
photos getty reuters afp newsletter comments comment advertisement cookies copyright reserved rights reporting
editing editor reporter und der die das den dem des ein eine einer eines nicht mit von auf fur ist sind war
auch sich als bei aus nach wie les une dans pour par sur avec est sont pas plus que qui aux ces ses leur mais
ont cette ete los las del una con por para como mas sus pero fue son este esta entre cuando tambien sobre dos
nao uma com sao seu sua pelo pela che non per della dei delle sono piu nel alla anche het een van voor met
niet zijn ook aan dat door och att som det med till har inte av pa var fran
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz
juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juin juillet
aout septembre octobre novembre decembre lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril
mayo junio julio agosto septiembre octubre noviembre diciembre lunedi martedi mercoledi giovedi venerdi sabato domenica
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre segunda terca quarta quinta sexta feira janeiro
fevereiro maio junho julho setembro outubro novembro dezembro maandag dinsdag woensdag donderdag vrijdag zaterdag
zondag januari februari maart augustus mandag tirsdag onsdag torsdag fredag lordag sondag tisdag
"""

_SMALL_PRINT = """
版权 不得转载 请勿转载 转载请注明 未经授权 未经许可 免责声明 责任编辑 责编： 编辑： 审核：
版權 不得轉載 請勿轉載 未經授權 責任編輯 copyright reserved.
"""

SMALL_PRINT = tuple(_SMALL_PRINT.split())
"""A short line that holds one of these, folded or not, says nothing of a story."""

STOP_WORDS = frozenset(_WORDS.split())
