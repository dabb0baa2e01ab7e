"""The words of a page's furniture: what apps and sites print around an article.

WHOLE: a line that is nothing but this, once case, blanks, digits and edge marks are taken off.
PHRASES: a short line that holds this is furniture. LEGAL: a line of any length that holds this is the
small print. Latin phrases match at word boundaries.
"""

from desktop_reader.pages.tables.entries import entries

WHOLE = frozenset(
    entries(
        """
    只看楼主收藏回复; 只看楼主; 收藏回复; 正式会员; 高级会员; 送ta礼物; 登录百度账号; 关注问题; 写回答; 邀请回答;
    收录于合集; 收錄於合集; 收录于话题; 这篇影评可能有剧透; 这篇书评可能有关键情节透露; 本文へスキップ;
    コンテンツへスキップ; 본문 바로가기;
    在看; 規範; 留言規範; 没有更多了; 没有更多内容了;
    app专享; qq空间; 上一页; 下一页; 下載; 下载; 下载app; 不感兴趣; 专栏; 专题; 中; 举报; 人参与; 会員登録; 体育;
    余下全文; 保存; 健康; 全文; 关于我们; 关注; 关键词; 关闭; 写评论; 军事; 分享; 分享到; 分享此文; 分享至;
    分享让更多人看到; 分鐘; 分钟; 列印; 加入收藏; 加载更多; 博客; 印刷; 原创; 反応; 反馈; 发布; 发表; 听新闻;
    回到顶部; 回复; 回首頁; 国内; 国际; 图片; 在线阅读; 复制链接; 大; 大中小; 娱乐; 字体; 字号; 字級; 客户端;
    客户端下载; 导航; 小; 小字号; 尾页; 展开; 展开全文; 已关注; 已显示全部内容; 帮助; 帮助中心; 广告; 广而告之;
    広告; 微信; 微博; 已编辑; 快速导航; 意见反馈; 我要反馈; 房产; 手机版; 打印; 打开; 打开app; 扫一扫; 扫码阅读; 投诉;
    换一换; 推广; 提交; 提交评论; 搜尋; 搜索; 播放; 收聽; 收藏; 收起; 放大; 教育; 文化; 新浪微博; 新聞; 新規登録;
    新闻; 旅游; 无障碍; 时尚; 易信; 暂停; 更多; 更多新聞; 朋友圈; 服务条款; 末页; 本版导航; 查看全部; 查看原文;
    查看更多; 标签; 标题导航; 検索; 正在加载; 汽车; 没有更多了; 法律声明; 注册; 游戏; 点击加载更多; 点赞;
    热门标签; 版权声明; 版面导航; 用户协议; 电脑版; 留言; 登入; 登录; 相关标签; 社会; 科技; 空间; 站内; 简体;
    繁体; 繁體; 纠错; 缩小; 网站地图; 网站首页; 网页; 联系我们; 腾讯微博; 複製連結; 视频; 触屏版; 訂閱; 註冊;
    订阅; 论坛; 设为首页; 评论; 调整字体; 财经; 赞; 赞助内容; 踩; 转发; 返回; 返回顶部; 返回首页; 退出; 长辈版;
    關閉; 阅读全文; 阅读原文; 隐私政策; 静音; 首頁; 首页; 默认; aanmelden; abbonati; abmelden; abo; abone ol;
    abonneer; abonnement; abonner; abonnieren; about; about us; accedi; accept all; accueil; ad; add comment;
    ads; advertentie; advertisement; afdrukken; agb; ajouter à vos sélections; anhören; anmelden; annonce;
    annons; annonse; anzeige; article content; artikel; artikel anhören; artikel drucken; artikel teilen;
    ascolta; assine; audio; ausland; author; autoplay; back; back to top; bagikan; bild; bli abonnent; bluesky;
    bookmark; buscar; business; cerca; cerrar; cetak; chiudi; close; comentarios; comentários; comment; commenta;
    commenter; comments; compartilhar; compartir; condividi; contact; contact us; continue reading;
    cookie policy; copia link; copiar enlace; copier le lien; copy; copy link; culture; datenschutz;
    datenschutzerklärung; deel; del; del artiklen; dela; delen; diskuze; donate; drucken; drukuj; e-mail; email;
    empfohlener redaktioneller inhalt; english; entertainment; entrar; escuchar; externen inhalt anzeigen;
    externer inhalt nicht verfügbar; facebook; faq; feedback; fermer; flipboard; follow; follow us; following;
    gallery; gem på læseliste; gemerkt; gesundheit; gift article; gift this article; giriş yap; guardar; health;
    help; hilfe; hinweis; home; iklan; image; impressum; imprimer; imprimir; in kürze; in this article;
    inhaltsverzeichnis; iniciar sesión; inicio; inland; inloggen; instagram; kaydet; key points; komentar;
    kommentare; kommentieren; kontakt; kopieer link; kultur; latest; lesezeichen; lifestyle; link; link copied;
    link copied!; link kopieren; link kopiert; link kopiert!; linkedin; listen; live; load more; loading;
    loading...; log in; log ind; logg inn; logga in; login; luister; lukk; lyssna; lytt; manage cookies;
    mastodon; masuk; mediathek; mehr; mehr anzeigen; meinung; menu; menü; merken; merkliste; messenger; min;
    mins; minutes; more; mute; nach oben; nachrichten; news; newsletter; newsletters; next;
    open image in gallery; opinion; opslaan; ouvir; panorama; partager; partilhar; pause; paylaş; photos;
    pinterest; play; podcasts; politics; politik; post; premium; previous; print; privacy policy;
    privatsphäre-einstellungen ändern; promoted; pubblicità; publicidad; publicidade; publicité; přihlásit se;
    qq; reacties; read more; reageer; rechercher; reddit; regional; register; registrieren; reise; reject all;
    reklam; reklama; reporter; rss; s'abonner; salin tautan; salva; save; saved; schließen; science;
    sdílejte článek; sdílet; se connecter; search; see all; see more; share; share article; share this;
    share this article; show comments; show more; sign in; sign up; skip advertisement; skip to content;
    skip to main content; ir al contenido; saltar al contenido; aller au contenu; aller au contenu principal;
    pular para o conteúdo; ir para o conteúdo; vai al contenuto; ga naar inhoud; ga naar de inhoud; zum hauptinhalt;
    przejdź do treści; přejít k obsahu; hoppa till innehåll; gå til innhold; gå til indhold; siirry sisältöön;
    ana içeriğe geç; içeriğe geç; langsung ke konten; langsung ke isi; chuyển đến nội dung; перейти к содержанию;
    перейти к содержимому; перейти к основному содержанию; सामग्री को स्किप करें; تخطى إلى المحتوى; انتقل إلى المحتوى;
    skomentuj; skriv ut; sluiten; social sharing; spara; sponsored; sport; sports;
    staff writer; stampa; startseite; story continues; story continues below; subscribe; subscribe now;
    subscribed; suche; suchen; summary; suscribirse; suscríbete; søk; tags; tech; technology; teilen; telegram;
    terms of service; terms of use; threads; tiktok; tips oss; toggle; top stories; topics; travel; trending;
    tumblr; tweet; twitter; udostępnij; verschenken; video; videos; view all; view comments;
    view image in fullscreen; view more; vis mer; vis mere; visa mer; vorlesen; weather; web share;
    weitere videos; weiterlesen; werbung; werbung überspringen; whatsapp; wirtschaft; wissen; world; x; yazdır;
    yorumlar; youtube; zaloguj; zaloguj się; zoeken; zum inhalt; zum seitenanfang; zur app; zur startseite;
    zusammenfassung; écouter; článek; войти; комментарии; поделиться; подписаться; распечатать; реклама;
    скопировать ссылку; url 복사; はてなブックマーク; もっと見る; コピー; シェア; シェアする; ツイート; トップ;
    ポスト; メール; リンクをコピーする; ログイン; 続きを読む; 閉じる; 검색; 공유; 공유하기; 광고; 구독; 글자크기;
    有料記事; 有料会員記事; 会員限定記事; 기사듣기; 닫기; 댓글; 로그인; 사진 확대; 스크랩; 스크랩 하기; 인쇄; 회원가입
    """
    )
)

