"""The words that tell a headline from what stands around it."""

from desktop_reader.pages.tables.entries import entries, words

# An encyclopedia says so on the line below the name of the article.
ENCYCLOPEDIAS = entries(
    "维基百科; 維基百科; From Wikipedia; 百度百科; Aus Wikipedia; Un article de Wikipédia; De Wikipedia"
)
# A Chinese line that holds one of these may be a byline.
WRITERS = entries("记者; 記者; 作者; 文/; 文／; 撰文; 通讯员; 通訊員; 编译; 采写; 特约; 特派")
# A Chinese line that holds one of these states facts of an article.
FACTS = entries(
    """
    来源：; 来源:; 來源：; 來源:; 出处：; 出处:; 作者：; 作者:; 编辑：; 编辑:; 责编：; 责编:; 时间：; 时间:;
    日期：; 日期:; 发布：; 发布:; 浏览：; 浏览:; 点击：; 点击:; 阅读：; 阅读:; 字号：; 字号:; 评论：; 评论:;
    出版社：; 译者：; 译者:
    """
)
# The first step of the way to a page, from the front page down.
HOME = entries(
    """
    home; homepage; startseite; accueil; inicio; início; portada; hem; hjem; domov; etusivu; strona główna; главная;
    anasayfa; ana sayfa; forside; voorpagina; ホーム; トップ; 홈; 首页; 首頁; beranda
    """
)
# A short line with one of these words speaks of the site: its accounts elsewhere, its letters, its apps.
SITE = words(
    """
    facebook twitter instagram linkedin youtube tiktok whatsapp telegram bluesky newsletter newsletters podcast podcasts
    e-paper epaper abo app apps cookie cookies login premium shop subscribe follow folge
    """
)
# What a line begins with that states such facts, of an article or of a post, and is no headline.
STATING = (*FACTS, *entries("来自微博; 来自 微博; 来自 iPhone; 来自 Android; 发布于; IP属地; IP 属地"))
