import { meaningOf } from "../../readers/labels.ts";

/**
 * Labels of private files, in the languages of which any source has them (format notes of 2026-11: sections 2 and 4 of the private
 * ones, 7.2 of the others). In downloads of 2024 and 2025 of Dutch, Spanish and Romanian people they were English; so a label in no
 * table costs its place in the model, never the value. Keys of 2018 to 2020 are the same words: `ip_address`, `user_agent`.
 */
const LABELS = {
	time: "Time, Zeit, Fecha y hora, Hora, Heure, Tijd, Tidspunkt, Ora, Orario, Godzina, Saat, Время, 시간, 時間, الوقت, Change Date, Datum ändern, Cambiar fecha, 날짜 변경, Date de modification, Time Uploaded, GPS Time Uploaded, Time Upgraded, Imported Time, Impression Time, Last Notes Seen Time, Notizen zuletzt gesehen, Last Login, Letzte Anmeldung, Último inicio de sesión, Dernière connexion, Registration Time, Last active on, Last Active Time",
	created:
		"Creation Time, Creation timestamp, Created At, Erstellungszeitstempel, Zeitstempel der Erstellung, Acquisition Time",
	updated: "Update Time, Updated At, 업데이트 시간",
	added: "Added Time",
	start: "Session start, Start time",
	end: "Session end, End time",
	expired: "Expired on",
	owner:
		"Owner, Eigentümer, Propietario, Propriétaire, Proprietario, Eigenaar, Właściciel, Sahibi, Proprietário, Владелец, Media Owner, Medieninhaber, Propietario del contenido multimedia, Proprietario del contenuto multimediale, Media-eigenaar, Właściciel mediów, Medya sahibi, Владелец медиафайла, Author, Autor, Auteur, Autore, Forfatter, Yazar, 作者",
	comment:
		"Comment, Kommentar, Comentario, Commentaire, Commento, Opmerking, Komentarz, Yorum, Комментарий, Comentariu, Koment",
	search: "Search, Suche, Búsqueda, Recherche, Cerca, Zoekopdracht, Zoeken, 검색어, Search Click",
	url: "URL, Link, 網址",
	firstName: "First Name, Vorname",
	lastName: "Last Name, Surname, Nachname",
	contact: "Contact Information, Kontaktinformationen, Contact",
	song: "Song Name, Song",
	artist: "Artist Name, Artist",
	changed: "Changed, Geändert, Cambios realizados, Modifié, 변경됨",
	before: "Previous Value, Vorheriger Wert, Valor anterior, Valeur précédente, 이전 값",
	after: "New Value, Neuer Wert, Nuevo valor, Nouvelle valeur, 새 값",
	ip: "IP Address, IP-Adresse, Dirección IP, Adresse IP, IP 주소, Last Connected IP, Last Connected Full IP",
	device:
		"User Agent, Agente de usuario, Agent d'utilisateur, Agent utilisateur, 사용자 에이전트, Device, Device Name, Device Model",
	deviceId: "Device ID, Device Type",
	savedOn: "Saved on, Gespeichert am, Guardado el, Salvato il, Opgeslagen op, Zapisano, Salvat la",
	page: "Page title, Title",
	question: "Question, Frage, Pregunta",
	answer: "Answer, Response, Antwort, Respuesta",
	feedback: "Feedback, 피드백",
	text: "Text",
	kind: "Type, 유형",
	channel: "Channel",
	visibility: "Visibility, 공개 범위",
	advertiser: "Advertiser Name",
	product: "Product Name",
	nickname: "Nickname",
	latitude: "Precise Latitude",
	longitude: "Precise Longitude",
	impreciseLatitude: "Imprecise Latitude",
	impreciseLongitude: "Imprecise Longitude",
	/** Numbers of databases, and names of its fields. */
	technical: "fbid, ent_name, ent_field_name",
} as const;

export type PrivateMeaning = keyof typeof LABELS | "handle" | "name" | "caption";

const TIMES: ReadonlySet<PrivateMeaning | undefined> = new Set<PrivateMeaning>([
	...(["time", "created", "updated", "added"] as const),
	...(["start", "end", "expired", "savedOn"] as const),
]);

const MEANINGS = new Map<string, PrivateMeaning>(
	Object.entries(LABELS).flatMap(([meaning, words]) =>
		words.split(", ").map((word) => [fold(word), meaning as keyof typeof LABELS] as const),
	),
);

/** The words of the profile and of posts that private files have too. */
const SHARED = { username: "handle", name: "name", caption: "caption" } as const;

/** No label of the tables is longer. */
const LONGEST = 100;
/** A file has the same few labels in each of its records, of which there can be 200,000; a hostile one has others in each. */
const MOST_CACHED = 256;
const cache = new Map<string, PrivateMeaning | undefined>();

/** What a label of a private file means; undefined for one in no table. */
export function privateMeaning(label: string): PrivateMeaning | undefined {
	if (label === "" || label.length > LONGEST) return undefined;
	if (cache.has(label)) return cache.get(label);
	const found = find(label);
	if (cache.size >= MOST_CACHED) cache.clear();
	cache.set(label, found);
	return found;
}

/** Whether a label is that of a time. */
export function isTimeLabel(label: string): boolean {
	return TIMES.has(privateMeaning(label));
}

function find(label: string): PrivateMeaning | undefined {
	const known = MEANINGS.get(fold(label));
	if (known !== undefined) return known;
	// A member that the shape of a line has no place for is named after both: `Interests, ent_field_name`.
	if (/, (?:ent_name|ent_field_name)$/.test(label)) return "technical";
	const shared = meaningOf(label);
	return shared !== undefined && shared in SHARED ? SHARED[shared as keyof typeof SHARED] : undefined;
}

function fold(label: string): string {
	return label
		.normalize("NFKC")
		.replace(/[’ʼ]/g, "'")
		.replace(/[\s_]+/g, " ")
		.trim()
		.toLowerCase();
}
