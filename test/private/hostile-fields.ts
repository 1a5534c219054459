import type { SampleFile } from "../../sample/layouts.ts";
import { isRecord } from "../../src/model/is-record.ts";
import { attacks } from "../security/attacks.ts";

/** Addresses that nothing may lead to, and nothing be loaded from. */
export const addresses: readonly string[] = [
	"javascript:window.PWNED=1",
	"JaVaScRiPt:window.PWNED=1//https://www.instagram.com/p/x/",
	"\u0001javascript:window.PWNED=1",
	"data:text/html,<script>window.PWNED=1</script>",
	"vbscript:window.PWNED=1",
	"file:///etc/passwd",
	"\\\\example.invalid\\share\\x.jpg",
	"//example.invalid/x.jpg",
	"https://example.invalid/x.jpg",
	"blob:https://example.invalid/x",
	"../../../../etc/passwd",
	"/etc/passwd",
	"C:\\Windows\\win.ini",
];

/** Not in a caption, as nothing of a person may be in code. */
const OTHERS = ["__proto__", "constructor", "\ud800", "\u202egnp.exe", "{{ 7*7 }}{% include '/etc/passwd' %}"];
const ALL = [...attacks, ...addresses, ...OTHERS];

/**
 * The files of a download in which every text is an attack, with the words of its layout in front of every other one, so that it is
 * understood there. What a file is called stays.
 */
export function withHostileFields(files: readonly SampleFile[]): readonly SampleFile[] {
	let at = 0;
	const next = () => ALL[at++ % ALL.length] ?? "";
	const hostile = (text: string) => (at % 2 === 0 ? `${text} ${next()}` : next());
	return files.map((file) => {
		const { path } = file;
		if (!/\.(?:json|html)$/.test(path)) return file;
		const bytes = async () => {
			const text = (await file.bytes()).toString("utf8");
			return Buffer.from(path.endsWith(".json") ? ofJson(JSON.parse(text), hostile) : ofPage(text, hostile));
		};
		return { ...file, bytes };
	});
}

/** Labels, and paths of media, are left as they are: without them there is no record to be hostile. */
const KEPT = /^(?:label|uri|href)$/;

function ofJson(value: unknown, hostile: (text: string) => string): string {
	const changed = (value: unknown, key: string): unknown => {
		if (typeof value === "string")
			return KEPT.test(key) && value !== "" && Math.abs(value.length) % 3 > 0 ? value : hostile(value);
		if (Array.isArray(value)) return value.map((item) => changed(item, key));
		if (!isRecord(value)) return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, key)]));
	};
	return JSON.stringify(changed(value, ""));
}

const ESCAPED = new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
]);
const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => ESCAPED.get(letter) ?? "");

/** Texts between tags, but for dates, which would be none. */
function ofPage(page: string, hostile: (text: string) => string): string {
	const [head = "", ...body] = page.split("<body");
	const changed = body
		.join("<body")
		.replace(/>([^<>]+)</g, (whole, text: string) =>
			/\d{4}|^\s*$/.test(text) || text.length % 3 === 0 ? whole : `>${escaped(hostile(text))}<`,
		)
		.replace(/ (href|src)="([^"]*)"/g, (whole, name: string, value: string) =>
			value.length % 3 > 0 ? whole : ` ${name}="${escaped(hostile("")).replaceAll('"', "&quot;")}"`,
		);
	return `${head}<body${changed}`;
}

const THREAD = "your_instagram_activity/messages/inbox/attacks_17990000000000099";
const MONTH = 30 * 86_400_000;

/** A conversation of several pages in which every field of a message is an attack, with a picture that is there. */
export function hostileConversation(picture: Buffer): readonly SampleFile[] {
	const at = (index: number) => ALL[index % ALL.length] ?? "";
	const address = (index: number) => addresses[index % addresses.length] ?? "";
	const messages = Array.from({ length: 8 * ALL.length }, (_, index) => ({
		sender_name: at(index % 5),
		timestamp_ms: 1_600_000_000_000 + index * (MONTH / 12),
		content: at(index),
		reactions: [{ reaction: at(index + 1), actor: at(index + 2) }],
		photos: [{ uri: index % 2 === 0 ? address(index) : `${THREAD}/photos/1.jpg` }],
		files: [{ uri: address(index + 3), name: at(index + 3) }],
		audio_files: [{ uri: address(index + 4) }],
		share: { link: address(index), share_text: at(index + 5), original_content_owner: at(index + 6) },
	}));
	const participants = [0, 1, 2, 3, 4].map((index) => ({ name: at(index) }));
	const header = {
		participants,
		title: at(0),
		image: { uri: address(8) },
		joinable_mode: { mode: 1, link: address(0) },
	};
	const bytes = Buffer.from(JSON.stringify({ ...header, messages: messages.reverse() }));
	return [
		{ path: `${THREAD}/message_1.json`, bytes: () => bytes },
		{ path: `${THREAD}/photos/1.jpg`, bytes: () => picture, stored: true },
	];
}
