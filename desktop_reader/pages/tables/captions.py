"""The credits that tell the caption of a picture from the text, and the words that open a caption."""

from desktop_reader.pages.tables.entries import entries

# A short line outside Chinese that holds one of these is a caption or its credit.
CREDITS = entries(
    """
    写真; 撮影; 提供＝; ＝時事; foto:; fotos:; photo:; photos:; photo by; photograph:; photograph by; picture:;
    pictures:; image:; image credit; images:; bild:; bilder:; credit:; video:; grafik:; graphic:; illustration:;
    illustration by; foto av; foto de; foto di; crédit; crédits; zdjęcie; fot.; фото; fotó; isithombe; kuva:; beeld:;
    imagen:; imagem:; videografik; ©; (c); getty images; via getty; /getty; shutterstock; istock; unsplash; pexels;
    stock.adobe; /reuters; reuters/; (reuters; via reuters; /ap); (ap photo; ap photo; /ap; /afp; afp/; (afp; via ap;
    via afp; /dpa; dpa/; picture alliance; picture-alliance; imago; (dpa; epa-efe; /epa; apa/; keystone; ritzau; ntb;
    belga/; pa wire; pa media; press association; alamy; bloomberg/; /bloomberg; archivbild; symbolbild; symbolfoto;
    archivfoto; file photo; file image; handout; screenshot; courtesy of; pictured:; pictured right; pictured left;
    사진=; 사진 =; [사진; 사진제공; 연합뉴스
    """
)
# Outside Chinese, a line that opens with one of these says who took the pictures.
CREDIT_OPENINGS = entries(
    """
    photographs by; photography by; photos by; pictures by; images by; illustrations by; video by; graphics by;
    fotos von; fotos de; photos de; foto's van; illustrationen von; illustrations de
    """
)
_CREDITS_ANYWHERE = entries("图源; 供图; 图片来源; 摄; 攝; 制图")
# A Chinese line that ends with one of these and a name says who took the picture above it.
ZH_CREDITS = (*_CREDITS_ANYWHERE, *entries("摄影; 攝影; 圖源; 供圖; 圖片來源; 製圖"))
# A Chinese line that holds one of these is a caption: never a heading, but part of the body.
ZH_CAPTIONS = (
    *_CREDITS_ANYWHERE,
    *entries(
        """
        资料图; 图/; 截图; 图为; 如图; 图：; 图|; 图｜; （左）; （右）; 来源：; 来源:; 视频截图; 网页截图; 点击看;
        注：; 图片; ▲; △; ↑; ↓; ►
        """
    ),
)
