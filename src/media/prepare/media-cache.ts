import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isClause } from "../../languages/problems/message.ts";
import { isRecord } from "../../model/is-record.ts";
import { by } from "../../model/order.ts";
import { parseJson } from "../../model/parse-json.ts";
import { writeFileAtomic } from "../../output/atomic-write.ts";
import type { Print } from "../intact.ts";
import { filesOf, type Prepared, type PreparedPicture, type Rendition } from "../prepared.ts";

/**
 * The cache of prepared media, by fingerprint: size, files, average colour, and how to recognise these files, so that a second run
 * opens no picture. It is one of the project files, in JSON Lines, one line a medium, so that a killed build keeps what is done;
 * lines that cannot be parsed are skipped, and their media prepared again.
 */
export interface MediaCache {
	/** What needs not be prepared again. */
	get(fingerprint: string): Known | undefined;
	/** In how many runs something of it failed that may succeed another time. */
	tries(fingerprint: string): number;
	/** Appends a medium, at once: through other threads a line takes 1 ms of CPU more (2026-11-30). */
	add(fingerprint: string, known: Known): void;
}

/** A prepared medium and the recipes that made it. */
interface Known {
	readonly prepared: Prepared;
	readonly recipe: string;
	/** By the names of its files; none for what an older version prepared. */
	readonly prints: Readonly<Record<string, Print>>;
	/** Of what is not settled, the number of runs so far. */
	readonly tries?: number | undefined;
}

/** Runs after which a failure is taken for one of the file, although it may tell of the computer: some files end or stop every decoder. */
export const MOST_TRIES = 3;

export async function openMediaCache(path: string): Promise<MediaCache> {
	const known = new Map<string, Known>();
	for await (const entry of mediaIn(path)) known.set(entry.fingerprint, entry);
	return {
		get: (fingerprint) => {
			const entry = known.get(fingerprint);
			return entry?.tries !== undefined && entry.tries < MOST_TRIES ? undefined : entry;
		},
		tries: (fingerprint) => known.get(fingerprint)?.tries ?? 0,
		add: (fingerprint, entry) => {
			known.set(fingerprint, entry);
			appendFileSync(path, line(fingerprint, entry));
		},
	};
}

/** Rewrites the file of the cache with these media only. Reads it anew: what is in the cache is a fifth of a large build's memory. */
export async function keepMedia(path: string, fingerprints: ReadonlySet<string>): Promise<void> {
	const lines = new Map<string, string>();
	for await (const { fingerprint, ...known } of mediaIn(path))
		if (fingerprints.has(fingerprint)) lines.set(fingerprint, line(fingerprint, known));
	const kept = [...lines].sort(by(([fingerprint]) => fingerprint));
	await writeFileAtomic(path, kept.map(([, text]) => text).join(""));
}

/** The media in the file; of one that has several lines the last counts. */
async function* mediaIn(path: string): AsyncGenerator<{ readonly fingerprint: string } & Known> {
	const text = await readFile(path, "utf8").catch(() => "");
	for (const line of text.split("\n")) {
		const entry = parseLine(line);
		if (entry !== undefined) yield entry;
	}
}

function line(fingerprint: string, { recipe, prepared, prints, tries }: Known): string {
	return `${JSON.stringify({ fingerprint, recipe, prepared, prints, tries })}\n`;
}

/** What tells of the computer and not of the file, and was kept as settled until 2026-11-30: such a medium is prepared anew. */
const PASSED =
	/"(?:the decoder (?:is closed|stopped unexpectedly)|it took longer than \{seconds\} s|ffmpeg took too long)"/;

function parseLine(text: string): ({ readonly fingerprint: string } & Known) | undefined {
	const value = parseJson(text);
	if (!isRecord(value)) return undefined;
	const { fingerprint, recipe, prints = {}, tries } = value;
	if (tries === undefined ? PASSED.test(text) : typeof tries !== "number") return undefined;
	const prepared = upgraded(value["prepared"]);
	if (typeof fingerprint !== "string" || typeof recipe !== "string" || !isPrints(prints)) return undefined;
	return isPrepared(prepared) && filesOf(prepared).every((name) => name.startsWith(fingerprint))
		? { fingerprint, recipe, prepared, prints, tries: typeof tries === "number" ? tries : undefined }
		: undefined;
}

/** Until 2026-11 a note was English text. Where it was empty nothing else has changed; other media are prepared anew. */
function upgraded(value: unknown): unknown {
	if (!isRecord(value) || value["note"] !== "") return value;
	const { note, poster, ...rest } = value;
	return { ...rest, notes: [], poster: upgraded(poster) };
}

function isPrints(value: unknown): value is Readonly<Record<string, Print>> {
	return isRecord(value) && Object.values(value).every(isPrint);
}

function isPrint(value: unknown): value is Print {
	return isRecord(value) && ["bytes", "changed", "crc"].every((field) => typeof value[field] === "number");
}

function isPrepared(value: unknown): value is Prepared {
	if (!isRecord(value) || !hasNotes(value)) return false;
	if (value["kind"] === "unusable") return true;
	if (value["kind"] === "picture") return isPicture(value);
	return (
		value["kind"] === "video" &&
		hasSize(value) &&
		typeof value["duration"] === "number" &&
		isRendition(value["file"]) &&
		(value["poster"] === undefined || isPicture(value["poster"]))
	);
}

function isPicture(value: unknown): value is PreparedPicture {
	return (
		isRecord(value) &&
		hasNotes(value) &&
		hasSize(value) &&
		/^[0-9a-f]{6}$/.test(String(value["tone"])) &&
		Array.isArray(value["renditions"]) &&
		value["renditions"].length > 0 &&
		value["renditions"].every(isRendition)
	);
}

function isRendition(value: unknown): value is Rendition {
	return (
		isRecord(value) &&
		hasSize(value) &&
		typeof value["bytes"] === "number" &&
		/^[a-z0-9.-]+$/.test(String(value["name"]))
	);
}

function hasNotes({ notes }: Record<string, unknown>): boolean {
	return Array.isArray(notes) && notes.every(isClause);
}

function hasSize(value: Record<string, unknown>): boolean {
	return Number.isInteger(value["width"]) && Number.isInteger(value["height"]);
}