PHRASES = entries(
    """
    阅读体验更佳; 点“在看”; 点"在看";
    原创：; 原创:; 原标题：; 原标题:; 原標題; 微信扫码; 扫码关注; 扫描二维码; 扫码二维码; 扫二维码; 扫一扫;
    二维码; 分享到; 分享至; 好友和朋友圈; 下载客户端; 客户端下载; 打开app; app查看; app阅读; 点击下载; 下载地址;
    关注公众号; 公众号查看; 扫码阅读; 设为首页; 加入收藏; 我要评论; 我来说两句; 发表评论; 写评论; 条评论; 人参与;
    跟贴; 查看评论; 字体：; 字体:; 字号：; 字号:; 缩小字体; 放大字体; 您的位置; 您当前的位置; 您的当前位置;
    当前位置; 所在位置; 你的位置; 免费注册; 忘记密码; 记住密码; 用户登录; 登录注册; 登录 注册; 登录后; 登录/注册;
    请登录; 点击进入; 点击加载; 查看更多; 加载更多; 阅读更多; 更多精彩; 余下全文; 展开全文; 返回首页; 返回顶部;
    返回列表; 进入频道; 进入专题; 上一页; 下一页; 页面功能; 打印本页; 打印】; 关闭】; 【关闭; 【打印; 【推荐】;
    查看全部; 进入新闻; 更多>>; 简介 |; 简介 ｜; 网站地图; 本文标签; 意见反馈; 不良信息举报; 举报电话; 举报邮箱;
    人已赞; 阅读量; 阅读数; 浏览次数; 浏览量; 点击数：; 点击率; 查看旧版; 粉丝：; 加关注; + 关注; +关注;
    投诉或建议; 相关资讯请关注; 安装新浪; 更多猛料; 欢迎关注; 长按识别; 阅读原文; 禁止转载; 登入; 加入會員; 列印;
    回首頁; 分享給; 字級設定; 下載app; 訂閱電子報; 此條目; 此条目; 本条目; 跳到导航; 编辑源代码; [编辑];
    有料会員; 会員限定; 無料登録; sign up; sign in; log in; subscribe to; subscribe now; newsletter; newsletters;
    click here; share this; share on; share via; share current; skip to; back to top; download the app;
    download our app; follow us; read more; advertisement; sponsored; cookie; cookies; all rights reserved;
    terms of service; terms of use; privacy policy; privacy notice; min read; minute read; minutes read;
    minutes to read; email address; view all posts; contact us; listen to this article; add as preferred;
    get the app; free trial; your inbox; already a member; already have an account; join the conversation;
    leave a comment; view comments; show comments; have a tip; story continues; article continues;
    recommended videos; shares; become a member; gift article; view images; view gallery; open image; play video;
    watch live; free for; only available to; video player; javascript; jetzt anmelden; jetzt testen;
    jetzt abonnieren; hier kostenlos; lesezeit; lesedauer; min. lesezeit; minuten lesezeit; auf facebook teilen;
    teilen via; per mail teilen; per e-mail teilen; zur startseite; zum inhalt; datenschutz;
    cookie-einstellungen; newsletter abonnieren; newsletter anmelden; mit nur einem klick; externer inhalt;
    externen inhalt; externe inhalte; externen inhalte; werbung; anzeige:; mehr lesen über; artikel anhören;
    drucken; einblenden; in app öffnen; als bevorzugte quelle; google-news; whatsapp-kanal; bereits abonnent;
    weitere videos; maschinell erstellt; künstlich erzeugt; temps de lecture; réservé aux abonnés; partager sur;
    créer un compte; se connecter; lecture du; inscrivez-vous; tiempo de lectura; compartir en; suscríbete;
    regístrate; iscriviti; minuti di lettura; condividi su; abonneer je; lees verder; gratis proberen;
    bli abonnent; les også; kjøp abonnement; logg inn; ik ga akkoord; czytaj więcej; pozostało; kup dostęp;
    przihlaste; devamını oku; abone olun; подписывайтесь; читайте нас; baca juga; laget av chatgpt; この記事は;
    ログインして; 続きを読む; 記事利用について; リンクをコピー; 구독하기; 무단 전재; 무단전재; 재배포 금지;
    기자 페이지; 点击上方; 点击下方; 点击蓝字; 蓝字关注; 视频加载中; 图片加载中; 预览时标签; 长按二维码; 长按扫码;
    关注我们的; 关注我们吧; 广告合作; 商务合作; 请拨打; 均为原创; 来自 微博; 来自微博; 来自 iphone; 来自iphone;
    来自 android
    """
)

