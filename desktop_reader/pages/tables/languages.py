"""The small words by which a Latin or Cyrillic language is told from the others."""

from desktop_reader.pages.tables.entries import words

STOP_WORDS = {
    "en": words("the and of to in is that for was with his are this have from they been not but which"),
    "de": words("der die und das ist nicht den mit von dem sich auf für ein eine auch wird dass im zu"),
    "fr": words("le la les des et est une dans pour que qui sur pas du au avec sont plus ce cette"),
    "es": words("el los las que en una por con para del se es al como más pero sus este fue ha"),
    "it": words("il che di per una non sono della con del nel gli alla anche dei si più delle ha questo"),
    "pt": words("o os que em uma não para com do da dos das no na mais por se como foi ao"),
    "nl": words("het een van en de dat niet zijn voor op met aan ook bij wordt naar maar heeft hij om"),
    "da": words("og det at er en af til på ikke der har med som de han jeg også efter blev fra"),
    "no": words("og det er som på av ikke en til har han de at med også etter ble fra seg sier"),
    "sv": words("och att det som en på är av för inte den har med till ett han om men var från"),
    "pl": words("nie się na do jest że to jak od przez po oraz dla także był są które ale już tym"),
    "cs": words("se na je že to do jako za by ale po pro jsou podle také bylo který kde už jen"),
    "tr": words("ve bir bu için da de ile olarak daha çok olan sonra gibi kadar ise en ancak dedi her var"),
    "id": words(
        "yang dan di untuk dengan ini pada dari itu tidak dalam akan juga oleh ke telah adalah bisa mereka para"
    ),
    "fi": words("ja on ei että se oli hän mutta myös ovat kun niin joka sen mukaan kuin nyt voi sanoo"),
    "is": words("og að er sem það til við var en um ekki á því með fyrir hann segir eru af hafa"),
    "sw": words("na ya wa kwa ni katika za la kuwa hiyo huo alisema cha pia hii yake wake kama vya mwa"),
    "zu": words("ukuthi futhi kanye uma ngoba yakhe wakhe lokhu nje ngesikhathi abantu kodwa ukuze yena phezu"),
    "ru": words("и в не на что с по как это из за от для его но к был года также о"),
    "uk": words("і в не на що з по як це із за від для його але до був року також про"),
}
