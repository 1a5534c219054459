import type { Translating } from "../../languages/problems/text.ts";
import type * as en from "./en.ts";

const texts = {
	title: "Ihr Instagram-Download",
	never: "Privat: diesen Ordner nie hochladen",
	lead: "Alles, was Instagram Ihnen gegeben hat: Nachrichten nach Unterhaltungen, alles andere Datei für Datei. Auch Nachrichten und Daten anderer Menschen sind dabei.",
	notInAny:
		"Was in keinem Download steht: Likes, die Sie bekommen haben, wer Ihre Storys angesehen hat, zurückgezogene Nachrichten und verschlüsselte Chats, außer ihr eigenes Archiv war dabei.",
	records: { one: "{n} Eintrag", other: "{n} Einträge" },
	files: { one: "{n} Datei", other: "{n} Dateien" },
	receipt: "Beleg: was aus jeder Datei geworden ist",
	receiptLead: "Jede Datei des Downloads steht hier genau einmal, zusammen mit dem, was aus ihr geworden ist.",
	outcome: "Was daraus geworden ist",
	file: "Datei",
	part: "ZIP oder Ordner",
	filesHeading: "Dateien",
	done: {
		one: "{n} Eintrag steht auf den Seiten, gelesen aus: {files}.",
		other: "{n} Einträge stehen auf den Seiten, gelesen aus: {files}.",
	},
	failed: {
		one: "{n} Datei konnte nicht gelesen werden; der Beleg sagt, warum.",
		other: "{n} Dateien konnten nicht gelesen werden; der Beleg sagt, warum.",
	},
	setAside: "Nicht geöffnet",
	notOpened: {
		one: "{n} Datei wurde nicht geöffnet; der Beleg sagt, warum.",
		other: "{n} Dateien wurden nicht geöffnet; der Beleg sagt, warum.",
	},
	undated: "Ohne Datum",
	ownShare: "{n} % von Ihnen",
	kindPerson: "Zu zweit",
	kindGroup: "Gruppe",
	peopleHeading: "Mit",
	jump: "Zu einem Tag oder Monat springen",
	months: "Nach Monaten",
	days: "Tage auf dieser Seite",
	earlier: "Früher",
	later: "Später",
	newest: "Neueste",
	fromTheBeginning: "Von Anfang an",
	filterLabel: "Unterhaltung suchen",
	filterAll: "Alle",
	filterNone: "Diese Wörter stehen in keiner Unterhaltung.",
	previous: "Vorige Seite",
	next: "Nächste Seite",
	read: { one: "Gelesen: {n} Eintrag", other: "Gelesen: {n} Einträge" },
	readUnknown: {
		one: "{n} davon unbekannter Art, gezeigt, wie er ist",
		other: "{n} davon unbekannter Art, gezeigt, wie sie sind",
	},
	readInPart: "einiges ist zu tief verschachtelt und fehlt",
	conversations: { one: "{n} Unterhaltung", other: "{n} Unterhaltungen" },
	messages: { one: "{n} Nachricht", other: "{n} Nachrichten" },
	shadows: {
		one: "{n} Satz, der nur eine Reaktion wiederholt, ist bei ihr gezählt",
		other: "{n} Sätze, die nur eine Reaktion wiederholen, sind bei ihr gezählt",
	},
	conversationsTitle: "Nachrichten",
	conversationMore: "Was die Dateien sonst noch über diese Unterhaltung sagen",
	otherMessageFiles: "Nachrichten: weitere Dateien",
	untitled: "Ohne Titel",
	othersToo: { one: "{n} weitere Person", other: "{n} weitere" },
	you: "Hier heißen Sie {names}",
	handles: "Wahrscheinlich {names}",
	left: "Sie sind nicht mehr dabei",
	deletedPeople: "Gelöschte Konten heißen alle gleich; niemand kann sie unterscheiden",
	invite: "Mit diesem Link kann jede und jeder beitreten, solange er gilt: {link}",
	call: "Anruf",
	callLasted: "Anruf, {time}",
	callMissed: "Verpasster Anruf",
	missing: "Nicht im Download enthalten",
	unsent: "Zurückgezogen",
	meKnown: "In Nachrichten heißen Sie {name}.",
	meGuessed:
		'In Nachrichten heißen Sie wahrscheinlich {name}: So heißt, wer in den meisten Unterhaltungen vorkommt. Wenn nicht: --me "Ihr Name"',
	meUnheard:
		"Niemand in den Nachrichten heißt {name}. Sehen Sie nach, wie der Name dort geschrieben ist, und starten Sie den Befehl noch einmal.",
	meUnknown: 'Wie Sie in Nachrichten heißen, ist nicht bekannt. Geben Sie es an: --me "Ihr Name"',
	mediumNamed: "Bild, Video, Ton oder eine andere Datei, die eine Seite nennt",
	mediumUnnamed: "Bild, Video, Ton oder eine andere Datei, die keine Seite nennt",
} as const;
export const words: Translating<typeof en.words, typeof texts> = texts;

export const boxes: Readonly<Record<string, string>> = {
	message_requests: "Anfrage",
	broadcast: "Kanal",
	archived_threads: "Archiviert",
	filtered_threads: "Gefiltert",
	encrypted: "Aus dem Archiv der verschlüsselten Chats",
	direct: "Aus einem Download von 2018 bis 2020",
};

export const mediaKinds: Readonly<Record<keyof typeof en.mediaKinds, string>> = {
	picture: "Bild",
	video: "Video",
	voice: "Sprachnachricht",
	gif: "GIF",
	sticker: "Sticker",
	file: "Datei",
};

export const shareKinds: Readonly<Record<keyof typeof en.shareKinds, string>> = {
	post: "Beitrag",
	reel: "Reel",
	story: "Story",
	profile: "Profil",
	gif: "GIF",
	place: "Ort",
	web: "Link",
	unknown: "Geteilt",
};

export const outcomes: Readonly<Record<keyof typeof en.outcomes, string>> = {
	read: "Gelesen",
	medium: "Bild, Video, Ton oder eine andere Datei",
	copy: "Dieselbe wie in einem anderen ZIP oder Ordner",
	empty: "Enthält nichts",
	"page of JSON": "Dasselbe ist als JSON da",
	edition: "Gehört zu einer privaten Ausgabe, die im Ordner liegt",
	failed: "Konnte nicht gelesen werden",
};

export const areas: Readonly<Record<keyof typeof en.areas, string>> = {
	messages: "Nachrichten",
	comments: "Kommentare",
	likes: "Likes",
	saved: "Gespeichert",
	storyAnswers: "Antworten auf Storys",
	contacts: "Kontakte",
	people: "Menschen",
	searches: "Suchen",
	seen: "Gesehen und geöffnet",
	advertising: "Werbung",
	insights: "Statistiken",
	account: "Profil und Konto",
	security: "Anmeldungen und Geräte",
	settings: "Einstellungen",
	apps: "Andere Apps und Websites",
	threads: "Threads",
	shopping: "Einkäufe, Veranstaltungen und Geld",
	posts: "Beiträge und Storys",
	other: "Alles andere",
};
