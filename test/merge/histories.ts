import assert from "node:assert/strict";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { inventAccount, type SampleAccount, type SampleEntry, type SamplePhoto } from "../../sample/account.ts";
import { layouts, type SampleFile } from "../../sample/layouts.ts";
import { sharp } from "../../src/media/sharp.ts";
import type { Archive, Entry } from "../../src/model/archive.ts";
import type { Download } from "../../src/model/download-file.ts";
import { downloadOf, readThrough, together } from "../read-download.ts";

/**
 * Invented lives of one account, and what several downloads of it hold: of any layouts and years, with edits, deletions,
 * posts that were archived, media renamed, encoded anew or missing, equal pictures, equal seconds, and the minutes of pages.
 */

interface Lived {
	readonly kind: "post" | "story" | "reel";
	readonly shelf: "published" | "archived" | "deleted";
	/** Seconds after the beginning; few enough that many fall together. */
	readonly after: number;
	readonly caption: string;
	/** Numbers of pictures; the last two are plain grounds. */
	readonly shows: readonly number[];
}

interface Asked {
	readonly layout: number;
	/** By the number of the entry: what this download does not hold, has in another form, or has lost the files of. */
	readonly gone: readonly number[];
	readonly edited: readonly number[];
	readonly hidden: readonly number[];
	readonly missing: readonly number[];
	/** Files have other names than in the download before. */
	readonly renamed: boolean;
	readonly encoding: 0 | 1;
	/** Its ZIP has a day in its name. */
	readonly dated: boolean;
}

export interface History {
	readonly lived: readonly Lived[];
	/** Oldest first. */
	readonly asked: readonly Asked[];
}

/** Layouts that have every shelf, with seconds and carousels, and name files alike. */
const JSON_LAYOUTS = new Set(["2023", "2025", "2026"]);

const PICTURES = 8;
const some = fc.uniqueArray(fc.nat(11), { maxLength: 3 });

export const histories: fc.Arbitrary<History> = fc.record({
	lived: fc.array(
		fc.record({
			kind: fc.constantFrom("post", "story", "post", "reel", "story"),
			shelf: fc.constantFrom("published", "published", "published", "archived", "deleted"),
			after: fc.constantFrom(0, 0, 0, 3, 8, 55, 60, 3600, 18_000, 90_000, 2_000_000),
			caption: fc.constantFrom("", "", "by the sea", "again", "Place"),
			shows: fc.array(fc.nat(PICTURES - 1), { minLength: 1, maxLength: 3 }),
		}),
		{ minLength: 1, maxLength: 12 },
	),
	asked: fc.array(
		fc.record({
			layout: fc.oneof(fc.nat(layouts.length - 1), fc.constantFrom(3, 4, 5)),
			gone: some,
			edited: some,
			hidden: some,
			missing: some,
			renamed: fc.constantFrom(false, false, true),
			encoding: fc.constantFrom(0, 1),
			dated: fc.boolean(),
		}),
		{ minLength: 2, maxLength: 4 },
	),
});

const BEGINNING = Date.UTC(2022, 4, 3, 9, 30, 2) / 1000;
const DAY = 86_400;
const template = inventAccount();
const [photo] = template.entries.flatMap(({ media }) =>
	media.filter((medium) => medium.type !== "mp4"),
) as SamplePhoto[];

