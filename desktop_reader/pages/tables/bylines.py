"""How pages name who wrote an article, and whom they name besides (editors, photographers, translators)."""

from desktop_reader.pages.tables.entries import entries, words

# Before one or more Chinese names, with or without a colon.
ZH_WRITERS = entries(
    """
    全媒体记者; 全媒體記者; 特约记者; 特約記者; 特派记者; 特派記者; 实习记者; 實習記者; 见习记者; 見習記者;
    首席记者; 首席記者; 本报记者; 本報記者; 总台记者; 總台記者; 新华社记者; 新華社記者; 特约撰稿人; 特約撰稿人;
    特约撰稿; 特約撰稿; 专栏作者; 專欄作者; 特约作者; 特約作者; 特约评论员; 特約評論員; 通讯员; 通訊員; 特派員;
    实习生; 實習生; 记者; 記者; 作者; 撰文; 撰稿; 采写; 采寫; 採寫; 采訪; 执笔; 執筆; 主笔; 主筆
    """
)
# Before names only where a colon or a slash follows: alone they are words of the text. So is 文, which `bylines` adds.
ZH_MARKED_WRITERS = entries("采访; 採訪; 文字; 编译; 編譯; 撰稿人; 评论员; 評論員")
# What pages write after a label where nobody is named.
NO_AUTHOR = frozenset(
    entries("佚名; 未知; 网络整理; 匿名; admin; 本站; 不详; 网络; 原创; 小编; 转载; 编辑部; 编辑; 摄影; 无")
)
# A line with one of these labels names somebody who did not write the article.
EDITORS = entries(
    """
    责任编辑; 責任編輯; 责编; 責編; 值班编辑; 编辑：; 编辑:; 编辑; 編輯：; 編輯:; 校对; 校對; 审核; 审校; 监制;
    主编：; 主编:; 统筹; 值班主任; 编审; 初审; 复审; 终审; 二审; 三审; 美编; 排版; 版式; 供稿
    """
)

