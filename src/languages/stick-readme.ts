/** The sentences of README.txt; `{name}` is whose gallery it is. */
export interface ReadmeText {
	readonly what: string;
	readonly extract: string;
	readonly open: string;
	readonly phone: string;
	readonly tv: string;
	readonly copies: string;
	readonly time: string;
	readonly check: string;
	readonly people: string;
}

const en: ReadmeText = {
	what: "Posts, pictures and videos of {name} from Instagram, as a website of plain files.",
	extract:
		"This came in a ZIP. Extract all of it into a folder first; inside the ZIP nothing but the first page opens.",
	open: "To look at it, double-click index.html. It needs a computer with a browser, and no internet.",
	phone: "Phones and tablets cannot open it from a stick. Show it on a computer.",
	tv: "For a television or a photo frame, the folder tv has the same pictures and films as plain JPEG and MP4.",
	copies: "Make two or three copies on different kinds of media, and keep one of them in another place.",
	time: "Sticks and cards may forget within some years without power: open every copy once a year, and make a new one every five years.",
	check: "Whether every file is still as it was: type sha256sum -c SHA256SUMS in this folder.",
	people: "Other people are in these pictures. Ask them before you publish it.",
};

const de: ReadmeText = {
	what: "Beiträge, Bilder und Videos von {name} aus Instagram, als Website aus einfachen Dateien.",
	extract:
		"Das kam als ZIP. Bitte zuerst alles in einen Ordner entpacken; im ZIP selbst öffnet sich nichts außer der ersten Seite.",
	open: "Zum Ansehen index.html doppelt anklicken. Es braucht einen Computer mit Browser und kein Internet.",
	phone: "Handys und Tablets können es nicht vom Stick öffnen. Bitte an einem Computer zeigen.",
	tv: "Für Fernseher und Bilderrahmen liegen im Ordner tv dieselben Bilder und Filme als einfache JPEG- und MP4-Dateien.",
	copies:
		"Zwei oder drei Kopien auf verschiedenen Arten von Datenträgern machen und eine davon an einem anderen Ort aufbewahren.",
	time: "Sticks und Karten können ohne Strom nach einigen Jahren vergessen: jede Kopie einmal im Jahr öffnen und alle fünf Jahre eine neue machen.",
	check: "Ob jede Datei noch ist wie am Anfang: in diesem Ordner sha256sum -c SHA256SUMS eingeben.",
	people: "Auf den Bildern sind auch andere Menschen. Bitte fragen, bevor etwas veröffentlicht wird.",
};

const fr: ReadmeText = {
	what: "Publications, photos et vidéos de {name} sur Instagram, en un site fait de simples fichiers.",
	extract:
		"Ceci est arrivé dans un ZIP. Extrayez d'abord tout dans un dossier ; dans le ZIP, seule la première page s'ouvre.",
	open: "Pour regarder, double-cliquez sur index.html. Il faut un ordinateur avec un navigateur, mais pas d'internet.",
	phone: "Les téléphones et les tablettes ne peuvent pas l'ouvrir depuis une clé. Montrez-le sur un ordinateur.",
	tv: "Pour un téléviseur ou un cadre photo, le dossier tv contient les mêmes photos et films en JPEG et MP4 simples.",
	copies: "Faites deux ou trois copies sur des supports différents, et gardez-en une à un autre endroit.",
	time: "Sans courant, les clés et les cartes peuvent oublier en quelques années : ouvrez chaque copie une fois par an et refaites-en une tous les cinq ans.",
	check: "Pour savoir si chaque fichier est intact : tapez sha256sum -c SHA256SUMS dans ce dossier.",
	people: "D'autres personnes sont sur ces photos. Demandez-leur avant de publier.",
};

const es: ReadmeText = {
	what: "Publicaciones, fotos y vídeos de {name} en Instagram, como un sitio web de archivos sencillos.",
	extract:
		"Esto llegó en un ZIP. Primero extráigalo todo en una carpeta; dentro del ZIP solo se abre la primera página.",
	open: "Para verlo, haga doble clic en index.html. Hace falta un ordenador con navegador, pero no internet.",
	phone: "Los móviles y las tabletas no pueden abrirlo desde una memoria. Muéstrelo en un ordenador.",
	tv: "Para un televisor o un marco de fotos, la carpeta tv tiene las mismas fotos y películas en JPEG y MP4 sencillos.",
	copies: "Haga dos o tres copias en soportes distintos y guarde una de ellas en otro lugar.",
	time: "Sin corriente, las memorias y tarjetas pueden olvidar en unos años: abra cada copia una vez al año y haga una nueva cada cinco.",
	check: "Para saber si cada archivo sigue intacto: escriba sha256sum -c SHA256SUMS en esta carpeta.",
	people: "En estas fotos hay otras personas. Pregúnteles antes de publicarlo.",
};

