"""The words of a page's furniture: what apps and sites print around an article.

WHOLE: a line that is nothing but this, once case, blanks, digits and edge marks are taken off.
PHRASES: a short line that holds this is furniture. LEGAL: a line of any length that holds this is the
small print. Latin phrases match at word boundaries.
"""

WHOLE = frozenset(
    line.strip()
    for group in (
        # Chinese
        "首页|分钟|分鐘|新闻|国内|国际|社会|军事|财经|体育|娱乐|科技|汽车|房产|教育|健康|文化|旅游|视频|图片|评论|专题|时尚|游戏|论坛|博客|"
        "更多|登录|注册|退出|搜索|关注|已关注|收藏|举报|打印|关闭|返回|返回顶部|回到顶部|下载|订阅|投诉|反馈|意见反馈|广告|赞|点赞|踩|"
        "分享|分享到|分享至|转发|复制链接|微信|微博|新浪微博|腾讯微博|qq|qq空间|易信|空间|朋友圈|扫一扫|扫码阅读|打开|打开app|下载app|"
        "字体|大|中|小|大中小|字号|小字号|放大|缩小|默认|调整字体|我要反馈|纠错|联系我们|关于我们|网站地图|版权声明|法律声明|隐私政策|"
        "服务条款|用户协议|帮助|帮助中心|设为首页|加入收藏|客户端|客户端下载|手机版|触屏版|电脑版|无障碍|长辈版|简体|繁体|繁體|english|"
        "站内|网页|换一换|不感兴趣|展开|展开全文|收起|全文|查看全部|查看更多|加载更多|点击加载更多|正在加载|已显示全部内容|没有更多了|"
        "上一页|下一页|尾页|末页|余下全文|标签|关键词|热门标签|相关标签|广而告之|推广|赞助内容|听新闻|播放|暂停|静音|原创|人参与|回复|"
        "查看原文|阅读原文|阅读全文|写评论|发表|发布|提交|提交评论|分享让更多人看到|登入|註冊|搜尋|首頁|新聞|列印|收聽|分享此文|複製連結|"
        "字級|下載|訂閱|關閉|更多新聞|回首頁|留言|在线阅读|本版导航|版面导航|标题导航|网站首页|返回首页|专栏|导航|快速导航|app专享",
        # English
        "home|min|mins|minutes|news|world|politics|business|sport|sports|tech|technology|science|health|culture|entertainment|opinion|lifestyle|travel|video|"
        "videos|podcasts|photos|weather|menu|search|close|login|log in|sign in|sign up|register|subscribe|subscribe now|subscribed|donate|"
        "share|share this|share article|share this article|save|saved|print|email|e-mail|copy link|link copied|link copied!|facebook|twitter|x|"
        "whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tumblr|flipboard|messenger|bluesky|threads|mastodon|tiktok|rss|tweet|"
        "comment|comments|view comments|show comments|add comment|post|advertisement|ad|ads|sponsored|promoted|more|read more|show more|see more|"
        "load more|view more|view all|see all|next|previous|back|back to top|skip to content|skip to main content|skip advertisement|topics|tags|"
        "privacy policy|terms of use|terms of service|cookie policy|contact|contact us|about|about us|help|faq|newsletter|newsletters|follow|"
        "follow us|following|listen|play|pause|mute|gift article|gift this article|bookmark|top stories|latest|trending|live|premium|accept all|"
        "reject all|manage cookies|image|gallery|view image in fullscreen|open image in gallery|key points|in this article|article content|"
        "story continues below|story continues|continue reading|social sharing|toggle|loading|loading...|author|reporter|staff writer|summary",
        # German
        "startseite|politik|wirtschaft|kultur|wissen|gesundheit|reise|meinung|panorama|ausland|inland|regional|mediathek|audio|suche|suchen|menü|"
        "anmelden|abmelden|registrieren|abo|abonnieren|abonnement|teilen|artikel teilen|merken|drucken|artikel drucken|kommentare|kommentieren|"
        "anzeige|werbung|werbung überspringen|anhören|vorlesen|schließen|mehr|mehr anzeigen|weiterlesen|nach oben|zur startseite|zum inhalt|"
        "zum seitenanfang|impressum|datenschutz|datenschutzerklärung|agb|kontakt|hilfe|link kopiert|link kopiert!|link kopieren|artikel|bild|"
        "in kürze|zusammenfassung|inhaltsverzeichnis|feedback|externer inhalt nicht verfügbar|privatsphäre-einstellungen ändern|"
        "externen inhalt anzeigen|empfohlener redaktioneller inhalt|web share|autoplay|weitere videos|merkliste|zur app|hinweis|lesezeichen|artikel anhören|verschenken|gemerkt|nachrichten",
        # French, Spanish, Italian, Portuguese, Dutch
        "accueil|partager|imprimer|commenter|s'abonner|se connecter|publicité|copier le lien|ajouter à vos sélections|fermer|rechercher|écouter|"
        "inicio|compartir|imprimir|comentarios|suscríbete|suscribirse|iniciar sesión|publicidad|buscar|cerrar|copiar enlace|escuchar|guardar|"
        "condividi|stampa|commenta|abbonati|accedi|pubblicità|cerca|chiudi|copia link|ascolta|salva|"
        "compartilhar|partilhar|imprimir|comentários|assine|entrar|publicidade|ouvir|"
        "delen|deel|opslaan|afdrukken|reageer|reacties|abonneer|inloggen|aanmelden|advertentie|sluiten|zoeken|luister|kopieer link",
        # Nordic, Polish, Czech, Turkish, Russian, Indonesian
        "del|del artiklen|dela|spara|skriv ut|logg inn|logga in|log ind|annonse|annonce|annons|abonner|bli abonnent|vis mer|vis mere|visa mer|lukk|søk|"
        "gem på læseliste|lytt|lyssna|tips oss|udostępnij|drukuj|skomentuj|reklama|zaloguj|zaloguj się|sdílet|sdílejte článek|diskuze|článek|"
        "přihlásit se|paylaş|yazdır|yorumlar|abone ol|giriş yap|reklam|kaydet|поделиться|распечатать|комментарии|подписаться|войти|реклама|"
        "скопировать ссылку|bagikan|cetak|komentar|masuk|iklan|salin tautan",
        # Japanese, Korean
        "シェア|シェアする|ポスト|ツイート|印刷|保存|ログイン|新規登録|会員登録|広告|閉じる|検索|コピー|はてなブックマーク|リンクをコピーする|メール|反応|もっと見る|続きを読む|トップ|"
        "공유|공유하기|스크랩 하기|스크랩|인쇄|로그인|회원가입|광고|닫기|검색|댓글|글자크기|기사듣기|사진 확대|구독|url 복사",
    )
    for line in group.split("|")
)

