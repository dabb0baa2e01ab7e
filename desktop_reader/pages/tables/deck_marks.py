"""The words and marks that tell a Chinese deck from what stands around it."""

from desktop_reader.pages.tables.entries import entries
from desktop_reader.patterns import Pattern

# A line that begins with one of these says that it is the deck.
LABELS = entries(
    """
    摘要：; 摘要:; 摘要】; 摘 要; 内容摘要; 导读：; 导读:; 导读】; 核心提示; 核心阅读; 内容提要; 提要：; 提要:;
    导语：; 导语:; 导语】; 阅读提示; 内容简介; 摘要; 導讀：; 導讀】; 內容提要; 提示：
    """
)
# A line that holds one of these is furniture or a credit.
NOT_DECKS = entries(
    """
    【; 】; |; ｜; 点击; 订阅; 下载; 分享; 评论; 我来说; 关注; 扫码; 免费; 来源; 作者; 记者; 编辑; 字号; 直播;
    视频; 专题; 更多; 进入; 首页; 测试：; 摄影; 文/; 图/; http
    """
)
DASHES = ("——", "--", "—", "－－")
# A line with a number before it is a heading.
NUMBERED = Pattern(r"^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]")