const it: ReadmeText = {
	what: "Post, foto e video di {name} da Instagram, come sito web di semplici file.",
	extract: "È arrivato in uno ZIP. Prima estraete tutto in una cartella; dentro lo ZIP si apre solo la prima pagina.",
	open: "Per guardarlo, fate doppio clic su index.html. Serve un computer con un browser, ma non internet.",
	phone: "Telefoni e tablet non possono aprirlo da una chiavetta. Mostratelo su un computer.",
	tv: "Per un televisore o una cornice digitale, la cartella tv contiene le stesse foto e gli stessi filmati in JPEG e MP4 semplici.",
	copies: "Fate due o tre copie su supporti di tipo diverso e tenetene una in un altro luogo.",
	time: "Senza corrente, chiavette e schede possono dimenticare in alcuni anni: aprite ogni copia una volta l'anno e rifatene una ogni cinque anni.",
	check: "Per sapere se ogni file è ancora intatto: scrivete sha256sum -c SHA256SUMS in questa cartella.",
	people: "In queste foto ci sono altre persone. Chiedete loro prima di pubblicare.",
};

const pt: ReadmeText = {
	what: "Publicações, fotos e vídeos de {name} no Instagram, como um site de ficheiros simples.",
	extract: "Isto veio num ZIP. Primeiro extraia tudo para uma pasta; dentro do ZIP só se abre a primeira página.",
	open: "Para ver, faça duplo clique em index.html. É preciso um computador com navegador, mas não internet.",
	phone: "Telemóveis e tablets não conseguem abri-lo a partir de uma pen. Mostre-o num computador.",
	tv: "Para um televisor ou uma moldura digital, a pasta tv tem as mesmas fotos e filmes em JPEG e MP4 simples.",
	copies: "Faça duas ou três cópias em suportes diferentes e guarde uma delas noutro lugar.",
	time: "Sem corrente, pens e cartões podem esquecer ao fim de alguns anos: abra cada cópia uma vez por ano e faça uma nova a cada cinco.",
	check: "Para saber se cada ficheiro continua intacto: escreva sha256sum -c SHA256SUMS nesta pasta.",
	people: "Há outras pessoas nestas fotos. Pergunte-lhes antes de publicar.",
};

const nl: ReadmeText = {
	what: "Berichten, foto's en video's van {name} van Instagram, als website van gewone bestanden.",
	extract: "Dit kwam in een ZIP. Pak eerst alles uit in een map; in de ZIP zelf opent alleen de eerste pagina.",
	open: "Dubbelklik op index.html om te kijken. Er is een computer met een browser nodig, maar geen internet.",
	phone: "Telefoons en tablets kunnen het niet vanaf een stick openen. Laat het op een computer zien.",
	tv: "Voor een televisie of fotolijst staan in de map tv dezelfde foto's en films als gewone JPEG en MP4.",
	copies: "Maak twee of drie kopieën op verschillende soorten media en bewaar er één op een andere plek.",
	time: "Sticks en kaarten kunnen zonder stroom na een aantal jaren vergeten: open elke kopie één keer per jaar en maak elke vijf jaar een nieuwe.",
	check: "Of elk bestand nog is zoals het was: typ sha256sum -c SHA256SUMS in deze map.",
	people: "Er staan andere mensen op deze foto's. Vraag het hun voordat u iets publiceert.",
};

const pl: ReadmeText = {
	what: "Posty, zdjęcia i filmy z Instagrama – {name} – jako strona ze zwykłych plików.",
	extract:
		"To przyszło w pliku ZIP. Najpierw rozpakuj całość do folderu; w samym ZIP-ie otwiera się tylko pierwsza strona.",
	open: "Aby obejrzeć, kliknij dwukrotnie index.html. Potrzebny jest komputer z przeglądarką, internet nie.",
	phone: "Telefony i tablety nie otworzą tego z pendrive'a. Pokaż to na komputerze.",
	tv: "Dla telewizora lub ramki cyfrowej folder tv zawiera te same zdjęcia i filmy jako zwykłe pliki JPEG i MP4.",
	copies: "Zrób dwie lub trzy kopie na różnych rodzajach nośników i trzymaj jedną w innym miejscu.",
	time: "Pendrive'y i karty bez prądu mogą po kilku latach tracić dane: otwieraj każdą kopię raz w roku i co pięć lat rób nową.",
	check: "Czy każdy plik jest nadal taki sam: wpisz w tym folderze sha256sum -c SHA256SUMS.",
	people: "Na zdjęciach są inne osoby. Zapytaj je, zanim coś opublikujesz.",
};

