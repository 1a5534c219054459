import type { Message } from "../../languages/problems/message.ts";
import { indexFailure, LARGEST_INDEX } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { countEach } from "../../model/group-by.ts";
import { by } from "../../model/order.ts";
import { decodeText } from "../../readers/decode.ts";
import { readHeader } from "../../readers/html/header.ts";
import { Json } from "../../readers/json.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { encryptedThread, isEncryptedThread } from "../readers/encrypted.ts";
import { factsOf } from "../readers/facts.ts";
import { parseHtmlRecords } from "../readers/html-records.ts";
import { htmlThread } from "../readers/html-thread.ts";
import { parseJsonRecords } from "../readers/json-records.ts";
import { isMessages2018, threads2018 } from "../readers/messages-2018.ts";
import { type Collected, fillOf } from "../readers/tables.ts";
import { isText, parseTextRecords } from "../readers/text-records.ts";
import { type ThreadPart, threadOf, threadPart } from "../readers/thread.ts";

/** What became of a file of a download. Every file has one. */
export type Outcome =
	/**
	 * It is on a page. `understood` of its records have a type of their own, where its subject has one; all are shown as they are.
	 * `unread` of them lie too deep to be read.
	 */
	| {
			readonly is: "read";
			readonly records: number;
			readonly understood: number | undefined;
			readonly unread: number;
	  }
	/** A picture, a video, a sound or another file without text, and whether any file that was read names it. */
	| { readonly is: "medium"; readonly isNamed: boolean }
	/** Another part has the same file with the same content. */
	| { readonly is: "copy" }
	/** It says that there is nothing. */
	| { readonly is: "empty" }
	/** A page of which the JSON is there, too. */
	| { readonly is: "page of JSON" }
	| { readonly is: "failed"; readonly reason: Message };

/** A file that was opened, and what it says. */
export interface OpenedFile {
	readonly file: DownloadFile;
	readonly outcome: Outcome;
	/** None of a file of messages. */
	readonly records: readonly GenericRecord[];
	/** What it has of conversations; none for all other files. */
	readonly parts: readonly ThreadPart[];
}

/** Where what files say is collected, and what is assumed of them. */
export interface Reading {
	readonly into: Collected;
	/** Time zone of the dates of HTML pages, which name none. */
	readonly zone: string;
	/** Zones that a page may confirm by the time of the download in its header. */
	readonly likelyZones: readonly string[];
}

/** A note that a section has no data is a line; a longer file of that name says something. */
const SHORT = 300;
const EMPTY_NAME = /(?:^|\/)no-data\.(?:txt|html)$/i;
/** The only record of a section without data in downloads of 2018 to 2021 (seen in a download of 2020-10). */
const EMPTY_TEXT = "You have no data in this section";
const JSON_NAME = /\.json$/i;
const HTML_NAME = /\.html?$/i;

/**
 * Opens every file of a download that holds text, one after the other in the order of their paths, so that a caller can let go of
 * one before the next. A page of which the JSON is there follows later, because it is opened where the JSON cannot be read; files
 * without text follow last, when it is known which of them are named.
 */
export async function* openFiles(files: readonly DownloadFile[], reading: Reading): AsyncGenerator<OpenedFile> {
	// Only of files of one path, because the fingerprint of a file in a folder costs reading it.
	const counts = countEach(files.map(({ path }) => path.toLowerCase()));
	const seen = new Set<string>();
	const named = new Set<string>();
	/** JSON files, and whether each could be read. */
	const stems = new Map(files.filter(({ path }) => JSON_NAME.test(path)).map((file) => [stemOf(file), false]));
	const pages: DownloadFile[] = [];
	const media: DownloadFile[] = [];
	const opened = async (file: DownloadFile) => {
		const found = await open(file, reading);
		for (const record of found.records) nameMedia(record, named);
		for (const part of found.parts) nameMediaOfThread(part, named);
		return found;
	};
	for (const file of files.toSorted(by(({ path }) => path))) {
		const isRepeated = (counts.get(file.path.toLowerCase()) ?? 0) > 1;
		const content = isRepeated ? await contentOf(file) : undefined;
		if (content !== undefined && seen.has(content)) yield closed(file, { is: "copy" });
		else if (EMPTY_NAME.test(file.path) && file.size <= SHORT) yield closed(file, { is: "empty" });
		else if (HTML_NAME.test(file.path) && stems.has(stemOf(file))) pages.push(file);
		else if (isText(file.path)) {
			const found = await opened(file);
			if (JSON_NAME.test(file.path)) stems.set(stemOf(file), found.outcome.is !== "failed");
			// One that is damaged here may be whole in another part.
			if (content !== undefined && found.outcome.is !== "failed") seen.add(content);
			yield found;
		} else {
			if (content !== undefined) seen.add(content);
			media.push(file);
		}
	}
	for (const file of pages)
		yield stems.get(stemOf(file)) === true ? closed(file, { is: "page of JSON" }) : await opened(file);
	for (const file of media) yield closed(file, { is: "medium", isNamed: named.has(file.path.toLowerCase()) });
}