# Before names in other languages, at a line's start, with or without a colon.
BY = entries(
    """
    by; written by; words by; story by; reported by; authored by; posted by; opinion by; analysis by; von;
    ein kommentar von; kommentar von; text von; text; autor; autorin; eine analyse von; ein gastbeitrag von;
    interview von; autorin/autor; autor/in; autor*in; autor:in; aus; par; propos recueillis par; écrit par; por;
    escrito por; texto; di; a cura di; de; av; af; door; tekst; skrevet av; journalist; przez; autorem; yazan;
    haber; автор; текст; oleh; penulis; reporter; ni; ngu; author; authors; geschrieben von; verfasst von
    """
)
# Before names in scripts that have no capitals, by which alone a name could be told: with a colon; or with none.
CASELESS_WRITERS = entries(
    """
    الكاتب; الكاتبة; كاتب; كتب; كتبت; بقلم; إعداد; المؤلف; المراسل; مراسل; نویسنده; به قلم;
    گزارشگر; خبرنگار; تحریر; مصنف; מאת; כתב; כתבת; लेखक; लेखिका; संवाददाता; লেখক; প্রতিবেদক; โดย; เขียนโดย; ผู้เขียน
    """
)
CASELESS_BY = entries("بقلم; به قلم; מאת; เขียนโดย")
# Small words inside a name.
NAME_PARTICLES = frozenset(
    entries(
        """
    af; al; av; bin; da; das; de; del; della; den; der; di; do; dos; dr; du; e; el; ibn; la; le; mc; prof; ten;
    ter; van; von; y; zu
    """
    )
)
# News agencies, which sign like persons.
AGENCIES = words(
    """
    afp afx anp ansa ap apa belga bloomberg cp dpa dts efe epd keystone-sda kna ntb ots pa reuters ritzau
    sda sid tass tt xinhua
    """
) | {"associated press", "the associated press"}
# Those that stand after the names of a byline.
SIGNING_AGENCIES = entries("The Associated Press; Associated Press; Reuters; AFP; dpa; Agence France-Presse; Bloomberg")
# Words that say what somebody is, after the name.
JOBS = frozenset(
    entries(
        """
    analyst; autor; autorin; chefredakteur; columnist; contributor; correspondent; director; editor; freelance;
    freelancer; giornalista; intern; journalist; journaliste; journalistin; kommentator; korrespondent;
    korrespondentin; periodista; photographer; producer; redacteur; redactor; redactora; redakteur; redakteure;
    redakteurin; redaktør; reporter; reporterin; reporters; verslaggever; volontär; volontärin; writer
    """
    )
)
# Words that come between the name and the job.
JOB_WORDS = JOBS | words(
    """
    assistant associate audience breaking business chief climate content crime culture data deputy digital
    education entertainment environment eu europe executive features foreign head health house hub
    investigations junior lead leitende leitender lifestyle live local managing money national news
    parliamentary political politics politik ressort royal science senior showbiz social special sport
    sports staff stellvertretender technology travel trends tv uk us white wirtschaft world
    """
)
# Words that a person's name never holds: offices, sections, places of work, and verbs of the page.
NOT_NAMES = frozenset(
    entries(
        """
    times; post; herald; gazette; tribune; daily; journal; zeitung; nachrichten; rundschau; presse; festspiele;
    karrierewelt; themenseiten; schlagwörter; republic; redaktion; agencies; correspondent; online; digital; abo;
    accueil; actualités; afp; agency; aktualisiert; all; anhören; anzeige; ap; app; april; are; article; artikel;
    associated; at; august; ausland; author; authors; basketball; beauty; berlin; best; bild; binnenland;
    bluesky; books; breaking; brussels; buitenland; business; cars; champions; city; climate; comment; comments;
    company; cookies; copy; copyright; county; court; courtesy; credit; cricket; cronaca; cultura; culture; cup;
    das; december; deportes; desk; deutschland; die; dienstag; donnerstag; dpa; drucken; east; economia;
    economía; editor; editors; ein; eine; email; entertainment; estate; esteri; europe; european; facebook;
    fashion; february; film; first; food; football; for; formula; foto; freitag; friday; gallery; games; gaming;
    gesundheit; get; getty; golf; google; hamburg; health; high; highlights; home; house; how; image; images;
    imago; in; inland; instagram; institute; international; is; istock; january; jobs; journalist; july; june;
    key; kingdom; kommentar; kommentare; kultur; kürze; last; latest; league; lesezeit; lifestyle; link;
    linkedin; listen; live; local; login; london; march; may; mehr; mein; meine; meinung; menu; merken; minister;
    ministry; minuten; mittwoch; modified; monday; monde; montag; more; movies; mundo; music; münchen; national;
    new; news; newsletter; newsroom; nieuws; north; november; october; office; olympics; on; opinion; our;
    panorama; paris; photo; picture; pinterest; play; plus; points; policy; politica; politics; politik;
    politique; política; posted; premier; premium; president; press; privacy; published; quelle; racing; read;
    real; recipes; redakteur; redakteurin; reddit; regio; regional; related; reporter; reporters; reserved;
    reuters; rights; samstag; saturday; save; schweiz; science; search; september; share; show; shutterstock;
    sign; soccer; sociedad; société; sonntag; south; sport; sports; staff; stand; startseite; states; store;
    stories; street; style; subscribe; summary; sunday; supreme; team; tech; technology; teilen; telegram;
    tennis; terms; that; the; thema; themen; this; threads; thursday; today; top; travel; trending; tuesday; tv;
    twitter; uhr; union; united; university; unsplash; updated; veröffentlicht; video; view; voetbal; washington;
    watch; weather; wednesday; werbung; west; what; whatsapp; when; where; white; who; why; wichtigste;
    wirtschaft; wissen; world; yesterday; york; you; your; économie; österreich
    """
    )
)

# The hundred or so family names that nearly every Chinese name begins with.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
    "辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺格樱惠风慧伊厉闻敬尼衡步鹿麻从东南北西门巨战阴么帅仁原宝昌由甫益繁红苑初弓戈"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻餘鍾譚鄒陸顧龍萬錢湯賴龔龐蘭顏嚴溫蘆韋畢聶叢莊塗齊關紀歐項陽衛單閔車邊饒晉鄔暢宮婁蓋黨談連樂應"
)
COMPOUND_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "端木",
    "司徒",
    "歐陽",
    "諸葛",
)
# Words that begin like a name and are none.
ZH_WORDS = frozenset(
    entries(
        """
    万元; 于是; 云南; 任何; 党建; 党报; 全国; 全文; 关于; 关键; 冷空; 包括; 单位; 古代; 向前; 向导; 周刊; 周报;
    周末; 和平; 商报; 安徽; 常州; 平台; 应该; 成都; 文章; 方式; 方面; 时报; 时间; 明天; 景区; 曾经; 来源; 毛利;
    江苏; 江西; 海南; 温州; 游客; 白皮; 相关; 石油; 空间; 简介; 简称; 管理; 经理; 计划; 贵州; 连续; 都在; 都市;
    都是; 金融; 金额; 项目; 马上; 高校; 高级; 黄金; 龙头; 生成; 提供; 整理
    """
    )
)
# What the name of an outlet or an office ends with, and no person's; the last ones only if it has four characters.
_ENDS_OF_ALL = "报网社部局处院所站组"
ZH_OFFICE_ENDS = frozenset(_ENDS_OF_ALL + "讯台营团队")
ZH_LONG_OFFICE_ENDS = _ENDS_OF_ALL + "科办室会"
# What cannot follow a writer's label as a name: the label was a word of the text.
NOT_ZH_NAMES = frozenset("在从对了获向于将采问也就又还到说是和与及今昨日当")
