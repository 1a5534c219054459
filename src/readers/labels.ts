/** What a key or label stands for, in whatever language the account had when the download was made. */
export type Meaning =
	| "username"
	| "name"
	| "biography"
	| "website"
	| "caption"
	| "creation time"
	| "draft"
	| "published"
	| "media"
	| "place"
	| "hashtags";

/**
 * Instagram translates the keys inside `string_map_data` and the labels of `label_values`, sometimes, and never says into
 * what. These were read from downloads and parsers of 2021 to 2026 (reference: the key names of real German, French,
 * Korean, Danish, Italian downloads; the others from untested lists). What is missing here is found by shape.
 */
const WORDS: Readonly<Record<Meaning, readonly string[]>> = {
	username: [
		"Username, Benutzername, Nutzername, Nom d'utilisateur, Nom de profil, Nombre de usuario, Nome utente, Gebruikersnaam",
		"Nome de usuário, Nome de utilizador, Nazwa użytkownika, Kullanıcı adı, Имя пользователя, Nume de utilizator",
		"Emri i përdoruesit, اسم المستخدم, 사용자 이름, Användarnamn, Brugernavn, Brukernavn, Käyttäjätunnus",
		"Uživatelské jméno, यूज़रनेम, 帐号, 用户名, ユーザーネーム, ユーザー名, 使用者名稱, 用戶名稱",
	],
	name: [
		"Name, Nom, Nombre, Nome, Naam, Nazwa, Imię, Ad, Adı, Имя, Nume, Emri, الاسم, 이름, Namn, Navn, Nimi, Jméno, नाम, 名前, 姓名, 名称",
	],
	biography: [
		"Bio, Biografie, Steckbrief, Biographie, Biografía, Biografia, Biyografi, Биография, О себе, 소개, 自己紹介",
		"Omówienie, Presentación, Presentation, السيرة الذاتية, 个人简介, 個人簡介",
	],
	website: [
		"Website, Webseite, Site web, Sitio web, Sito web, Site, Strona internetowa, Witryna, İnternet sitesi, Web sitesi, Сайт, Веб-сайт, 웹사이트, ウェブサイト, الموقع الإلكتروني, 网站, 網站",
	],
	caption: [
		"Caption, Untertitel, Bildunterschrift, Légende, Subtítulo, Pie de foto, Didascalia, Onderschrift, Bijschrift, 캡션",
		"Podpis, Opis, Legenda, Altyazı, Açıklama, Bildtext, Billedtekst, Kuvateksti, Подпись, キャプション, التسمية التوضيحية, 说明, 字幕",
	],
	"creation time": [
		"Creation time, Erstellungszeit, Erstellungszeitpunkt, Heure de création, Date de création, Hora de creación, Ora di creazione",
		"Aanmaaktijd, Hora da criação, Czas utworzenia, Oluşturma zamanı, Время создания, 만든 시간, 作成日時",
	],
	draft: [
		"Draft, Entwurf, Brouillon, Borrador, Bozza, Concept, Rascunho, Szkic, Wersja robocza, Taslak, Черновик, 임시 저장, 초안, 下書き, مسودة, 草稿",
	],
	published: [
		"Published, Veröffentlicht, Publié, Publicado, Pubblicato, Gepubliceerd, Opublikowano, Yayınlandı, Опубликовано, 게시됨, 公開済み, تم النشر, 已发布",
	],
	media: [
		"Media, Medien, Contenu multimédia, Contenido multimedia, Contenuto multimediale, Mídia, Multimedia, Medya, Медиафайл, Медиа, 미디어, メディア, الوسائط, 媒体",
	],
	place: [
		"Place, Location, Lieu, Ort, Standort, Lugar, Ubicación, Luogo, Posizione, Plaats, Locatie, Local, Localização, Miejsce",
		"Lokalizacja, Konum, Yer, Место, Местоположение, 장소, 위치, 場所, 位置情報, المكان, 地点",
	],
	hashtags: ["Hashtags, 해시태그, Hashtag, Хэштеги, ハッシュタグ, Etiketler, Hasztagi"],
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
	Object.entries(WORDS).flatMap(([meaning, lines]) =>
		lines.flatMap((line) => line.split(", ").map((word) => [fold(word), meaning as Meaning] as const)),
	),
);

const TRUE = words(
	"true yes 1 vrai oui wahr ja verdadero verdadeiro sí sim vero sì waar prawda tak doğru evet истина верно да 참 예 true 真 はい صحيح نعم 是 sant sand tosi",
);
const FALSE = words(
	"false no 0 faux non falsch nein falso não onwaar nee fałsz nie yanlış hayır ложь неверно нет 거짓 아니요 偽 いいえ خطأ لا 否 falskt falsk epätosi",
);

/** What this key or label means; undefined when no language known here calls anything so. */
export function meaningOf(label: string): Meaning | undefined {
	return MEANINGS.get(fold(label));
}

/** True, false, or undefined for a word of no language known here. */
export function truthOf(word: string): boolean | undefined {
	const folded = fold(word);
	if (TRUE.has(folded)) return true;
	return FALSE.has(folded) ? false : undefined;
}

function words(line: string): ReadonlySet<string> {
	return new Set(line.split(" ").map(fold));
}

/** Keys differ in case, in kinds of spaces (French has U+00A0) and in apostrophes (U+2019). */
function fold(text: string): string {
	return text.normalize("NFKC").replaceAll("’", "'").replace(/\s+/g, " ").trim().toLowerCase();
}
