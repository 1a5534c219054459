import type { Message } from "../languages/problems/message.ts";
import { DamagedFile } from "../model/download-file.ts";
import type { Problem } from "../model/problem.ts";
import type { Collections } from "../readers/collections.ts";
import { decodeText } from "../readers/decode.ts";
import { readPage } from "../readers/html/collect-records.ts";
import { readHeader } from "../readers/html/header.ts";
import { collectPrivateTexts } from "../readers/html/private-values.ts";
import { collectPrivateValues } from "../readers/json/private-values.ts";
import { Json } from "../readers/json.ts";
import type { PrivateValues } from "../readers/private-values.ts";
import {
	nothing,
	type Readers,
	type Reading,
	type ReadingContext,
	type Records,
	type Unread,
} from "../readers/reading.ts";
import type { Claim } from "./table.ts";

/** Largest index that is parsed: Node's longest text is 512 MB, the largest index seen 60 MB. */
export const LARGEST_INDEX = 256 * 2 ** 20;

/** What an index holds, or why it could not be read at all. */
export interface ReadIndex<C = Collections> {
	readonly claim: Claim<C>;
	readonly reading: Reading<C>;
	readonly failed: Problem | undefined;
	/** False for an index of an unusual name that turned out to be something else: nothing was read from it. */
	readonly fits: boolean;
}

/** A record of any collection. */
type AnyRecord = object & {
	readonly media?: readonly unknown[];
	readonly source?: { readonly file: string; readonly at: string };
};

/** The record types of some collections. */
type Registry<C> = { readonly [K in keyof C]: AnyRecord };

/**
 * Reads every claimed index. A broken one is noted and the others are read all the same. What is private in them goes into
 * `privateValues`, for the leak check, and nowhere else.
 */
export async function readIndexes<C extends Registry<C>>(
	claims: readonly Claim<C>[],
	context: ReadingContext,
	privateValues?: PrivateValues,
): Promise<readonly ReadIndex<C>[]> {
	const read: ReadIndex<C>[] = [];
	for (const claim of claims) read.push(await readIndex(claim, context, privateValues));
	return read;
}

async function readIndex<C extends Registry<C>>(
	claim: Claim<C>,
	context: ReadingContext,
	privateValues: PrivateValues | undefined,
): Promise<ReadIndex<C>> {
	const { file, unusual } = claim;
	const failed = (message: Message): ReadIndex<C> => ({
		claim,
		reading: nothing,
		failed: { ...message, where: `${file.part}: ${file.path}` },
		fits: true,
	});
	if (file.size > LARGEST_INDEX) return failed({ code: "indexTooLarge", params: {} });
	try {
		const reading = parse(claim, await file.read(), context, privateValues);
		const fits = reading !== undefined && unusual?.fits(reading) !== false;
		return { claim, reading: fits ? reading : nothing, failed: undefined, fits };
	} catch (error) {
		return failed(indexFailure(error));
	}
}

/** Why an index could not be read, by what reading or parsing it threw; all else is thrown on. */
export function indexFailure(error: unknown): Message {
	if (error instanceof SyntaxError) return { code: "indexNotJson", params: {} };
	if (error instanceof DamagedFile) return { code: "indexDamaged", params: { reason: error.reason } };
	throw error;
}

/** Parses an index once, for its readers and for the scan of private values. Undefined when no reader fits it. */
function parse<C extends Registry<C>>(
	{ file: { path }, ...claim }: Claim<C>,
	bytes: Buffer,
	context: ReadingContext,
	privateValues: PrivateValues | undefined,
): Reading<C> | undefined {
	if (claim.format === "json") {
		const root = Json.parse(bytes);
		if (privateValues !== undefined) collectPrivateValues(root, privateValues);
		const readers = claim.unusual === undefined ? claim.readers : claim.unusual.readersFor(root);
		return readers && { ...fill(readers, path, root, context), made: undefined };
	}
	const html = decodeText(bytes);
	const page = readPage(html, path);
	if (privateValues !== undefined) collectPrivateTexts(page, path, privateValues);
	// The zone that the page's own header confirms, else the assumed one.
	const { made, zone = context.zone } = readHeader(html, context.likelyZones ?? []);
	return { ...fill(claim.readers, path, page, { ...context, zone }), made };
}

/** Fills each collection with what its reader finds in an index. */
function fill<Index, C extends Registry<C>>(
	readers: Readers<Index, C>,
	file: string,
	index: Index,
	context: ReadingContext,
): Omit<Reading<C>, "made"> {
	const records: { [K in keyof C]?: readonly C[K][] } = {};
	let unread: readonly Unread[] = [];
	for (const name in readers) {
		const read = readers[name];
		if (read === undefined) continue;
		const found = withoutOversized(read(file, index, context));
		records[name] = found.records;
		unread = unread.concat(found.unread);
	}
	return { records, unread };
}

/** Instagram takes 20 (2026, 10 before). A record with fifty times as many is no post, and costs more than all others. */
const MOST_MEDIA = 1000;

/** Cuts off the media of a record that has more than any can have, and reports how many there were. Pure. */
function withoutOversized<T extends AnyRecord>({ records, unread }: Records<T>): Records<T> {
	const oversized: Unread[] = [];
	const cut = records.map((record) => {
		const { media = [], source = { file: "", at: "" } } = record;
		if (media.length <= MOST_MEDIA) return record;
		const where = source.file + source.at;
		oversized.push({ kind: "detail", code: "mediaTooMany", params: { n: media.length }, where });
		return { ...record, media: media.slice(0, MOST_MEDIA) };
	});
	return { records: cut, unread: [...unread, ...oversized] };
}
