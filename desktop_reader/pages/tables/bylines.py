"""How pages name who wrote an article, and whom they name besides (editors, photographers, translators)."""

# Before one or more Chinese names; the longest first.
ZH_WRITERS = (
    "全媒体记者", "特约记者", "特派记者", "实习记者", "见习记者", "首席记者", "本报记者", "总台记者", "新华社记者", "特约撰稿人", "特约撰稿", "专栏作者", "特约作者", "特约评论员",
    "通讯员", "實習記者", "特派員", "實習生", "实习生", "记者", "記者", "作者", "撰文", "撰稿", "采写", "采訪", "执笔",
)  # fmt: skip
# A line with one of these labels names somebody who did not write the article.
EDITORS = (
    "责任编辑", "責任編輯", "责编", "責編", "值班编辑", "编辑：", "编辑:", "编辑 ", "編輯：", "編輯:", "校对", "校對", "审核", "审校", "监制", "主编：", "主编:", "统筹", "值班主任", "编审", "初审", "复审", "终审", "二审", "三审", "美编",
    "排版", "版式", "供稿",
)  # fmt: skip
ZH_CREDIT_WORDS = ("责编", "责任编辑", "编辑", "校对", "来源", "原标题", "作者", "摄影", "图片", "视频", "综合")

# Before names in other languages, at a line's start, with or without a colon.
BY = (
    "by", "written by", "words by", "story by", "reported by", "authored by", "posted by", "opinion by", "analysis by", "von", "ein kommentar von", "kommentar von", "text von", "text", "autor", "autorin",
    "eine analyse von", "ein gastbeitrag von", "interview von", "aus", "par", "propos recueillis par", "écrit par", "por", "escrito por", "texto", "di", "a cura di", "de", "av", "af", "door", "tekst", "skrevet av", "journalist", "przez",
    "autorem", "yazan", "haber", "автор", "текст", "oleh", "penulis", "reporter", "ni", "ngu", "author", "authors", "geschrieben von", "verfasst von",
)  # fmt: skip
# Between names.
NAME_JOINTS = frozenset({"and", "und", "et", "y", "e", "og", "och", "en", "i", "a", "ve", "и", "dan", "&", "with", "mit"})
# Small words inside a name.
NAME_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ten", "ter", "zu", "al", "el", "bin", "ibn", "af", "av", "mc", "dr", "prof", "y", "e"}
)
# News agencies, which sign like persons.
AGENCIES = frozenset("dpa afp ap apa sid reuters afx anp belga ansa efe ntb ritzau tt bloomberg pa cp sda keystone-sda ots epd kna dts xinhua tass".split()) | {"associated press", "the associated press"}
# Words that say what somebody is, after the name.
JOBS = frozenset(
    "reporter reporters writer editor director correspondent journalist columnist contributor producer redakteur redakteurin redakteure autor autorin korrespondent korrespondentin volontär volontärin "
    "chefredakteur journaliste redactor redactora periodista giornalista verslaggever redacteur redaktør journalistin kommentator reporterin freelance freelancer photographer intern analyst".split()
)
# Words that come between the name and the job.
JOB_WORDS = JOBS | frozenset(
    "senior junior deputy chief political parliamentary lifestyle news content hub staff sports sport business technology science health education crime data foreign national local features culture "
    "showbiz tv royal money travel audience trends live breaking assistant associate managing executive head lead special investigations world us uk eu environment climate social entertainment digital europe white house politics politik wirtschaft ressort leitender leitende stellvertretender".split()
)
# Words that a person's name never holds: offices, sections, places of work, and verbs of the page.
NOT_NAMES = frozenset(
    (
        "news politics politik business world sport sports opinion article author authors editor editors staff reporter reporters journalist redaktion redakteur redakteurin newsroom desk team "
        "updated published posted last modified share save comments comment photo image picture video read more watch listen live breaking home menu search sign login subscribe newsletter the "
        "today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december north south east west "
        "das die ein eine get best why how what who when where this that your you our new first for at in on is are anhören wichtigste kürze mein meine "
        "united states kingdom europe european union white house supreme court high president minister ministry university institute international national local city county street office company "
        "startseite wirtschaft kultur wissen gesundheit ausland inland regional meinung panorama deutschland österreich schweiz berlin hamburg münchen london paris new york washington brussels "
        "stand uhr teilen drucken merken kommentar kommentare anzeige werbung lesezeit minuten foto bild quelle montag dienstag mittwoch donnerstag freitag samstag sonntag aktualisiert veröffentlicht "
        "getty images reuters associated press agency afp copyright rights reserved all policy privacy terms cookies artikel thema themen mehr abo plus premium app store google play facebook twitter "
        "whatsapp linkedin telegram instagram pinterest reddit bluesky threads email copy link tech technology science health culture entertainment lifestyle travel weather climate "
        "actualités politique économie société monde accueil política economía sociedad cultura deportes mundo cronaca politica economia esteri nieuws binnenland buitenland regio voetbal "
        "world cup league premier champions football soccer basketball tennis cricket golf formula racing olympics show tv music film movies books games gaming food recipes fashion beauty style real estate jobs cars "
        "credit courtesy getty shutterstock unsplash istock imago dpa ap view gallery summary highlights key points related stories top latest trending"
    ).split()
)

# The hundred or so family names that nearly every Chinese name begins with.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
    "辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺格樱惠风慧伊厉闻敬尼衡步鹿麻从东南北西门巨战阴么帅仁原宝昌由甫益繁红苑初弓戈"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻餘鍾譚鄒陸顧龍萬錢湯賴龔龐蘭顏嚴溫蘆韋畢聶叢莊塗齊關紀歐項陽衛單閔車邊饒晉鄔暢宮婁蓋黨談連樂應"
)
COMPOUND_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木", "司徒", "歐陽", "諸葛")
# Words that begin like a name and are none.
ZH_WORDS = frozenset(("单位", "高级", "时报", "时间", "方面", "马上", "白皮", "全文", "方式", "文章", "龙头", "金融", "万元", "成都", "安徽", "江苏", "江西", "云南", "贵州", "海南", "温州", "常州", "曾经", "向前", "任何", "于是", "应该", "明天", "和平", "管理", "简介", "简称", "计划", "经理", "金额", "高校", "石油", "黄金", "周末", "周刊", "周报", "关于", "都市", "向导", "党报", "党建", "商报", "都是", "来源", "冷空", "游客", "包括", "景区", "空间", "古代", "毛利", "连续", "关键", "相关", "项目", "都在", "全国", "平台"))
# What cannot follow a writer's label as a name: the label was a word of the text.
NOT_ZH_NAMES = frozenset("在从对了获向于将采问也就又还到说是和与及今昨日当")
