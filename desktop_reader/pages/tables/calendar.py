"""The words of dates: months, relative days, and the labels before a time of publication or of change."""

from desktop_reader.pages.tables.entries import entries, words

_MONTHS = (
    (
        "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń "
        "ledna leden ocak января январь tammikuuta ianuarie január januára jaanuar"
    ),
    (
        "february feb februar feber février févr febrero febbraio fevereiro fev februari lutego luty února "
        "únor şubat февраля февраль helmikuuta"
    ),
    "march mar märz mär mars marzo março maart maret marca marzec března březen mart марта март maaliskuuta",
    "april apr avril avr abril abr aprile kwietnia kwiecień dubna duben nisan апреля апрель huhtikuuta",
    "may mai mayo maggio maio mei maj maja května květen mayıs мая май toukokuuta",
    "june jun juni juin junio giugno junho czerwca czerwiec června červen haziran июня июнь kesäkuuta",
    "july jul juli juillet juil julio luglio julho lipca lipiec července červenec temmuz июля июль heinäkuuta",
    "august aug août agosto ago augustus agustus augusti sierpnia sierpień srpna srpen ağustos августа август elokuuta",
    (
        "september sep sept septembre septiembre settembre setembro września wrzesień září eylül сентября "
        "сентябрь syyskuuta"
    ),
    (
        "october oct oktober okt octobre octubre ottobre outubro out października październik října říjen "
        "ekim октября октябрь lokakuuta"
    ),
    "november nov novembre noviembre novembro listopada listopad listopadu kasım ноября ноябрь marraskuuta nopember",
    (
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień"
        " prosince prosinec aralık декабря декабрь joulukuuta"
    ),
)
# Of the smaller languages, in the same order.
_MORE_MONTHS = (
    "січня ιανουαρίου januára siječnja януари januarja sausio ianuar يناير جنوری ינואר בינואר januari",
    "лютого φεβρουαρίου február februára veljače февруари vasario فبراير شباط فروری פברואר בפברואר februarie",
    "березня μαρτίου március marca ožujka martie marts kovo مارس آذار مارچ מרץ במרץ machi",
    "квітня απριλίου április apríl apríla travnja април aprilie balandžio أبريل إبريل نيسان اپریل אפריל באפריל aprili",
    "травня μαΐου május mája svibnja gegužės مايو أيار مئی מאי במאי",
    "червня ιουνίου június júna lipnja юни iunie birželio يونيو حزيران جون יוני ביוני",
    "липня ιουλίου július júla юли iulie liepos يوليو تموز جولائی יולי ביולי julai srpnja",
    "серпня αυγούστου augusztus augusta kolovoza rugpjūčio أغسطس آب اگست אוגוסט באוגוסט agu agt ags agosti",
    (
        "вересня σεπτεμβρίου szeptember septembra rujna септември septembrie rugsėjo سبتمبر أيلول ستمبر ספטמבר "
        "בספטמבר septemba"
    ),
    "жовтня οκτωβρίου október októbra октомври octombrie spalio أكتوبر اکتوبر אוקטובר באוקטובר oktoba",
    "листопада νοεμβρίου novembra studenoga ноември noiembrie lapkričio نوفمبر نومبر נובמבר בנובמבר nopember novemba",
    "грудня δεκεμβρίου decembra prosinca декември decembrie gruodžio ديسمبر دسمبر דצמבר בדצמבר desemba",
)
# A month's name or short name in lower case, without its dot -> 1..12.
MONTHS = {
    name: number for table in (_MORE_MONTHS, _MONTHS) for number, names in enumerate(table, 1) for name in names.split()
}

# Of scripts whose vowels are marks, which no pattern for words takes: Hindi, Marathi, Bengali, Tamil, Telugu, Thai.
_MARKED_MONTHS = (
    "जनवरी जानेवारी জানুয়ারি ஜனவரி జనవరి มกราคม ม.ค.",
    "फ़रवरी फरवरी फेब्रुवारी ফেব্রুয়ারি பிப்ரவரி ఫిబ్రవరి กุมภาพันธ์ ก.พ.",
    "मार्च মার্চ மார்ச் మార్చి มีนาคม มี.ค.",
    "अप्रैल एप्रिल এপ্রিল ஏப்ரல் ఏప్రిల్ เมษายน เม.ย.",
    "मई मे মে மே మే พฤษภาคม พ.ค.",
    "जून জুন ஜூன் జూన్ มิถุนายน มิ.ย.",
    "जुलाई जुलै জুলাই ஜூலை జులై జూలై กรกฎาคม ก.ค.",
    "अगस्त ऑगस्ट আগস্ট ஆகஸ்ட் ఆగస్టు สิงหาคม ส.ค.",
    "सितंबर सितम्बर सप्टेंबर সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ กันยายน ก.ย.",
    "अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর அக்டோபர் అక్టోబర్ ตุลาคม ต.ค.",
    "नवंबर नवम्बर नोव्हेंबर নভেম্বর நவம்பர் నవంబర్ พฤศจิกายน พ.ย.",
    "दिसंबर दिसम्बर डिसेंबर ডিসেম্বর டிசம்பர் డిసెంబర్ ธันวาคม ธ.ค.",
)
# Two of their letters are written as one character or as two.
_SPLIT_LETTERS = (("\u092b\u093c", "\u095e"), ("\u09af\u09bc", "\u09df"))
MARKED_MONTHS = {
    form: number
    for number, names in enumerate(_MARKED_MONTHS, 1)
    for name in names.split()
    for form in (
        name,
        *(name.replace(*pair) for pair in _SPLIT_LETTERS),
        *(name.replace(*pair[::-1]) for pair in _SPLIT_LETTERS),
    )
}
# From this year on a year is counted as in Thailand, so many years ahead.
BUDDHIST_FROM, BUDDHIST_AHEAD = 2400, 543

