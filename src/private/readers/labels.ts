import { meaningOf } from "../../readers/labels.ts";

/**
 * Labels of private files, in the languages of which any source has them: English, German, Spanish, French, Dutch and Korean
 * (private-format notes of 2026-11, sections 2 and 4). In downloads of 2024 and 2025 of Dutch, Spanish and Romanian people they were
 * English; so a label in no table costs its place in the model, never the value.
 */
const LABELS = {
	time: "Time, Zeit, Fecha y hora, Heure, Tijd, 시간, Creation Time, Created At, Update Time, Update time, 업데이트 시간, Change Date, Datum ändern, Cambiar fecha, 날짜 변경, Date de modification, Added Time, Time Uploaded, GPS Time Uploaded",
	owner: "Owner, Eigentümer, Propietario, Propriétaire, Media Owner, Author, Autor, Auteur",
	comment: "Comment, Kommentar, Comentario, Commentaire",
	search: "Search, Suche, Búsqueda, Recherche, 검색어",
	url: "URL, Link",
	caption: "Caption, Untertitel, Légende",
	firstName: "First Name, First name, Vorname",
	lastName: "Last Name, Surname, Nachname",
	contact: "Contact Information, Contact information, Kontaktinformationen",
	song: "Song Name, Song",
	artist: "Artist Name, Artist",
	changed: "Changed, Geändert, Cambios realizados, Modifié, 변경됨",
	before: "Previous Value, Vorheriger Wert, Valor anterior, Valeur précédente, 이전 값",
	after: "New Value, Neuer Wert, Nuevo valor, Nouvelle valeur, 새 값",
	ip: "IP Address, IP address, IP-Adresse, Dirección IP, Adresse IP, IP 주소",
	device: "User Agent, Agente de usuario, Agent d'utilisateur, 사용자 에이전트, Device",
	savedOn: "Saved on, Gespeichert am",
	page: "Page title, Title",
	start: "Session start, Start time",
	end: "Session end, End time",
	question: "Question, Frage, Pregunta",
	answer: "Answer, Response, Antwort, Respuesta",
} as const;

export type PrivateMeaning = keyof typeof LABELS | "handle" | "name";

const MEANINGS = new Map<string, PrivateMeaning>(
	Object.entries(LABELS).flatMap(([meaning, words]) =>
		words.split(", ").map((word) => [fold(word), meaning as keyof typeof LABELS] as const),
	),
);

/** What a label of a private file means; undefined for one in no table. */
export function privateMeaning(label: string): PrivateMeaning | undefined {
	const known = MEANINGS.get(fold(label));
	if (known !== undefined) return known;
	const profile = meaningOf(label);
	return profile === "username" ? "handle" : profile === "name" ? "name" : undefined;
}

function fold(label: string): string {
	return label.normalize("NFKC").replace(/[’ʼ]/g, "'").trim().toLowerCase();
}
