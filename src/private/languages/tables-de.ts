import type * as en from "./tables-en.ts";

export const boxes: Readonly<Record<string, string>> = {
	message_requests: "Anfrage",
	broadcast: "Kanal",
	archived_threads: "Archiviert",
	filtered_threads: "Gefiltert",
	encrypted: "Aus dem Archiv der verschlüsselten Chats",
	direct: "Aus einem Download von 2018 bis 2020",
	ai_conversations: "KI-Chat",
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
	"not chosen": "Weggelassen, wie gewählt",
	edition: "Gehört zu einer privaten Ausgabe, die im Ordner liegt",
	failed: "Konnte nicht gelesen werden",
};

export const masks: Readonly<Record<keyof typeof en.masks, string>> = {
	"ip-addresses": "IP-Adressen",
	contacts: "Nummern und Adressen von Kontakten",
	tokens: "Cookies und Schlüssel",
	invites: "Links, mit denen jede und jeder einer Gruppe beitreten kann",
	places: "der genaue Ort von Anmeldungen",
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

export const subjects: typeof en.subjects = {
	comments: "Ihre Kommentare",
	likes: "Was Ihnen gefiel",
	saved: "Was Sie gespeichert haben",
	collections: "Ihre Sammlungen",
	storyAnswers: "Ihre Antworten auf Storys",
	contacts: "Kontakte aus Ihrem Telefon",
	searches: "Wonach Sie gesucht haben",
	visitedLinks: "Links, die Sie geöffnet haben",
	seen: "Was Ihnen gezeigt wurde",
	conclusions: "Was Instagram über Sie gefolgert hat",
	advertisers: "Werbetreibende mit Daten über Sie",
	insights: "Zahlen zu Ihren Beiträgen",
	profileChanges: "Ihr Profil im Lauf der Jahre",
	profile: "Profil und Konto",
	logins: "Anmeldungen",
	devices: "Geräte",
	places: "Wo Sie zuletzt waren",
	sessions: "Zeit in der App",
	settings: "Einstellungen",
	appUses: "Was andere Apps und Websites gemeldet haben",
	threads: "Threads",
	shopping: "Einkäufe, Veranstaltungen und Geld",
	notes: "Notizen und Reposts",
	requests: "Angeforderte Downloads und Hinweise der App",
};

export const kinds: typeof en.kinds = {
	comments: {
		post: "Unter einem Beitrag",
		reel: "Unter einem Reel",
		story: "Unter einer Story",
		live: "Unter einem Live-Video",
	},
	likes: { post: "Beitrag", comment: "Kommentar", story: "Story", thread: "Thread" },
	saved: { post: "Beitrag", music: "Musik" },
	storyAnswers: {
		poll: "Umfrage",
		quiz: "Quiz",
		question: "Frage",
		countdown: "Countdown",
		slider: "Schieberegler",
		reaction: "Reaktion",
		sticker: "Sticker",
		link: "Link geöffnet",
		music: "Musik",
		media: "Bild oder Video",
	},
	searches: { account: "Person", words: "Wörter", place: "Ort", tag: "Hashtag" },
	seen: {
		post: "Beitrag",
		advertisement: "Werbung",
		video: "Video",
		profile: "Vorgeschlagenes Profil",
		story: "Story",
		thread: "Thread",
		music: "Musik in einer Story",
		clicked: "Geöffnete Werbung",
		notInterested: "Kein Interesse",
		feedback: "Ihre Meinung dazu",
	},
	shortPosts: { thread: "Thread", reply: "Antwort", note: "Notiz", repost: "Repost" },
	insights: { post: "Beitrag", reel: "Reel", story: "Story", live: "Live-Video", account: "Konto" },
	logins: {
		signup: "Registrierung",
		login: "Anmeldung",
		logout: "Abmeldung",
		password: "Passwort geändert",
		status: "Konto aktiviert oder deaktiviert",
		other: "Anderes",
	},
	devices: {
		app: "Gerät mit der App",
		camera: "Kamera",
		encrypted: "Gerät für verschlüsselte Chats",
		twoFactor: "Für die Anmeldung in zwei Schritten",
	},
	places: { precise: "Genau", imprecise: "Ungefähr" },
	appUses: { event: "Gemeldete Aktivität", connected: "Verbundene App", expired: "Früher verbundene App" },
};