/** What a download says of the account, as the sample's writers need it. */
function accountIn({ lived }: History, asked: Asked, order: number): SampleAccount {
	assert.ok(photo);
	const entries = lived.map((one, index): SampleEntry => {
		const posted = BEGINNING + one.after;
		const shows = one.kind === "post" ? one.shows : one.shows.slice(0, 1);
		const [first, ...others] = shows.map((picture, slide) => {
			const number = `${index}${slide}${asked.renamed ? order : 0}${picture}`.padStart(6, "0");
			return {
				...photo,
				name: `medium ${number}`,
				fbid: `17900000000${number}`,
				md5: number.padStart(32, "a"),
				uploaded: posted,
				extension: ".jpg" as const,
				...(asked.missing.includes(index) ? { absent: true as const } : {}),
			};
		});
		assert.ok(first);
		const shelf = asked.hidden.includes(index) && one.kind !== "story" ? "archived" : one.shelf;
		return {
			kind: one.kind,
			shelf: one.kind === "story" ? "published" : shelf,
			id: `1800000000000${String(index).padStart(4, "0")}`,
			posted,
			caption: asked.edited.includes(index) ? `${one.caption} edited ${order}` : one.caption,
			media: [first, ...others],
		};
	});
	// A post of the day before the download, which all later ones hold too, says which of them is newer.
	const anchors = Array.from({ length: order + 1 }, (_, year): SampleEntry => {
		const posted = BEGINNING + (40 + 300 * year) * DAY;
		const fbid = `1799999999900000${year}`;
		const medium = { ...photo, name: `anchor ${year}`, fbid, md5: `${year}`.padStart(32, "f"), uploaded: posted };
		return {
			kind: "post",
			shelf: "published",
			id: fbid,
			posted,
			caption: `anchor ${year}`,
			media: [{ ...medium, extension: ".jpg" }],
		};
	});
	const told = entries.filter((_, index) => !asked.gone.includes(index));
	return { profile: template.profile, entries: [...told, ...anchors].sort((a, b) => a.posted - b.posted) };
}

/** One download of a history as it is on the disk; the bytes of a picture follow its number and the encoding. */
export async function oneDownload(history: History, order: number, part = partName(history, order)): Promise<Download> {
	const asked = history.asked[order];
	assert.ok(asked);
	const layout = layouts[asked.layout];
	assert.ok(layout);
	const drawn = await pictures();
	const files = layout.write(accountIn(history, asked, order)).map((file): SampleFile => {
		const [, number] = /(?:17900000000|a{20,})(\d{6})(?!\d)/.exec(file.path) ?? [];
		const bytes = drawn[asked.encoding]?.[Number(number?.at(-1))];
		return file.stored !== true ? file : { ...file, bytes: () => bytes ?? Buffer.from(file.path.replace(/^.*_/, "")) };
	});
	const download = downloadOf(files, { part, drawn: true });
	const sized = await Promise.all(
		download.files.map(async (file, index) => {
			const size = files[index]?.stored === true ? (await file.read()).length : file.size;
			return { ...file, size };
		}),
	);
	return { ...download, files: sized };
}

function partName({ asked }: History, order: number): string {
	return asked[order]?.dated
		? `instagram-mara.makes.things-${2023 + order}-05-01-Ab12Cd3${order}`
		: `download ${order}`;
}

/** Eight pictures in two encodings. */
let made: Promise<readonly (readonly Buffer[])[]> | undefined;
function pictures(): Promise<readonly (readonly Buffer[])[]> {
	made ??= Promise.all(
		[0, 1].map((encoding) =>
			Promise.all(
				Array.from({ length: PICTURES }, async (_, number) => {
					const side = 96;
					const pixels = Buffer.alloc(side * side * 3);
					for (const at of pixels.keys()) {
						const [x, y] = [Math.floor(at / 3) % side, Math.floor(at / 3 / side)];
						const isPlain = number >= PICTURES - 2;
						pixels[at] = isPlain
							? 90 + 60 * (number % 2)
							: 128 + 90 * Math.sin(x / (4 + 3 * number)) * Math.cos((y * (1 + number)) / 17);
					}
					const image = sharp(pixels, { raw: { width: side, height: side, channels: 3 } });
					return encoding === 0
						? image.jpeg({ quality: 90 }).toBuffer()
						: image.resize(64).jpeg({ quality: 70 }).toBuffer();
				}),
			),
		),
	);
	return made;
}

/** An archive for comparison: everything but the places of its records. */
async function said({ entries }: Archive): Promise<readonly string[]> {
	const told = await Promise.all(
		entries.map(async ({ records: _, media, ...entry }) =>
			JSON.stringify([
				entry,
				await Promise.all(media.map(async ({ file, caption }) => [await file?.fingerprint(), caption])),
			]),
		),
	);
	return told.sort();
}

