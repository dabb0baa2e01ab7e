"""The words of dates: months, relative days, and the labels before a time of publication or of change."""

_MONTHS = (
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari januar stycznia styczeń ledna leden ocak января январь tammikuuta ianuarie január januára jaanuar",
    "february feb februar feber février févr febrero febbraio fevereiro fev februari lutego luty února únor şubat февраля февраль helmikuuta",
    "march mar märz mär mars marzo março maart maret marca marzec března březen mart марта март maaliskuuta",
    "april apr avril avr abril abr aprile kwietnia kwiecień dubna duben nisan апреля апрель huhtikuuta",
    "may mai mayo maggio maio mei maj maja května květen mayıs мая май toukokuuta",
    "june jun juni juin junio giugno junho czerwca czerwiec června červen haziran июня июнь kesäkuuta",
    "july jul juli juillet juil julio luglio julho lipca lipiec července červenec temmuz июля июль heinäkuuta",
    "august aug août agosto ago augustus agustus augusti sierpnia sierpień srpna srpen ağustos августа август elokuuta",
    "september sep sept septembre septiembre settembre setembro września wrzesień září eylül сентября сентябрь syyskuuta",
    "october oct oktober okt octobre octubre ottobre outubro out października październik října říjen ekim октября октябрь lokakuuta",
    "november nov novembre noviembre novembro listopada listopad listopadu kasım ноября ноябрь marraskuuta nopember",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień prosince prosinec aralık декабря декабрь joulukuuta",
)
# A month's name or short name in lower case, without its dot -> 1..12.
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

# Days before today, in words that stand alone.
DAYS = {
    "今天": 0, "今日": 0, "刚刚": 0, "剛剛": 0, "昨天": 1, "昨日": 1, "前天": 2, "前日": 2, "today": 0, "just now": 0, "yesterday": 1, "heute": 0, "gestern": 1, "vorgestern": 2, "aujourd'hui": 0, "hier": 1, "hoy": 0, "ayer": 1,
    "oggi": 0, "ieri": 1, "hoje": 0, "ontem": 1, "vandaag": 0, "gisteren": 1, "i dag": 0, "i går": 1, "dzisiaj": 0, "wczoraj": 1, "dnes": 0, "včera": 1, "bugün": 0, "dün": 1, "сегодня": 0, "вчера": 1, "今日付": 0, "어제": 1, "오늘": 0,
}  # fmt: skip

# A unit of "N units ago" -> its length in hours.
UNITS = {
    "秒": 0, "秒钟": 0, "秒鐘": 0, "分": 0, "分钟": 0, "分鐘": 0, "小时": 1, "个小时": 1, "小時": 1, "個小時": 1, "時間": 1, "天": 24, "日": 24, "周": 168, "个月": 720, "個月": 720, "月": 720, "年": 8760,
    "second": 0, "sec": 0, "minute": 0, "min": 0, "mins": 0, "hour": 1, "hr": 1, "h": 1, "day": 24, "d": 24, "week": 168, "month": 720, "year": 8760, "m": 0,
    "sekunde": 0, "minuten": 0, "stunde": 1, "stunden": 1, "std": 1, "tag": 24, "tagen": 24, "woche": 168, "wochen": 168, "monat": 720, "monaten": 720, "jahr": 8760, "jahren": 8760,
    "heure": 1, "jour": 24, "semaine": 168, "hora": 1, "minuto": 0, "minuti": 0, "día": 24, "dia": 24, "semana": 168, "ora": 1, "ore": 1, "giorno": 24, "giorni": 24, "uur": 1, "dagen": 24, "dag": 24,
    "time": 1, "timer": 1, "timme": 1, "timmar": 1, "saat": 1, "gün": 24, "час": 1, "часа": 1, "часов": 1, "день": 24, "дня": 24, "дней": 24, "минут": 0, "분": 0, "시간": 1, "일": 24,
}  # fmt: skip

AFTERNOON = ("下午", "晚上", "傍晚", "晚间", "午後", "오후")
FORENOON = ("上午", "凌晨", "早上", "清晨", "中午", "午前", "오전")

# A date after one of these words is the day of a change, not of publication.
CHANGED = (
    "最后更新", "更新时间", "更新：", "更新:", "更新於", "修改时间", "最后修改", "updated", "update", "modified", "last edited", "aktualisiert", "geändert", "modifié", "mis à jour", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "oppdatert",
    "uppdaterad", "opdateret", "aktualizováno", "aktualizacja", "güncelleme", "обновлено", "最終更新", "更新日", "수정",
)  # fmt: skip
PUBLISHED = (
    "发布时间", "发表时间", "发布日期", "发布于", "发表于", "刊发时间", "时间：", "时间:", "日期：", "日期:", "發布時間", "發表時間", "发稿时间", "published", "posted", "publish date", "date:", "veröffentlicht", "erstellt", "stand:", "vom", "publié", "publicado",
    "pubblicato", "gepubliceerd", "publisert", "publicerad", "offentliggjort", "opublikowano", "publikováno", "yayınlanma", "giriş", "опубликовано", "geschrieben am", "公開日", "配信", "입력", "등록",
)  # fmt: skip