/** A file of which nothing is read. */
function closed(file: DownloadFile, outcome: Outcome): OpenedFile {
	return { file, outcome, records: [], parts: [] };
}

/** Of the same file as JSON and as a page, JSON says more: seconds, and what belongs together. */
function stemOf({ part, path }: DownloadFile): string {
	return `${part}\n${path.replace(/\.[a-z]+$/i, "").toLowerCase()}`;
}

async function contentOf(file: DownloadFile): Promise<string> {
	return `${await file.fingerprint()}\n${file.path.toLowerCase()}`;
}

function nameMedia({ media, groups }: GenericRecord, named: Set<string>): void {
	for (const uri of media) named.add(uri.toLowerCase());
	for (const group of groups) nameMedia(group, named);
}

function nameMediaOfThread({ header, messages, more }: ThreadPart, named: Set<string>): void {
	if (header.picture !== "") named.add(header.picture.toLowerCase());
	for (const record of more) nameMedia(record, named);
	for (const message of messages) {
		for (const { uri } of message.media) named.add(uri.toLowerCase());
		if (message.more !== undefined) nameMedia(message.more, named);
	}
}

async function open(file: DownloadFile, reading: Reading): Promise<OpenedFile> {
	const failed = (reason: Message) => closed(file, { is: "failed", reason });
	if (file.size > LARGEST_INDEX) return failed({ code: "indexTooLarge", params: {} });
	try {
		const { records, unread, parts } = parse(file.path, await file.read(), reading);
		if (parts.length > 0) {
			const messages = parts.reduce((sum, part) => sum + part.messages.length, 0);
			return { file, outcome: { is: "read", records: messages, understood: messages, unread }, records, parts };
		}
		const [only] = records;
		const isEmpty = records.length === 0 || (records.length === 1 && only?.values[0]?.text === EMPTY_TEXT);
		if (isEmpty && unread === 0) return closed(file, { is: "empty" });
		const understood = understoodOf(file.path, records, reading.into);
		return { file, outcome: { is: "read", records: records.length, understood, unread }, records, parts };
	} catch (error) {
		return failed(indexFailure(error));
	}
}

/** Fills the collection of the file, if it has one. Returns how many of its records were understood. */
function understoodOf(path: string, records: readonly GenericRecord[], into: Collected): number | undefined {
	const fill = fillOf(path);
	return fill && records.filter((record) => fill(factsOf(record), into)).length;
}

interface Content {
	readonly records: readonly GenericRecord[];
	readonly unread: number;
	readonly parts: readonly ThreadPart[];
}

function parse(path: string, bytes: Buffer, { zone, likelyZones }: Reading): Content {
	if (JSON_NAME.test(path)) {
		const root = Json.parse(bytes);
		const parts = partsIn(root, path);
		if (parts.length > 0) return { records: [], unread: 0, parts };
		const { records, tooDeep } = parseJsonRecords(root);
		return { records, unread: tooDeep, parts };
	}
	const text = decodeText(bytes);
	if (!HTML_NAME.test(path)) return { records: parseTextRecords(text), unread: 0, parts: [] };
	// The zone that the page's own header confirms, else the assumed one.
	const { records, title, isWhole } = parseHtmlRecords(text, path, readHeader(text, likelyZones).zone ?? zone);
	const place = threadOf(path);
	const unread = isWhole ? 0 : 1;
	return place === undefined
		? { records, unread, parts: [] }
		: { records: [], unread, parts: [htmlThread(records, title, place)] };
}

/** The parts of conversations in a JSON file, by its path or by its shape. */
function partsIn(root: Json, path: string): readonly ThreadPart[] {
	const place = threadOf(path);
	if (place !== undefined) return root.get("messages").isList ? [threadPart(root, place)] : [];
	if (isMessages2018(root)) return threads2018(root);
	return isEncryptedThread(root) ? [encryptedThread(root, path)] : [];
}