# Days before today, in words that stand alone.
DAYS = {
    word: back
    for back, line in (
        (
            0,
            (
                "今天; 今日; 刚刚; 剛剛; today; just now; heute; aujourd'hui; hoy; oggi; hoje; vandaag; "
                "i dag; dzisiaj; dnes; bugün; сегодня; 今日付; 오늘"
            ),
        ),
        (
            1,
            (
                "昨天; 昨日; yesterday; gestern; hier; ayer; ieri; ontem; gisteren; i går; wczoraj; "
                "včera; dün; вчера; 어제"
            ),
        ),
        (
            2,
            "前天; 前日; vorgestern",
        ),
    )
    for word in entries(line)
}

# Names of the days of the week: beside a full date they say which day it is, at the head of a page.
WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira
    sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag
    søndag måndag tisdag lördag söndag poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa
    čtvrtek pátek neděle pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг
    пятница суббота воскресенье senin selasa rabu kamis jumat sabtu minggu
    """
)
WEEKDAY_MARKS = entries("星期; 周一; 周二; 周三; 周四; 周五; 周六; 周日; 週; 曜日; 요일")
# A line that says that the date on the next one is the day itself.
TODAY = words("today heute aujourd'hui hoy oggi hoje vandaag idag dziś dnes bugün сегодня 今天 今日 오늘")

# A unit of "N units ago" -> its length in hours.
UNITS = {
    word: hours
    for hours, line in (
        (
            0,
            (
                "秒; 秒钟; 秒鐘; 分; 分钟; 分鐘; second; sec; minute; min; mins; m; sekunde; minuten; "
                "minuto; minuti; минут; 분"
            ),
        ),
        (
            1,
            (
                "小时; 个小时; 小時; 個小時; 時間; hour; hr; h; stunde; stunden; std; heure; hora; ora; ore; "
                "uur; time; timer; timme; timmar; saat; час; часа; часов; 시간"
            ),
        ),
        (
            24,
            "天; 日; day; d; tag; tagen; jour; día; dia; giorno; giorni; dagen; dag; gün; день; дня; дней; 일",
        ),
        (
            168,
            "周; week; woche; wochen; semaine; semana",
        ),
        (
            720,
            "个月; 個月; 月; month; monat; monaten",
        ),
        (
            8760,
            "年; year; jahr; jahren",
        ),
    )
    for word in entries(line)
}

AFTERNOON = ("下午", "晚上", "傍晚", "晚间", "午後", "오후")

# A date after one of these words is the day of a change, not of publication.
CHANGED = entries(
    """
    最后更新; 更新时间; 更新：; 更新:; 更新於; 修改时间; 最后修改; 最終更新; 更新日; updated; update; modified;
    last edited; aktualisiert; geändert; modifié; mis à jour; actualizado; aggiornato; atualizado; bijgewerkt;
    oppdatert; uppdaterad; opdateret; aktualizováno; aktualizacja; güncelleme; обновлено; 수정
    """
)
# A log says so on the line below an article that names its author and its day.
FILED = entries(
    """
    abgelegt unter; abgelegt in; veröffentlicht unter; filed under; posted in; classé dans; publié dans; archivado en;
    publicado en; archiviato in; pubblicato in; opgeslagen onder; geplaatst in; arkiverad under; lagret under
    """
)
PUBLISHED = entries(
    """
    发布时间; 发表时间; 发布日期; 发布于; 发表于; 刊发时间; 时间：; 时间:; 日期：; 日期:; 發布時間; 發表時間;
    发稿时间; 公開日; 配信; published; posted; publish date; date:; veröffentlicht; erstellt; datum; stand:; vom;
    publié; publicado; pubblicato; gepubliceerd; publisert; publicerad; offentliggjort; opublikowano;
    publikováno; yayınlanma; giriş; опубликовано; geschrieben am; 입력; 등록
    """
)