/** How often each picture is shown, whichever its encoding. */
async function shownPictures({ entries }: Archive): Promise<ReadonlyMap<number, number>> {
	const drawn = await pictures();
	const numbers = new Map(
		drawn.flatMap((encoding) => encoding.map((bytes, number) => [crc32(bytes), number] as const)),
	);
	const counts = new Map<number, number>();
	for (const { file } of entries.flatMap(({ media }) => media)) {
		const print = await file?.fingerprint();
		const number = print === undefined ? undefined : numbers.get(Number.parseInt(print.slice(0, 8), 16));
		if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
	}
	return counts;
}

const archiveOf = async (...downloads: readonly Download[]) => (await readThrough(together(...downloads))).archive;

/** Throws unless the downloads of a history are joined as `src/merge` promises. */
export async function checkHistory(history: History): Promise<void> {
	const downloads = await Promise.all(history.asked.map((_, order) => oneDownload(history, order)));
	const alone = await Promise.all(downloads.map((download) => archiveOf(download)));
	const union = await archiveOf(...downloads);

	const counts = alone.map(({ entries }) => entries.length);
	assert.ok(union.entries.length >= Math.max(...counts), `${union.entries.length} entries of ${counts}`);

	// Where files keep their names, every entry is known again; only what has the same pictures at the same second is alike.
	const looks = history.lived.flatMap(({ kind, after, shows }) =>
		[...new Set(shows)].map((picture) => `${kind === "story"} ${after} ${picture}`),
	);
	const areDistinct = new Set(looks).size === looks.length;
	if (
		areDistinct &&
		history.asked.every(({ layout, renamed }) => !renamed && JSON_LAYOUTS.has(layouts[layout]?.name ?? ""))
	) {
		const told = history.lived.filter((_, index) => history.asked.some(({ gone }) => !gone.includes(index)));
		assert.equal(union.entries.length, told.length + history.asked.length, "every entry stands there once");
	}

	const shown = await shownPictures(union);
	for (const [order, archive] of alone.entries())
		for (const [picture, count] of await shownPictures(archive))
			assert.ok((shown.get(picture) ?? 0) >= count, `picture ${picture} of download ${order} is lost`);

	// Each download's entries became different entries: no record is in two, and none has two of one index.
	for (const { records: all } of union.entries) {
		const indexes = all.map(({ part, file }) => `${part} ${file}`);
		const twice = indexes.filter((index, at) => indexes.indexOf(index) !== at);
		for (const index of twice) {
			const records = all.filter(({ part, file }) => `${part} ${file}` === index);
			const aloneTold = alone.flatMap(({ entries }) => entries).find((entry) => has(entry, records[0]));
			assert.ok(
				records.every((record) => aloneTold !== undefined && has(aloneTold, record)),
				`two records of ${index} became one`,
			);
		}
	}

	const newest = alone.at(-1);
	for (const entry of newest?.entries ?? []) {
		const [record] = entry.records;
		const joined = union.entries.find((other) => has(other, record));
		assert.equal(joined?.shelf, entry.shelf, "the newest download says on which shelf an entry stands");
		if (entry.caption !== "")
			assert.equal(joined?.caption, entry.caption, "the newest download says what a caption is");
	}

	const renamed = await Promise.all(history.asked.map((_, order) => oneDownload(history, order, `part ${9 - order}`)));
	const reversed = await archiveOf(...renamed.toReversed());
	assert.deepEqual(await said(reversed), await said(union), "neither names nor the order of parts matter");

	for (const [order, archive] of alone.entries()) {
		const copy = await oneDownload(history, order, `copy of ${order}`);
		const once = downloads[order];
		assert.ok(once);
		for (const pair of [
			[once, copy],
			[copy, once],
		])
			assert.deepEqual(await said(await archiveOf(...pair)), await said(archive), "a download given twice is one");
	}
}

function has(entry: Entry, place: Entry["records"][number] | undefined): boolean {
	return entry.records.some(({ part, file, at }) => part === place?.part && file === place.file && at === place.at);
}
