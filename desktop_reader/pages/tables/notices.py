"""The words in which a page speaks of itself to its readers: subscriptions, newsletters, consent, apps, donations.

Articles are about these too, so a paragraph is a notice only where it has several of the words, or one and a
word that addresses the reader.
"""

from desktop_reader.pages.tables.entries import entries, words

WORDS = words(
    """
    subscribe subscribed subscriber subscribers subscribing subscription subscriptions unsubscribe newsletter
    newsletters inbox sign signup account accounts login log logged app apps podcast podcasts consent cookie cookies
    preferences personalized personalised ad-free ads advertisement advertising sponsor sponsored donate donation
    donations member members membership premium paywall bookmark email e-mail terms privacy trial unlimited offers
    exclusive alerts notifications browser javascript adblocker whatsapp facebook instagram twitter tiktok youtube
    website journalism copyright affiliate commission featured stock.adobe
    abo abos abonnement abonnements abonnent abonnenten abonnentin abonniere abonnieren abonniert angemeldet
    anmelden anmeldung artikel datenschutz datenschutzerklärung drittplattformen einwilligung einwilligungen
    einverstanden externe externen externer inhalt inhalte inhalten kostenlos kostenlose kostenlosen leser leserinnen
    mitglied mitglieder nutzung personenbezogene privatsphäre-einstellungen probemonat redaktion registrieren
    registriert spende spenden unterstützen unterstützung webseite website werbung zugang zustimmung app-store
    abonné abonnée abonnés abonnez abonnez-vous abonner inscription inscrivez inscrivez-vous compte connecté connecter
    lecture message appareil publicité consentement dons
    suscripción suscripciones suscribirse suscríbete suscriptor suscriptores suscriptoras cuenta dispositivo boletín
    boletines modalidad regístrate registrarse publicidad usuario
    abbonamento abbonati abbonato iscriviti registrati account pubblicità notizie
    assinatura assinante assinantes assine cadastre cadastre-se conta anúncios
    abonnee abonnees nieuwsbrief inloggen advertenties gratis
    abonnement abonnenter nyhedsbrev nyhetsbrev nyhetsbrevet annonser annonselenker personvern data ansvarlig
    prenumerera prenumerant prenumeration annons samtykke reklame kundeservice
    subskrypcja subskrybuj prenumerata prenumeratę dostęp newslettera reklamy zaloguj konto
    předplatné předplatitelé předplatitele přihlaste registrace odběr
    abone abonelik üye üyelik bülten bildirim uygulama uygulamasını
    подписка подпишитесь подписывайтесь рассылка рассылку приложение регистрация аккаунт реклама telegram-канал
    """
)

ADDRESS = words(
    """
    you your yours you're you’re us our we please
    du dich dir dein deine deinem deinen deiner sie ihr ihre ihrem ihren ihrer ihnen uns unser unsere unserem unseren
    unserer wir bitte
    vous votre vos nous notre nos
    tu tus te usted ustedes su sus nuestro nuestra nuestros nuestras
    tuo tua tuoi tue ti nostro nostra nostri voi vostro
    você seu sua seus suas nosso nossa
    je jouw uw u ons onze we
    du din dit dine ditt dig deg vi vår våre vårt vores vores os oss
    ty twój twoje twoja twoich cię wam nasz nasze nasza
    vy váš vaše vám náš naše
    siz sizin size bizim biz
    вы вас ваш ваша ваши вам нас наш наши наша
    """
)

# How many words of the site make a notice without address, and among how many words one must stand.
SEVERAL = 3
SPARSEST = 12

# A Han, kana or hangul paragraph that holds two of these, or one in a short line, is a notice.
HAN = entries(
    """
    公众号; 二维码; 扫一扫; 扫码; 长按; 下载客户端; 客户端下载; 下载app; 应用市场; 关注我们; 欢迎关注; 敬请关注;
    点击关注; 微信号; 微信公众; 爆料; 投稿; 热线; 线索; 一经采纳; 联系邮箱; 邮箱：; 邮箱:; 来稿; 加入我们;
    阅读原文; 点击链接; 后台回复; 转发; 点赞; 在看; 星标; 交流群; 加群; 會員; 登入; 訂閱; 電子報; 追蹤; 粉絲專頁;
    加入好友; 官方帳號; 投書; 会員; ログイン; 購読; 無料登録; メールマガジン; 公式サイト; 運営する; アプリ;
    配信サービス; お申し込み; ご利用; フォロー; 有料; 구독; 회원; 로그인; 앱; 카카오톡; 채널 추가; 제보; 독자
    """
)