PHRASES = (
    # Chinese
    "原创：", "原创:", "原标题：", "原标题:", "原標題", "微信扫码", "扫码关注", "扫描二维码", "扫码二维码", "扫二维码", "扫一扫", "二维码", "分享到", "分享至", "好友和朋友圈", "下载客户端", "客户端下载", "打开app",
    "app查看", "app阅读", "点击下载", "下载地址", "关注公众号", "公众号查看", "扫码阅读", "设为首页", "加入收藏", "我要评论", "我来说两句", "发表评论", "写评论",
    "条评论", "人参与", "跟贴", "查看评论", "字体：", "字体:", "字号：", "字号:", "缩小字体", "放大字体", "您的位置", "您当前的位置", "您的当前位置", "当前位置",
    "所在位置", "你的位置", "免费注册", "忘记密码", "记住密码", "用户登录", "登录注册", "登录 注册", "登录后", "登录/注册", "请登录", "点击进入", "点击加载", "查看更多",
    "加载更多", "阅读更多", "更多精彩", "余下全文", "展开全文", "返回首页", "返回顶部", "返回列表", "进入频道", "进入专题", "上一页", "下一页", "页面功能", "打印本页",
    "打印】", "关闭】", "【关闭", "【打印", "【推荐】", "查看全部", "进入新闻", "更多>>", "简介 |", "简介 ｜", "网站地图", "本文标签", "意见反馈", "不良信息举报", "举报电话", "举报邮箱", "人已赞", "阅读量", "阅读数", "浏览次数", "浏览量", "点击数：",
    "点击率", "查看旧版", "粉丝：", "加关注", "+ 关注", "+关注", "投诉或建议", "相关资讯请关注", "安装新浪", "更多猛料", "欢迎关注", "长按识别", "阅读原文", "禁止转载",
    "登入", "加入會員", "列印", "回首頁", "分享給", "字級設定", "下載app", "訂閱電子報", "此條目", "此条目", "本条目", "跳到导航", "编辑源代码", "[编辑]",
    # English
    "sign up", "sign in", "log in", "subscribe to", "subscribe now", "newsletter", "newsletters", "click here", "share this", "share on", "share via", "share current",
    "skip to", "back to top", "download the app", "download our app", "follow us", "read more", "advertisement", "sponsored", "cookie", "cookies",
    "all rights reserved", "terms of service", "terms of use", "privacy policy", "privacy notice", "min read", "minute read", "minutes read", "minutes to read",
    "email address", "view all posts", "contact us", "listen to this article", "add as preferred", "get the app", "free trial", "your inbox", "already a member", "already have an account",
    "join the conversation", "leave a comment", "view comments", "show comments", "have a tip", "story continues", "article continues", "recommended videos", "shares",
    "become a member", "gift article", "view images", "view gallery", "open image", "play video", "watch live", "free for", "only available to", "video player", "javascript",
    # German
    "jetzt anmelden", "jetzt testen", "jetzt abonnieren", "hier kostenlos", "lesezeit", "lesedauer", "min. lesezeit", "minuten lesezeit", "auf facebook teilen", "teilen via",
    "per mail teilen", "per e-mail teilen", "zur startseite", "zum inhalt", "datenschutz", "cookie-einstellungen", "newsletter abonnieren", "newsletter anmelden", "mit nur einem klick",
    "externer inhalt", "externen inhalt", "externe inhalte", "externen inhalte", "werbung", "anzeige:", "mehr lesen über", "artikel anhören", "drucken", "einblenden", "in app öffnen",
    "als bevorzugte quelle", "google-news", "whatsapp-kanal", "bereits abonnent", "weitere videos", "maschinell erstellt", "künstlich erzeugt",
    # French, Spanish, Italian, Dutch, Nordic, Polish
    "temps de lecture", "réservé aux abonnés", "partager sur", "créer un compte", "se connecter", "lecture du", "inscrivez-vous", "tiempo de lectura", "compartir en", "suscríbete", "regístrate",
    "iscriviti", "minuti di lettura", "condividi su", "abonneer je", "lees verder", "gratis proberen", "bli abonnent", "les også", "kjøp abonnement", "logg inn", "ik ga akkoord",
    "czytaj więcej", "pozostało", "kup dostęp", "przihlaste", "devamını oku", "abone olun", "подписывайтесь", "читайте нас", "baca juga", "laget av chatgpt",
    # Japanese, Korean
    "この記事は", "有料会員", "会員限定", "無料登録", "ログインして", "続きを読む", "記事利用について", "リンクをコピー", "구독하기", "무단 전재", "무단전재", "재배포 금지", "기자 페이지",
)

