import type { Message } from "../../languages/problems/message.ts";
import { indexFailure, LARGEST_INDEX } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { countEach } from "../../model/group-by.ts";
import { by } from "../../model/order.ts";
import { ReadingRoom } from "../../model/reading-room.ts";
import type { Choice } from "../choice/choice.ts";
import { chosenLines, chosenRecord, isChosenPath, mayBeChosen, showsWithheldMedia } from "../choice/choose.ts";
import { maskedPart, maskedRecord } from "../choice/masks.ts";
import type { PageZone } from "../conversations/clocks.ts";
import { type DirectFile, directFilesIn } from "../conversations/direct-media.ts";
import { type Area, areaOf } from "../model/areas.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import type { Collected } from "../readers/collected.ts";
import { factsOf } from "../readers/facts.ts";
import { fillOf } from "../readers/tables.ts";
import { isText, isUnknown, LARGEST_UNKNOWN, looksLikeText } from "../readers/text-records.ts";
import { threadOf } from "../readers/thread.ts";
import { filesOfEditions } from "./former-editions.ts";
import { type Assumed, HTML_NAME, JSON_NAME, type Parsed, parseFile } from "./parse-file.ts";

/** What became of a file of a download. Every file has one. */
export type Outcome =
	/**
	 * It is on a page. `understood` of its records have a type of their own, where its subject has one; all are shown as they are.
	 * `unread` of them lie too deep to be read. `leftOut` more are not, because the owner did not choose them.
	 */
	| {
			readonly is: "read";
			readonly records: number;
			readonly understood: number | undefined;
			readonly unread: number;
			readonly leftOut: number;
	  }
	/** A picture, a video, a sound or another file without text. */
	| { readonly is: "medium" }
	/** Another part has the same file with the same content. */
	| { readonly is: "copy" }
	/** It says that there is nothing. */
	| { readonly is: "empty" }
	/** A page of which the JSON is there, too. */
	| { readonly is: "page of JSON" }
	/** It is of a private edition that lies in the download's folder. */
	| { readonly is: "edition" }
	/** It is about something that the owner did not choose; it was not opened. */
	| { readonly is: "not chosen" }
	/** It is damaged. What stands before that place in a large one is on a page. */
	| { readonly is: "failed"; readonly reason: Message };

/** Something that a file says; last, what became of the file. */
export type FromFile = { readonly file: DownloadFile } & (
	| Parsed
	/** What was sent in messages, also where the record that says so is not chosen. */
	| { readonly is: "direct"; readonly files: readonly DirectFile[] }
	| { readonly is: "end"; readonly outcome: Outcome }
);

/** Where what files say is collected, and what is assumed of them. */
export interface Reading extends Assumed {
	readonly into: Collected;
	readonly choice: Choice;
	/** What is known of the pages of a ZIP or folder. */
	readonly zones: ReadonlyMap<string, PageZone>;
}

const EXTENSION = /\.[a-z]+$/i;
/** A note that a section has no data is a line; a longer file of that name says something. */
const SHORT = 300;
/** Bytes of thread files from which scanning them pays: some 60,000 messages. */
const MANY = 2 ** 24;
const isThreadJson = (path: string) => JSON_NAME.test(path) && threadOf(path) !== undefined;
const EMPTY_NAME = /(?:^|\/)no-data\.(?:txt|html)$/i;

/**
 * Opens every file of a download that holds text, one after the other in the order of their paths, so that a caller can let go of
 * one before the next. A page of which the JSON is there follows that, because it is opened where the JSON cannot be read; files
 * without text follow last.
 */
export async function* openFiles(files: readonly DownloadFile[], reading: Reading): AsyncGenerator<FromFile> {
	// Only of files of one path, because the fingerprint of a file in a folder costs reading it.
	const counts = countEach(files.map(({ path }) => path.toLowerCase()));
	const ofEditions = await filesOfEditions(files);
	const seen = new Set<string>();
	/** JSON files, and whether each said anything. */
	const stems = new Map<string, boolean>();
	/** Pages of messages are read all the same: in one folder there may be what two requests gave, and they are joined. */
	const isInJson = (file: DownloadFile) => stems.get(stemOf(file)) === true && threadOf(file.path) === undefined;
	const media: DownloadFile[] = [];
	const room = new ReadingRoom();
	const areMany = files.reduce((sum, { path, size }) => sum + (isThreadJson(path) ? size : 0), 0) >= MANY;
	const end = (file: DownloadFile, outcome: Outcome) => ({ is: "end", file, outcome }) as const;
	for (const file of files.toSorted(by(orderOf))) {
		const isRepeated = (counts.get(file.path.toLowerCase()) ?? 0) > 1;
		const content = isRepeated ? await contentOf(file) : undefined;
		if (ofEditions.has(file)) yield end(file, { is: "edition" });
		else if (!mayBeChosen(file.path, reading.choice)) yield end(file, { is: "not chosen" });
		else if (content !== undefined && seen.has(content)) {
			if (JSON_NAME.test(file.path)) stems.set(stemOf(file), true);
			yield end(file, { is: "copy" });
		} else if (EMPTY_NAME.test(file.path) && file.size <= SHORT) yield end(file, { is: "empty" });
		else if (HTML_NAME.test(file.path) && isInJson(file)) yield end(file, { is: "page of JSON" });
		else if (isText(file.path) || (await isUnknownText(file))) {
			const outcome = yield* open(file, reading, { room, areMany });
			// One that is damaged here may be whole in another part.
			if (content !== undefined && outcome.is !== "failed") seen.add(content);
			if (JSON_NAME.test(file.path)) stems.set(stemOf(file), outcome.is === "read");
			yield end(file, outcome);
		} else {
			if (content !== undefined) seen.add(content);
			media.push(file);
		}
	}
	for (const file of media) yield end(file, { is: "medium" });
}