# Furniture that stands between any two paragraphs and parts none of them.
PAUSES = frozenset(
    entries(
        """
        advertisement; skip advertisement; anzeige; werbung; werbung überspringen; publicité; publicidad; publicidade;
        pubblicità; advertentie; annonse; annons; reklama; reklam; реклама; 广告; 廣告; 광고; article continues below;
        story continues below; article content
        """
    )
)

LEGAL = entries(
    """
    版权所有; 版權所有; 免责声明：; 免责声明:; 免責聲明; 版权声明：; 版权声明:; 特别声明：; 特别声明:; icp备;
    icp证; 公网安备; 网安备; 请勿转载; 不得转载; 严禁转载; 禁止转载; 谢绝转载; 转载请注明; 转载请联系; 转载须;
    如需转载; 请注明出处; 注明出处; 违者必究; 不代表本站; 不代表本网; 不代表本平台; 不代表平台; 不代表本报;
    不代表本公司; 观点无关; 立场无关; 网易立场; 新浪立场; 搜狐立场; 仅代表作者; 仅代表个人; 仅代表发言者;
    仅供参考，; 不构成投资建议; 不构成任何投资; 仅供其表达; 信息存储服务; 信息发布平台; 文章来源于网络;
    information storage services;
    侵权请联系; 如有侵权; 若有侵权; 侵权必究; 侵犯您的权益; 侵犯了您的; 转载此文; 转载目的; 不得轉載; 請勿轉載;
    未經授權; 無断転載; 無断複製; 저작권자; 무단 전재; all rights reserved; © 19; © 20; ©19; ©20; (c) 20;
    copyright ©; copyright (c); alle rechte vorbehalten; tous droits réservés; todos los derechos reservados;
    tutti i diritti riservati; todos os direitos reservados; riproduzione riservata; alle rechten voorbehouden;
    wszelkie prawa zastrzeżone; tüm hakları saklıdır; все права защищены; this site is protected; we use cookies;
    uses cookies; our privacy policy; our terms; by signing up; by clicking; by subscribing; by submitting;
    unsubscribe at any time; diese website verwendet; abmeldung ist jederzeit; mit meiner anmeldung;
    datenschutzerklärung; wir benötigen ihre zustimmung; an dieser stelle finden sie; affiliate links;
    affiliate-links; if you purchase; support independent; support our journalism; we need your support;
    premium-abo
    """
)
# These say so only in a line that is no paragraph: articles are about them too.
LEGAL_NAMES = entries(
    """
    经营许可证; 许可证号; 许可证：; 许可证:; 增值电信; 营业执照; 特别授权; 郑重声明; 免责声明; 免责条款;
    未经授权; 信息网络传播视听; 违法和不良信息; 不良信息举报; 举报中心; 来源于互联网; 未经许可; 友情链接;
    广播电视节目制作; 原创作品; 著作權所有; 著作権者; 著作权所有; copyright
    """
)

# Every Han, kana or hangul phrase of the small print holds one of these: what a text without them is spared.
LEGAL_SIGNS = frozenset("權权責责声备许证転製저무营友转播增站观络易创仅违注储浪举著网场轉載台平报公构表发互侵究")
