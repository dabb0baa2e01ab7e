"""How pages name the outlet an article comes from."""

from desktop_reader.pages.tables.entries import entries, words

# Before the outlet, with a colon.
LABELS = entries(
    """
    稿件来源; 信息来源; 文章来源; 新闻来源; 内容来源; 本文来源; 消息来源; 来源于; 来源; 來源; 出处; 出處; 转自;
    转载自; 文章出处; 发布单位; 发布机构; 供稿单位; 出自; 媒体; 来自; 发文机关; 发文机构; 发布机关
    """
)
LATIN_LABELS = entries(
    """
    出典; 出所; source; quelle; bron; fuente; fonte; kilde; källa; źródło; zdroj; kaynak; источник; 출처
    """
)

# What the name of a Chinese outlet ends with, beginning with those that stand where an author signs.
SIGNING_ENDS = entries("周刊; 杂志; 新闻; 日报; 财经")
OUTLET_ENDS = (
    *SIGNING_ENDS,
    *entries(
        """
        报; 報; 网; 網; 社; 台; 网站; 晚报; 晨报; 早报; 时报; 周报; 新聞; 客户端; 电视; 广播; 卫视; 在线; 视频; 通讯;
        观察; 微信公号; 公众号; 微博; 频道; 融媒; 发布; 传媒; 媒体; 出版社; 学刊; 季刊; 月刊; 研究院; 论坛; 云; 号;
        头条; 之家; 观点; 科技; 快讯; 综合; app
        """
    ),
)
# What the name of an outlet ends with that stands alone at the head of a text.
MASTHEAD_ENDS = entries(
    """
    日报; 晚报; 晨报; 早报; 时报; 周刊; 周报; 日報; 晚報; 時報; 新闻网; 新聞網; 客户端; 卫视; 頭條; 头条; 融媒
    """
)
# What stands at the head of a page behind the name of the outlet.
EDITIONS = entries("数字报; 電子報; 电子报; 电子版; 官网; 官方网站")
LATIN_MASTHEAD_ENDS = words(
    """
    times news post courier herald tribune gazette journal magazine daily weekly chronicle observer guardian
    zeitung tageblatt nachrichten anzeiger kurier presse rundschau allgemeine
    """
)
# Words in the name of a paper that begin with a small letter.
SMALL_WORDS = words("of and the de la le der die das van und")
# A piece of a date line that holds one of these is no outlet.
NOT_OUTLETS = entries(
    """
    原创; 转载; 首发; 撮影; 攝影; 摄影;
    阅读; 点击; 浏览; 评论; 参与; 字号; 字体; 收藏; 分享; 举报; 打印; 查看; 发表; 关注; 作者; 编辑; 责编; 记者;
    記者; 編輯; 責編; 閱讀; 瀏覽; 點擊; 發表; 發布時間; 更新時間; 時間;
    我来说; 下载; 更新; 发布时间; 时间; 星期; 周一; 周二; 周三; 周四; 周五; 周六; 周日; 喜欢; 转发; 次;
    大 中 小; 原创作者; 有限公司; 协议; 協議; 隐私; 隱私; 留言; 备案; 許可證; 许可证; 版; 期; 第;
    上一; 下一; 论坛; 默认; 放大; 网友; 正文; 频道：; 连载
    """
)
# From where somebody posted, as apps print it beside the date.
PLACES = words(
    """
    北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆
    四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门 海外 中国香港 中国澳门 中国台湾 美国 日本 英国 加拿大
    澳大利亚 新加坡 韩国 德国 法国 马来西亚 泰国 新西兰 中国 广州 深圳 杭州 南京 武汉 成都 西安
    """
)
# What a post is sent from.
DEVICES = entries("微博; iphone; ipad; android; 手机; 网页; 电脑; 华为; 小米; 荣耀; vivo; oppo; 超话")
# What surrounds an outlet's name without belonging to it.
AROUND = "：:，,、-—|｜/／·•“”\"'"
PAIRS = (("《", "》"), ("【", "】"), ("[", "]"), ("［", "］"), ("（", "）"), ("(", ")"), ("〔", "〕"), ("「", "」"))
# What an app writes after the name of an outlet that speaks for itself.
ACCOUNT = "官方账号"
