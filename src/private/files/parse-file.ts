import { decodeText } from "../../readers/decode.ts";
import { readHeader } from "../../readers/html/header.ts";
import { Json } from "../../readers/json.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { aiChats, isAiChats } from "../readers/ai-chats.ts";
import { aiPage } from "../readers/ai-page.ts";
import { encryptedThread, isEncryptedThread } from "../readers/encrypted.ts";
import { parseHtmlRecords } from "../readers/html-records.ts";
import { htmlThread } from "../readers/html-thread.ts";
import { parseJson2018 } from "../readers/json-2018.ts";
import { type ParsedFile, parseJsonItem, parseJsonRecords } from "../readers/json-records.ts";
import { parseLargeJson } from "../readers/large-json.ts";
import { isMessages2018, threads2018 } from "../readers/messages-2018.ts";
import { scanThread } from "../readers/scan-thread.ts";
import { isOf2018 } from "../readers/tables.ts";
import { parseTextRecords } from "../readers/text-records.ts";
import { type ThreadPart, threadOf, threadPart } from "../readers/thread.ts";

export const JSON_NAME = /\.json$/i;
export const HTML_NAME = /\.html?$/i;
/** Bytes from which a JSON file is parsed item by item. Thread files have a fraction of it. */
const LARGE = 8 * 2 ** 20;
const HEAD = 2 ** 16;

/** The only record of a section without data in downloads of 2018 to 2021 (seen in a download of 2020-10). */
const EMPTY_TEXT = "You have no data in this section";

/** What is assumed of all files. */
export interface Assumed {
	/** Time zone of the dates of HTML pages, which name none. */
	readonly zone: string;
	/** Zones that a page may confirm by the time of the download in its header; none where the owner named the zone. */
	readonly likelyZones: readonly string[];
}

/** Something that a file says. */
export type Parsed =
	/** A heading is what a page has above its records. */
	| { readonly is: "record"; readonly record: GenericRecord; readonly isHeading: boolean }
	/** What it has of a conversation; a file of messages has nothing else. */
	| { readonly is: "part"; readonly part: ThreadPart }
	/** Something lies too deep to be read. */
	| { readonly is: "unread" };

/**
 * What a file with text says, by its name and its shape. Throws a SyntaxError for a JSON file that is none. Where there are `many`
 * messages, those of a thread file are scanned, which takes a tenth of a second to begin with and then half the time.
 */
export function* parseFile(
	path: string,
	bytes: Buffer,
	{ zone, likelyZones }: Assumed,
	areMany = false,
): Generator<Parsed> {
	const place = threadOf(path);
	if (JSON_NAME.test(path)) {
		const scanned = areMany && place !== undefined && !isAiChats(path) ? scanThread(bytes, place) : undefined;
		if (scanned !== undefined) {
			yield { is: "part", part: scanned };
			return;
		}
		const isWhole = place !== undefined || isOf2018(path) || isAiChats(path) || isEncrypted(bytes);
		if (bytes.length >= LARGE && !isWhole) yield* parseItems(path, bytes);
		else yield* parseJson(path, Json.parse(bytes));
		return;
	}
	const text = decodeText(bytes);
	if (!HTML_NAME.test(path)) {
		yield* ofRecords({ records: parseTextRecords(text), tooDeep: 0 });
		return;
	}
	// The zone that the page's own header confirms, else the assumed one.
	const page = parseHtmlRecords(text, path, readHeader(text, likelyZones).zone ?? zone);
	const tooDeep = page.isWhole ? 0 : 1;
	const chat = isAiChats(path) ? aiPage(page, path) : undefined;
	const part = place === undefined ? chat : { ...(chat ?? htmlThread(page, place)), ...place };
	if (part === undefined) yield* ofRecords({ records: page.records, tooDeep }, page.heading);
	else {
		yield { is: "part", part };
		yield* ofRecords({ records: [], tooDeep });
	}
}

/** Whether a file begins as a chat of the archive of encrypted chats, which is one conversation and no list of records. */
function isEncrypted(bytes: Buffer): boolean {
	return bytes.subarray(0, HEAD).includes('"senderName"');
}

function* parseItems(path: string, bytes: Buffer): Generator<Parsed> {
	for (const { list, value } of parseLargeJson(bytes)) {
		if (list === undefined || isMessages2018(value)) yield* parseJson(path, value);
		else yield* ofRecords(parseJsonItem(value, list));
	}
}

function* parseJson(path: string, root: Json): Generator<Parsed> {
	const chats = isAiChats(path) ? aiChats(root) : undefined;
	if (chats !== undefined && chats.parts.length > 0) {
		const place = threadOf(path);
		const isOne = chats.parts.length === 1;
		for (const part of chats.parts) yield { is: "part", part: isOne ? { ...part, ...place } : part };
		yield* ofRecords(chats.rest);
		return;
	}
	const parts = partsIn(root, path);
	for (const part of parts) yield { is: "part", part };
	if (parts.length === 0) yield* ofRecords((isOf2018(path) ? parseJson2018 : parseJsonRecords)(root));
}

/** The parts of conversations in a JSON file, by its path or by its shape. */
function partsIn(root: Json, path: string): readonly ThreadPart[] {
	const place = threadOf(path);
	if (place !== undefined) return root.get("messages").isList ? [threadPart(root, place)] : [];
	if (isMessages2018(root)) return threads2018(root);
	return isEncryptedThread(root) ? [encryptedThread(root, path)] : [];
}

function* ofRecords({ records, tooDeep }: ParsedFile, heading?: GenericRecord): Generator<Parsed> {
	const isEmpty = records.length === 1 && records[0]?.values[0]?.text === EMPTY_TEXT;
	for (const record of isEmpty ? [] : records) yield { is: "record", record, isHeading: record === heading };
	for (let count = 0; count < tooDeep; count++) yield { is: "unread" };
}
