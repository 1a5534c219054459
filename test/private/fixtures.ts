import type { Json } from "../../sample/layouts/encode-json.ts";
import { mojibakeFile } from "../../sample/layouts/encode-json.ts";
import { page, recentStyle, record } from "../../sample/layouts/markup.ts";
import type { SampleFile } from "../../sample/layouts.ts";
import { mediaFile } from "../read-download.ts";

/** Downloads that were described by those who had them, and that do not fit into the life of one invented person. */

export const ME = "Mara Lindqvist-Okafor";
export const AT = 1_704_448_073;
const INBOX = "your_instagram_activity/messages/inbox";
export const FOLLOWERS = "connections/followers_and_following";

/** A JSON file of Instagram, with its texts and keys garbled. */
export const garbled = (path: string, value: Json): SampleFile => mojibakeFile(path, value);

const PARTS = 12;
const IN_PART = 3;

/**
 * A conversation of 12 parts over two ZIPs: the odd ones in the first, the even ones in the second, each part newest first and part 1 the
 * newest. The picture of each part is in the other ZIP. `texts` are those of its messages, oldest first.
 */
export function longThread(): { readonly zips: readonly SampleFile[][]; readonly texts: readonly string[] } {
	const zips: SampleFile[][] = [[], []];
	const count = PARTS * IN_PART;
	const texts = Array.from({ length: count }, (_, index) => `message ${index}`);
	for (let part = 1; part <= PARTS; part++) {
		const folder = `${INBOX}/annasmith_17990000000000001`;
		const uri = `${folder}/photos/${part}.jpg`;
		const newest = count - (part - 1) * IN_PART - 1;
		const messages = Array.from({ length: IN_PART }, (_, index) => ({
			sender_name: index === 1 ? ME : "Anna Smith",
			timestamp_ms: (AT + newest - index) * 1000,
			content: texts[newest - index] ?? "",
			...(index === 0 ? { photos: [{ uri, creation_timestamp: AT }] } : {}),
		}));
		// Who left is in the older headers alone.
		const people = part > 6 ? ["Anna Smith", "Berta", ME] : ["Anna Smith", ME];
		const participants = people.map((name) => ({ name }));
		const header = { participants, title: part === 1 ? "Anna S." : "Anna Smith", thread_path: "inbox/annasmith" };
		zips[part % 2]?.push(garbled(`${folder}/message_${part}.json`, { ...header, messages }));
		zips[1 - (part % 2)]?.push(mediaFile(uri));
	}
	return { zips, texts };
}

/** A group as a page: lines without a time before the messages, of which several are of one minute. */
export function threadPage(): SampleFile {
	const at = (minute: number) => `Jan 05, 2024 9:${minute} am`;
	const said = (sender: string, text: string, minute: number, more = "") =>
		record(
			recentStyle,
			sender,
			`<div><div></div><div>${text}</div><div></div><div></div><div>${more}</div></div>`,
			at(minute),
		);
	const line = (text: string) => record(recentStyle, text, "", "");
	const reacted = '<ul class="_a6-q"><li><span>❤️Zoë 🌿<span> (Jan 05, 2024 9:59 am)</span></span></li></ul>';
	const records = [
		line("Participants: Anna, Zoë 🌿, Carl and Mara Lindqvist-Okafor"),
		line("Mailbox thread pending"),
		line("https://ig.me/j/AbaSecret/"),
		said("Anna", "fourth", 48),
		said("Anna", "same", 47),
		said("Anna", "same", 47, reacted),
		said("Zoë 🌿", "second", 47),
		said("Mara Lindqvist-Okafor", "first", 47),
	];
	const path = "your_instagram_activity/messages/message_requests/potters_17990000000000002/message_1.html";
	return { path, bytes: () => Buffer.from(page(recentStyle, "Potters & co", records)) };
}

/** Flags of two conversations, which no name belongs to: a list without a key, in the language of the account. */
export function chatInformation(): SampleFile {
	const flags = (yes: string, fbid: string) => ({
		...{ timestamp: AT, media: [], fbid },
		label_values: ["Est une marque", "Est un·e créateur·ice", "A reçu une réponse"].map((label) => ({
			label,
			value: yes,
		})),
	});
	return garbled("your_instagram_activity/messages/your_chat_information.json", [
		flags("Vrai", "17990000000000003"),
		flags("Faux", "17990000000000004"),
	]);
}

/** The separate archive of encrypted chats, as its sister has it: names in camel case, text as it was typed. */
export function encryptedChats(): readonly SampleFile[] {
	const chat = {
		participants: ["Ängla Öst", ME],
		threadName: "Ängla Öst",
		messages: [
			{
				senderName: ME,
				timestamp: (AT + 2) * 1000,
				type: "media",
				text: "",
				media: [{ uri: "./media/9f2c" }],
				reactions: [],
			},
			{
				...{ senderName: "Ängla Öst", timestamp: (AT + 1) * 1000, type: "text", text: "förseglat 🔐" },
				...{ media: [], reactions: [{ actor: ME, reaction: "👍" }], isUnsent: false },
			},
			{ senderName: "Ängla Öst", timestamp: AT * 1000, type: "placeholder", text: "Ängla Öst joined", media: [] },
		],
	};
	const empty = { participants: ["Nobody", ME], threadName: "Nobody", messages: [] };
	const plain = (path: string, value: Json): SampleFile => ({ path, bytes: () => Buffer.from(JSON.stringify(value)) });
	return [
		plain("Ängla Öst_1.json", chat),
		plain("Nobody_2.json", empty),
		{ path: "media/9f2c", bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]) },
	];
}

