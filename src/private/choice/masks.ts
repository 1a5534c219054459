import { isIP } from "node:net";
import type { Area } from "../model/areas.ts";
import type { Message } from "../model/conversation.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import type { ThreadPart } from "../readers/thread.ts";
import type { Sensitive } from "./choice.ts";

/** Stands for what is masked. */
export const MASK = "•••";

type Mask = (text: string) => string;

/** Words of the files for what opens an account, in the languages in which labels have been seen; part of a longer word counts. */
const SECRET_LABEL = /cookie|token|secret|passwor|passwort|kennwort|contrase|mot de passe|クッキー|쿠키/i;
const INVITE = /(ig\.me\/j\/|instagram\.com\/(?:channel|j)\/)[^\s"'<>]+/gi;
/** Latitude and longitude with at least three decimals: a street. */
const PRECISE = /^-?\d{1,3}\.\d{3,}$/;
const PHONE = /^\+?[\d\s()./-]{5,}$/;
const MAIL = /^[^\s@]+@[^\s@]+$/;
const IN_TEXT = /(^|[\s(,:])(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}(?=$|[\s),:])/g;

/** An address of the internet keeps the part that says roughly where it is. */
function maskIp(text: string): string {
	const version = isIP(text.trim());
	if (version === 4) return `${text.trim().split(".").slice(0, 2).join(".")}.${MASK}`;
	if (version === 6) return `${text.trim().split(":").slice(0, 2).join(":")}:${MASK}`;
	return text.replace(IN_TEXT, `$1$2.${MASK}`);
}

const maskInvite: Mask = (text) => (text.includes("/") ? text.replace(INVITE, `$1${MASK}`) : text);
const maskPlace: Mask = (text) => (PRECISE.test(text) ? `${text.slice(0, text.indexOf(".") + 2)}${MASK}` : text);
/** A number keeps its last two digits, an e-mail address its host, so that a person can tell which one it is. */
function maskContact(text: string): string {
	const parts = text.split(/([,;\n]+\s*)/);
	return parts.map((part) => (PHONE.test(part) ? MASK + part.trimEnd().slice(-2) : maskMail(part))).join("");
}
const maskMail: Mask = (text) => (MAIL.test(text) ? text.replace(/^[^@]*/, MASK) : text);

/** Masks the texts of records of an area; those of messages are masked by `maskedPart`. */
export function maskedRecord(record: GenericRecord, area: Area, reveal: ReadonlySet<Sensitive>): GenericRecord {
	const masks: Mask[] = [];
	if (!reveal.has("ip-addresses")) masks.push(maskIp);
	if (!reveal.has("invites")) masks.push(maskInvite);
	if (!reveal.has("places") && area === "security") masks.push(maskPlace);
	if (!reveal.has("contacts") && area === "contacts") masks.push(maskContact);
	const hidesTokens = !reveal.has("tokens");
	if (masks.length === 0 && !hidesTokens) return record;
	const mask: Mask = (text) => masks.reduce((masked, one) => one(masked), text);
	return maskedWith(record, mask, hidesTokens);
}

function maskedWith(record: GenericRecord, mask: Mask, hidesTokens: boolean): GenericRecord {
	const { list, title, seconds, values, groups, media } = record;
	return {
		...{ list, title: mask(title), seconds, media },
		values: values.map(({ label, text, href, seconds }): Value => {
			const isSecret = hidesTokens && text !== "" && SECRET_LABEL.test(label);
			return { label, text: isSecret ? MASK : mask(text), href: mask(href), seconds };
		}),
		groups: groups.map((group) => maskedWith(group, mask, hidesTokens)),
	};
}

/** Masks invite links in what a file has of a conversation. Whoever has such a link can join as long as it is active. */
export function maskedPart(part: ThreadPart, reveal: ReadonlySet<Sensitive>): ThreadPart {
	if (reveal.has("invites")) return part;
	const { header, messages, more } = part;
	return {
		...part,
		header: { ...header, inviteLink: maskInvite(header.inviteLink) },
		messages: messages.map(maskedMessage),
		more: more.map((record) => maskedRecord(record, "messages", reveal)),
	};
}

function maskedMessage(message: Message): Message {
	const { text, share } = message;
	if (!text.includes("/") && !share?.link.includes("/")) return message;
	return {
		...message,
		text: maskInvite(text),
		share: share && { ...share, link: maskInvite(share.link), text: maskInvite(share.text) },
	};
}