/** Whether a file of an unknown kind holds a text. One that cannot be read holds none. */
async function isUnknownText(file: DownloadFile): Promise<boolean> {
	if (!isUnknown(file.path) || file.size > LARGEST_UNKNOWN) return false;
	return looksLikeText(await file.read().catch(() => Buffer.alloc(0)));
}

/** JSON comes before its page, which is opened only where the JSON cannot be read. */
function orderOf({ path }: DownloadFile): string {
	return `${path.replace(EXTENSION, "").toLowerCase()}\0${JSON_NAME.test(path) ? "" : path}`;
}

/** Of the same file as JSON and as a page, JSON says more: seconds, and what belongs together. */
function stemOf({ part, path }: DownloadFile): string {
	return `${part}\n${path.replace(EXTENSION, "").toLowerCase()}`;
}

async function contentOf(file: DownloadFile): Promise<string> {
	return `${await file.fingerprint()}\n${file.path.toLowerCase()}`;
}

/** What is found out of a part holds for all its pages; what only other parts show holds where the page itself says nothing else. */
export function assumedOf(part: string, { zone, likelyZones, zones }: Pick<Reading, "zones" | keyof Assumed>): Assumed {
	const found = zones.get(part);
	if (found === undefined) return { zone, likelyZones };
	return { zone: found.zone, likelyZones: found.isProven ? [] : [found.zone, ...likelyZones] };
}

/** Yields what a file says, and returns what became of it. */
async function* open(
	file: DownloadFile,
	reading: Reading,
	{ room, areMany }: { readonly room: ReadingRoom; readonly areMany: boolean },
): AsyncGenerator<FromFile, Outcome, undefined> {
	if (file.size > LARGEST_INDEX) return { is: "failed", reason: { code: "indexTooLarge", params: {} } };
	const fill = fillOf(file.path);
	const area = areaOf(file.path);
	const { choice } = reading;
	const areRecordsChosen = isChosenPath(file.path, choice);
	const isLines = !JSON_NAME.test(file.path) && !HTML_NAME.test(file.path);
	/** A record, or what is chosen of it; undefined for nothing. */
	const chosenOf = (record: GenericRecord) => {
		if (!areRecordsChosen || (area !== "messages" && showsWithheldMedia(record, choice))) return undefined;
		return isLines ? chosenLines(record, choice) : chosenRecord(record, choice);
	};
	let [records, understood, unread, leftOut] = [0, 0, 0, 0];
	let [isEmpty, hasPart] = [true, false];
	try {
		for (const given of parseFile(file.path, await file.read(room), assumedOf(file.part, reading), areMany)) {
			isEmpty = false;
			if (given.is === "record") {
				const direct = directFilesIn(file, given.record);
				if (direct.length > 0) yield { file, is: "direct", files: direct };
			}
			// Chats of the encrypted archive are known by their shape alone.
			const chosen = given.is === "part" && !choice.areas.has("messages") ? undefined : chosenParsed(given, chosenOf);
			if (chosen === undefined) {
				leftOut += given.is === "part" ? given.part.messages.length : 1;
				continue;
			}
			const parsed = masked(chosen, area, choice);
			if (parsed.is === "unread") unread += 1;
			if (parsed.is === "record") {
				records += 1;
				if (fill !== undefined && (parsed.isHeading || fill(factsOf(parsed.record), reading.into))) understood += 1;
			}
			if (parsed.is === "part") {
				hasPart = true;
				records += parsed.part.messages.length;
				understood += parsed.part.messages.length;
			}
			yield parsed.is === "part"
				? { file, is: "part", part: { ...parsed.part, source: file.part, path: file.path } }
				: { file, ...parsed };
		}
	} catch (error) {
		return { is: "failed", reason: indexFailure(error) };
	}
	if (isEmpty) return { is: "empty" };
	if (!areRecordsChosen && !hasPart && records + unread === 0) return { is: "not chosen" };
	return {
		is: "read",
		records,
		understood: fill === undefined && understood === 0 ? undefined : understood,
		unread,
		leftOut,
	};
}

function chosenParsed(
	parsed: Parsed,
	chosenOf: (record: GenericRecord) => GenericRecord | undefined,
): Parsed | undefined {
	if (parsed.is !== "record") return parsed;
	const record = chosenOf(parsed.record);
	return record && { is: "record", record, isHeading: parsed.isHeading };
}

function masked(parsed: Parsed, area: Area, { reveal }: Choice): Parsed {
	if (parsed.is === "record") return { ...parsed, record: maskedRecord(parsed.record, area, reveal) };
	return parsed.is === "part" ? { is: "part", part: maskedPart(parsed.part, reveal) } : parsed;
}