const tr: ReadmeText = {
	what: "{name} adlı kişinin Instagram gönderileri, fotoğrafları ve videoları; sade dosyalardan bir web sitesi.",
	extract: "Bu bir ZIP ile geldi. Önce hepsini bir klasöre çıkarın; ZIP içindeyken yalnızca ilk sayfa açılır.",
	open: "Bakmak için index.html dosyasına çift tıklayın. Tarayıcılı bir bilgisayar gerekir, internet gerekmez.",
	phone: "Telefonlar ve tabletler bunu bellekten açamaz. Bilgisayarda gösterin.",
	tv: "Televizyon ya da dijital çerçeve için tv klasöründe aynı fotoğraf ve filmler sade JPEG ve MP4 olarak bulunur.",
	copies: "Farklı türde ortamlara iki üç kopya yapın ve birini başka bir yerde saklayın.",
	time: "Bellekler ve kartlar elektriksiz birkaç yılda unutabilir: her kopyayı yılda bir açın, beş yılda bir yenisini yapın.",
	check: "Her dosyanın aynı kalıp kalmadığını görmek için bu klasörde sha256sum -c SHA256SUMS yazın.",
	people: "Bu fotoğraflarda başka insanlar da var. Yayımlamadan önce onlara sorun.",
};

const ar: ReadmeText = {
	what: "منشورات وصور ومقاطع فيديو من إنستغرام لـ {name}، في موقع من ملفات بسيطة.",
	extract: "وصل هذا في ملف ZIP. استخرج كل شيء إلى مجلد أولاً؛ داخل ملف ZIP لا تُفتح إلا الصفحة الأولى.",
	open: "للمشاهدة انقر نقراً مزدوجاً على index.html. يلزم حاسوب فيه متصفح، ولا يلزم إنترنت.",
	phone: "لا تستطيع الهواتف والأجهزة اللوحية فتحه من الذاكرة. اعرضه على حاسوب.",
	tv: "للتلفاز أو إطار الصور يحتوي المجلد tv على الصور والأفلام نفسها بصيغة JPEG وMP4 بسيطة.",
	copies: "اصنع نسختين أو ثلاثاً على وسائط مختلفة، واحفظ إحداها في مكان آخر.",
	time: "قد تنسى الذاكرات والبطاقات بعد سنوات بلا كهرباء: افتح كل نسخة مرة في السنة، واصنع نسخة جديدة كل خمس سنوات.",
	check: "لمعرفة هل بقي كل ملف كما كان: اكتب في هذا المجلد sha256sum -c SHA256SUMS",
	people: "في هذه الصور أشخاص آخرون. اسألهم قبل النشر.",
};

const ja: ReadmeText = {
	what: "{name} の Instagram の投稿・写真・動画を、普通のファイルだけのウェブサイトにしたものです。",
	extract:
		"これは ZIP で届きました。まずすべてをフォルダーに展開してください。ZIP の中では最初のページしか開きません。",
	open: "見るには index.html をダブルクリックしてください。ブラウザーのあるパソコンが必要で、インターネットは要りません。",
	phone: "スマートフォンやタブレットでは USB メモリーから開けません。パソコンで見せてください。",
	tv: "テレビやフォトフレームのために、フォルダー tv に同じ写真と動画が普通の JPEG と MP4 で入っています。",
	copies: "種類の違う媒体に二つか三つの控えを作り、一つは別の場所に保管してください。",
	time: "USB メモリーやカードは通電しないと数年で忘れることがあります。どの控えも年に一度開き、五年ごとに新しく作ってください。",
	check: "すべてのファイルが元のままかを調べるには、このフォルダーで sha256sum -c SHA256SUMS と入力します。",
	people: "写真にはほかの人も写っています。公開する前に尋ねてください。",
};

/** By language of the interface. */
export const README_TEXTS: Readonly<Record<string, ReadmeText>> & { readonly en: ReadmeText } = {
	en,
	de,
	fr,
	es,
	it,
	pt,
	nl,
	pl,
	tr,
	ar,
	ja,
};
