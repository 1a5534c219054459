import { isIP } from "node:net";
import type { Area } from "../model/areas.ts";
import type { Message, MessageMedium, Share } from "../model/conversation.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import type { ThreadPart } from "../readers/thread.ts";
import { SENSITIVE, type Sensitive } from "./choice.ts";

/** Stands for what is masked. */
export const MASK = "•••";

type Mask = (text: string) => string;

/** Words of the files for what opens an account, in the languages in which labels have been seen; part of a longer word counts. */
const SECRET_LABEL =
	/cookie|token|secret|passwor|passwort|kennwort|contrase|mot de passe|session.?(?:id|key)|sitzungs.?id|csrf|クッキー|쿠키/i;
/** A group of this name has such values under labels that say nothing, as `name` and `value`. */
const SECRET_GROUP = /cookie|token/i;
/** An address within another has its slashes as `%2F`, or as `%252F`. */
const INVITE =
	/((?:ig\.me|m\.me)(?:\/|%(?:25)*2F)j|instagram\.com(?:\/|%(?:25)*2F)(?:channel|j))(\/|%(?:25)*2F)[^\s"'<>]+/gi;
/** Latitude and longitude with at least three decimals, a street; of numbers among words, which can be versions, four. */
const PRECISE = /(?<!\d|\d\.)([-−]?\d{1,3}[.,]\d)\d{2,}/g;
const PRECISE_IN_TEXT = /(?<!\d|\d\.)([-−]?\d{1,3}[.,]\d)\d{3,}/g;
const WORDS = /[^\d\s.,;:°()+−\-NSEWO]/;
/** Five digits of any script or more, with what people write between them; some address books have marks of direction around them. */
const PHONE = /[+＋]?\p{Nd}(?:[\s()./\-‐-–·\p{Cf}]{0,3}\p{Nd}){4,}/gu;
const BEFORE_HOST = /[^\s@<>"'(),;:=]+@?/g;
/** Not what a program has after its name, as `Chrome/120.0.0.0`, nor a longer number of a version. */
const IPV4 = /(?<![\p{L}\p{N}.]|[^/]\/)\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)/gu;
const IPV6 = /(?<![\p{L}\p{N}])[\da-f]{0,4}(?::[\da-f]{0,4}){1,6}:[\da-f]{1,4}(?:(?:\.\d{1,3}){3})?/giu;

/** An address of the internet keeps the part that says roughly where it is. */
function maskIp(text: string): string {
	const v6 = text.includes(":")
		? text.replace(IPV6, (found) => (isLongV6(found) ? firstTwo(found, ":") : found))
		: text;
	return v6.replace(IPV4, (found) => (isIP(found) === 4 ? firstTwo(found, ".") : found));
}

/** Names of programs have two colons in them, too. */
const isLongV6 = (found: string) => isIP(found) === 6 && found.split(":").length > 3;
const firstTwo = (found: string, between: string) =>
	`${found.split(between).slice(0, 2).join(between)}${between}${MASK}`;

/**
 * What every such address has and hardly another: whole texts are searched where it is found, of a million messages nearly none. A slash
 * or a percent sign is looked for before, which takes a tenth of the time.
 */
const mayInvite = (text: string) => text !== "" && /[/%]/.test(text) && /[/F](?:j|channel)[/%]/i.test(text);
const maskInvite: Mask = (text) => (mayInvite(text) ? text.replace(INVITE, `$1$2${MASK}`) : text);
const maskPlace: Mask = (text) => text.replace(WORDS.test(text) ? PRECISE_IN_TEXT : PRECISE, `$1${MASK}`);
/** A number keeps its last two digits, an e-mail address its host, so that a person can tell which one it is. */
function maskContact(text: string): string {
	const masked = text.replace(PHONE, (found) => MASK + [...found.matchAll(/\p{Nd}/gu)].slice(-2).join(""));
	return masked.includes("@")
		? masked.replace(BEFORE_HOST, (found) => (found.endsWith("@") ? `${MASK}@` : found))
		: masked;
}

function masksOf(area: Area, reveal: ReadonlySet<Sensitive>): readonly Mask[] {
	const masks: Mask[] = [];
	if (!reveal.has("ip-addresses")) masks.push(maskIp);
	if (!reveal.has("invites")) masks.push(maskInvite);
	if (!reveal.has("places") && area === "security") masks.push(maskPlace);
	if (!reveal.has("contacts") && area === "contacts") masks.push(maskContact);
	return masks;
}

/** Masks a text of an area. */
export function textMask(area: Area, reveal: ReadonlySet<Sensitive>): Mask {
	const masks = masksOf(area, reveal);
	return (text) => (text === "" ? text : masks.reduce((masked, one) => one(masked), text));
}

/** Masks the texts of records of an area, and their labels, because keys of a file are labels; what people write is not masked here. */
export function maskedRecord(record: GenericRecord, area: Area, reveal: ReadonlySet<Sensitive>): GenericRecord {
	const masks = masksOf(area, reveal);
	const hidesTokens = !reveal.has("tokens");
	if (masks.length === 0 && !hidesTokens) return record;
	const mask = textMask(area, reveal);
	return maskedWith(record, mask, { hidesTokens, isSecret: false });
}

function maskedWith(
	record: GenericRecord,
	mask: Mask,
	{ hidesTokens, isSecret }: { readonly hidesTokens: boolean; readonly isSecret: boolean },
): GenericRecord {
	const { list, title, seconds, values, groups, media } = record;
	return {
		...{ list: mask(list), title: mask(title), seconds, media },
		values: values.map(({ label, text, href, seconds }): Value => {
			const isHidden = isSecret || (hidesTokens && SECRET_LABEL.test(label));
			if (isHidden && text + href !== "") return { label: mask(label), text: MASK, href: "", seconds };
			return { label: mask(label), text: mask(text), href: mask(href), seconds };
		}),
		groups: groups.map((group) =>
			maskedWith(group, mask, { hidesTokens, isSecret: isSecret || (hidesTokens && SECRET_GROUP.test(group.title)) }),
		),
	};
}

/**
 * Masks invite links in what a file has of a conversation, because whoever has such a link can join as long as it is active; and in what
 * its messages have beyond their type everything that is masked in records.
 */
export function maskedPart(part: ThreadPart, reveal: ReadonlySet<Sensitive>): ThreadPart {
	if (reveal.size === SENSITIVE.length) return part;
	const maskRecord = (record: GenericRecord) => maskedRecord(record, "messages", reveal);
	const mask: Mask = reveal.has("invites") ? (text) => text : maskInvite;
	const { header, messages, more } = part;
	return {
		...part,
		header: { ...header, title: mask(header.title), inviteLink: mask(header.inviteLink) },
		messages: messages.map((message) => maskedMessage(message, mask, maskRecord)),
		more: more.map(maskRecord),
	};
}

function maskedMessage(message: Message, mask: Mask, maskRecord: (record: GenericRecord) => GenericRecord): Message {
	const { text, placeholder, media, share, more } = message;
	const isPlain = more === undefined && !mayInvite(text) && !mayInvite(placeholder);
	if (isPlain && !media.some(mayMediumInvite) && !(share && mayShareInvite(share))) return message;
	return {
		...message,
		...{ text: mask(text), placeholder: mask(placeholder), more: more && maskRecord(more) },
		media: media.map(({ kind, uri, name }) => ({ kind, uri: mask(uri), name: mask(name) })),
		share: share && {
			...{ kind: share.kind, link: mask(share.link), text: mask(share.text) },
			...{ owner: mask(share.owner), name: mask(share.name) },
		},
	};
}

const mayMediumInvite = ({ uri, name }: MessageMedium) => mayInvite(uri) || mayInvite(name);
const mayShareInvite = ({ link, text, owner, name }: Share) =>
	mayInvite(link) || mayInvite(text) || mayInvite(owner) || mayInvite(name);