LEGAL = (
    # Chinese
    "版权所有", "版權所有", "all rights reserved", "copyright", "©", "免责声明", "免責聲明", "特别声明：", "特别声明:", "郑重声明", "icp备", "icp证", "公网安备", "许可证号", "经营许可证", "许可证：",
    "许可证:", "增值电信", "请勿转载", "特别授权", "营业执照", "友情链接", "未经授权", "转载请注明", "转载请联系", "不代表本站", "不代表本网", "观点无关", "立场无关", "网易立场", "新浪立场", "仅代表作者", "仅供参考，", "仅供其表达", "信息存储服务",
    "文章来源于网络", "侵权请联系", "广播电视节目制作", "信息网络传播视听", "违法和不良信息", "不良信息举报", "免责条款", "著作權", "未經授權", "原创作品", "请注明出处",
    # Latin scripts
    "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "tutti i diritti riservati", "todos os direitos reservados", "riproduzione riservata",
    "alle rechten voorbehouden", "wszelkie prawa zastrzeżone", "tüm hakları saklıdır", "все права защищены", "this site is protected", "we use cookies", "uses cookies",
    "our privacy policy", "our terms", "by signing up", "by clicking", "by subscribing", "by submitting", "unsubscribe at any time", "diese website verwendet",
    "abmeldung ist jederzeit", "mit meiner anmeldung", "datenschutzerklärung", "wir benötigen ihre zustimmung", "an dieser stelle finden sie", "affiliate links", "affiliate-links", "if you purchase", "support independent", "support our journalism", "we need your support", "premium-abo", 
    # Japanese, Korean
    "無断転載", "無断複製", "著作権", "저작권자", "무단 전재",
)

# Every Han, kana or hangul phrase of the small print holds one of these: what a text without them is spared.
LEGAL_SIGNS = frozenset("權权責责声备许证転製저무营友转播增站观络易创仅违注储浪举著网场")