/** A person as the owner of a record, whose address is a website and not a profile. */
export const PERSON_AS_OWNER: Json = [
	{
		timestamp: AT,
		media: [],
		label_values: [
			{
				title: "Owner",
				dict: [
					{
						title: "",
						dict: [
							{ label: "URL", value: "https://anna.example" },
							{ label: "Name", value: "Anna P. 🏺" },
							{ label: "Username", value: "anna.pots" },
						],
					},
				],
			},
		],
	},
];

/** One person in every form in which lists of people were seen; the file is the same in all years. */
export const PERSON_FORMS: Readonly<Record<string, Json>> = (() => {
	const item = { href: "https://www.instagram.com/anna.pots", value: "anna.pots", timestamp: AT };
	const listed = { title: "", media_list_data: [], string_list_data: [item] };
	const titled = {
		title: "anna.pots",
		string_list_data: [{ href: "https://www.instagram.com/_u/anna.pots", timestamp: AT }],
	};
	const labelled = (labels: readonly Json[]) => ({ timestamp: AT, media: [], label_values: labels, fbid: "1799" });
	const names = [
		{ label: "URL", value: "" },
		{ label: "Name", value: "Anna P. 🏺" },
		{ label: "Username", value: "anna.pots" },
	];
	const mapped = { title: "anna.pots", string_map_data: { Time: { href: "", value: "", timestamp: AT } } };
	return {
		"a list": [listed],
		"a list under a key": { relationships_of_some_kind: [listed] },
		"one bare record": listed,
		"a record by its title": [titled],
		"a table": [mapped],
		labels: [labelled(names)],
		"one bare record of labels": labelled(names),
		"labels in German": [
			labelled([
				{ label: "Name", value: "Anna P. 🏺" },
				{ label: "Benutzername", value: "anna.pots" },
			]),
		],
		"labels in French": [
			labelled([
				{ label: "Nom", value: "Anna P. 🏺" },
				{ label: "Nom d’utilisateur", value: "anna.pots" },
			]),
		],
		"labels in Spanish": [
			labelled([
				{ label: "Nombre", value: "Anna P. 🏺" },
				{ label: "Nombre de usuario", value: "anna.pots" },
			]),
		],
	};
})();

const cells = (values: Readonly<Record<string, string | number>>): Json => ({
	title: "",
	media_map_data: {},
	string_map_data: Object.fromEntries(
		Object.entries(values).map(([label, value]) => [
			label,
			typeof value === "number" ? { href: "", value: "", timestamp: value } : { href: "", value, timestamp: 0 },
		]),
	),
});

/** Tables with keys in other languages, as downloads of German, Spanish and Korean people have them. */
export const TRANSLATED = {
	searches: [
		cells({ Suche: "Brennöfen für Zuhause", Zeit: AT }),
		cells({ 검색어: "도자기", 시간: AT }),
		cells({ Recherche: "émail bleu", Heure: AT }),
	],
	logins: [
		cells({
			...{ "Dirección IP": "203.0.113.9", Puerto: "443", "Agente de usuario": "Móvil ñ", "Fecha y hora": AT },
			...{ "Código de idioma": "es", "Nombre de cookie": "*****abc" },
		}),
		cells({ "IP 주소": "203.0.113.9", 포트: "443", "사용자 에이전트": "Móvil ñ", 시간: AT, "언어 코드": "ko" }),
		cells({ "Adresse IP": "203.0.113.9", "Agent d’utilisateur": "Móvil ñ", Heure: AT }),
	],
	changes: [
		cells({ "Cambios realizados": "Username", "Valor anterior": "mañana", "Nuevo valor": "día", "Cambiar fecha": AT }),
		cells({ Geändert: "Username", "Vorheriger Wert": "mañana", "Neuer Wert": "día", "Datum ändern": AT }),
		cells({ 변경됨: "Username", "이전 값": "mañana", "새 값": "día", "날짜 변경": AT }),
		cells({ Modifié: "Username", "Valeur précédente": "mañana", "Nouvelle valeur": "día", "Date de modification": AT }),
	],
} as const satisfies Readonly<Record<string, Json>>;

/** Messages whose voice files and pictures are named in every way that was seen. */
export function oddMedia(): SampleFile {
	const folder = `${INBOX}/annasmith_17990000000000001`;
	const voices = ["1.mp4", "2.aac", "3.m4a"].map((name) => ({
		audio_files: [{ uri: `${folder}/audio/${name}`, creation_timestamp: AT }],
	}));
	const uris = [
		`${folder}/photos/4.jpg`,
		"5.jpg",
		"../../../../etc/passwd",
		"/etc/passwd",
		"https://scontent.example.invalid/6.jpg?oe=1",
	];
	const pictures = uris.map((uri) => ({ photos: [{ uri, backup_uri: "https://example.invalid/b" }] }));
	const messages = [...voices, ...pictures, { photos: [{}] }].map((message, index) => ({
		...{ sender_name: "Anna Smith", timestamp_ms: (AT - index) * 1000 },
		...message,
	}));
	const participants = [{ name: "Anna Smith" }, { name: ME }];
	return garbled(`${folder}/message_1.json`, { participants, title: "Anna Smith", messages });
}

/** Devices of encrypted chats, with the list and as the one record of it. */
export function secretConversations(isBare: boolean): SampleFile {
	const device = {
		device_type: "Igd:Android-7",
		device_model: "Größe 5",
		last_active_time: AT,
		last_connected_ip: "203.0.113.5",
	};
	const inner = { armadillo_devices: isBare ? device : [device], calls: [] };
	return garbled(
		"your_instagram_activity/messages/secret_conversations.json",
		isBare ? [inner] : { ig_secret_conversations: inner },
	);
}
