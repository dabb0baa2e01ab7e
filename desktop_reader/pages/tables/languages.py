"""The small words by which a Latin or Cyrillic language is told from the others."""

STOP_WORDS = {
    "en": "the and of to in is that for was with his are this have from they been not but which".split(),
    "de": "der die und das ist nicht den mit von dem sich auf für ein eine auch wird dass im zu".split(),
    "fr": "le la les des et est une dans pour que qui sur pas du au avec sont plus ce cette".split(),
    "es": "el los las que en una por con para del se es al como más pero sus este fue ha".split(),
    "it": "il che di per una non sono della con del nel gli alla anche dei si più delle ha questo".split(),
    "pt": "o os que em uma não para com do da dos das no na mais por se como foi ao".split(),
    "nl": "het een van en de dat niet zijn voor op met aan ook bij wordt naar maar heeft hij om".split(),
    "da": "og det at er en af til på ikke der har med som de han jeg også efter blev fra".split(),
    "no": "og det er som på av ikke en til har han de at med også etter ble fra seg sier".split(),
    "sv": "och att det som en på är av för inte den har med till ett han om men var från".split(),
    "pl": "nie się na do jest że to jak od przez po oraz dla także był są które ale już tym".split(),
    "cs": "se na je že to do jako za by ale po pro jsou podle také bylo který kde už jen".split(),
    "tr": "ve bir bu için da de ile olarak daha çok olan sonra gibi kadar ise en ancak dedi her var".split(),
    "id": "yang dan di untuk dengan ini pada dari itu tidak dalam akan juga oleh ke telah adalah bisa mereka para".split(),
    "fi": "ja on ei että se oli hän mutta myös ovat kun niin joka sen ovat mukaan kuin nyt voi sanoo".split(),
    "is": "og að er sem það til við var en um ekki á því með fyrir hann segir eru af hafa".split(),
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huo alisema cha pia hii yake wake kama vya mwa".split(),
    "zu": "ukuthi futhi kanye uma ngoba yakhe wakhe lokhu nje ngesikhathi abantu kodwa ukuze yena phezu".split(),
    "ru": "и в не на что с по как это из за от для его но к был года также о".split(),
    "uk": "і в не на що з по як це із за від для його але до був року також про".split(),
}  # fmt: skip
