import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount, type SampleAccount, type SampleEntry } from "../../sample/account.ts";
import { layouts, type SampleFile, type SampleLayout, type Trait } from "../../sample/layouts.ts";
import type { Archive, Entry } from "../../src/model/archive.ts";
import { downloadOf, readThrough } from "../read-download.ts";

/**
 * The same invented account in every layout is read as the same archive, but for what a layout declares that it cannot
 * express. A new layout is a writer in sample/layouts and a table in src/layouts; it is held to this as it is.
 */

interface Comparable {
	readonly kind: string;
	readonly shelf: string;
	readonly posted: number;
	readonly caption: string;
	readonly place: string;
	readonly media: readonly { readonly id: string; readonly here: boolean; readonly subtitles: boolean }[];
}

const TRAIT_OF_SHELF: Readonly<Record<string, Trait>> = {
	archived: "archived",
	deleted: "deleted",
	other: "other",
	draft: "drafts",
};

function expected(account: SampleAccount, cannot: readonly Trait[]): readonly Comparable[] {
	return inOrder(
		account.entries
			.filter(({ shelf }) => {
				const trait = TRAIT_OF_SHELF[shelf];
				return trait === undefined || !cannot.includes(trait);
			})
			.map((entry) => comparable(entry, cannot)),
	);
}

function comparable(entry: SampleEntry, cannot: readonly Trait[]): Comparable {
	const media = entry.media.map((medium) => ({
		id: medium.fbid,
		here: medium.absent !== true,
		subtitles: medium.type === "mp4" && medium.subtitles !== undefined && !cannot.includes("subtitles"),
	}));
	return {
		kind: cannot.includes("kinds") && entry.kind !== "story" ? "post" : entry.kind,
		shelf: entry.shelf,
		posted: cannot.includes("seconds") ? Math.floor(entry.posted / 60) * 60 : entry.posted,
		caption: entry.caption,
		place: cannot.includes("places") ? "" : (entry.place ?? ""),
		media: cannot.includes("carousels") ? byId(media) : media,
	};
}

function found(archive: Archive, account: SampleAccount, cannot: readonly Trait[]): readonly Comparable[] {
	const media = account.entries.flatMap((entry) => entry.media);
	const idOf = (uri: string) => media.find(({ fbid, md5 }) => uri.includes(fbid) || uri.includes(md5))?.fbid ?? uri;
	return inOrder(
		archive.entries.map((entry: Entry) => {
			const slides = entry.media.map(({ uri, file, subtitles }) => ({
				id: idOf(uri),
				here: file !== undefined,
				subtitles: subtitles !== undefined,
			}));
			return {
				kind: entry.kind,
				shelf: entry.shelf,
				posted: cannot.includes("seconds") ? Math.floor(entry.posted.seconds / 60) * 60 : entry.posted.seconds,
				caption: entry.caption,
				place: cannot.includes("places") ? "" : entry.place,
				media: cannot.includes("carousels") ? byId(slides) : slides,
			};
		}),
	);
}

function byId<T extends { readonly id: string }>(media: readonly T[]): readonly T[] {
	return [...media].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inOrder(entries: readonly Comparable[]): readonly Comparable[] {
	const key = (entry: Comparable) => `${entry.posted} ${entry.kind} ${entry.media.map(({ id }) => id).join(" ")}`;
	return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const account = inventAccount();
const FOLDER = `instagram-${account.profile.username}-2026-01-31-aB3dE5fG`;

function compare(layout: SampleLayout, archive: Archive): void {
	compareEntries(layout, archive);
	assert.equal(archive.profile.biography, account.profile.bio);
	assert.equal(archive.profile.website, account.profile.website);
}

function compareEntries(layout: SampleLayout, archive: Archive): void {
	assert.deepEqual(found(archive, account, layout.cannotExpress), expected(account, layout.cannotExpress));
	assert.equal(archive.profile.username, account.profile.username);
	assert.ok(archive.profile.picture?.file, "the profile picture is found");
	const former = layout.cannotExpress.includes("former photos") ? 0 : account.profile.photos.length;
	assert.equal(archive.profilePictures.length, former);
}

/**
 * Pages print months and halves of a day in words. In a language of no table the folder of a picture tells the month and
 * nothing tells morning from evening, so only the day is held to, for most entries.
 */
function compareWithoutTimes(layout: SampleLayout, archive: Archive): void {
	const timeless = (entries: readonly Comparable[]) =>
		entries.map((entry) => JSON.stringify({ ...entry, posted: 0 })).sort();
	assert.deepEqual(
		timeless(found(archive, account, layout.cannotExpress)),
		timeless(expected(account, layout.cannotExpress)),
	);
	const days = new Map(account.entries.map(({ media, posted }) => [media[0].fbid, posted]));
	const near = archive.entries.filter(({ media, posted }) => {
		const told = [...days].find(([fbid]) => media[0]?.uri.includes(fbid))?.[1];
		return told !== undefined && Math.abs(told - posted.seconds) <= 86_400;
	});
	assert.ok(near.length >= archive.entries.length * 0.9, `${near.length} of ${archive.entries.length} have their day`);
	assert.equal(archive.profile.username, account.profile.username);
	assert.ok(archive.profile.picture?.file, "the profile picture is found");
}

for (const layout of layouts) {
	describe(`the layout ${layout.name}`, () => {
		for (const language of ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ko", "ja"] as const) {
			test(`tells the same account in the language ${language}`, async () => {
				const { archive, recognised, indexes } = await readThrough(downloadOf(layout.write(account, { language })));
				compare(layout, archive);
				assert.equal(archive.profile.name, account.profile.name);
				assert.deepEqual(recognised.unknown, []);
				assert.deepEqual(
					indexes.flatMap(({ reading }) => reading.unread),
					[],
				);
			});
		}

		test("tells the same account in a language that is in no table", async () => {
			const { archive, indexes } = await readThrough(
				downloadOf(layout.write(account, { language: "invented" }), { part: `${FOLDER}.zip` }),
			);
			// The name of a place looks like any other text there.
			const declared: SampleLayout = { ...layout, cannotExpress: [...layout.cannotExpress, "places"] };
			if (layout.cannotExpress.includes("zone") && layout.name.startsWith("html"))
				compareWithoutTimes(declared, archive);
			else compareEntries(declared, archive);
			// Which line is a biography and which an address cannot be told there. The layouts of 2018 and 2020 have fixed keys.
			const isReported = indexes.some(({ reading }) => reading.unread.some(({ kind }) => kind === "profile"));
			assert.equal(archive.profile.biography, isReported ? "" : account.profile.bio);
			assert.equal(archive.profile.website, isReported ? "" : account.profile.website);
			assert.equal(isReported, !["2018", "2020"].includes(layout.name));
		});

		for (const wrapping of ["array", "object", "record"] as const) {
			test(`tells the same account when its lists stand as ${wrapping}`, async () => {
				const { archive } = await readThrough(downloadOf(layout.write(account, { wrapping, folder: FOLDER })));
				compare(layout, archive);
			});
		}
	});
}

test("a page whose header tells its own time in two zones is read in the zone of its clock", async () => {
	const header = '<header><time datetime="2026-08-12T05:03Z">Aug 11, 2026 10:03 pm UTC</time></header>';
	const record =
		'<div class="uiBoxWhite"><h2>here</h2><div><img src="media/posts/202607/a.jpg"/></div><div>Jul 14, 2026 6:30 pm</div></div>';
	const page: SampleFile = {
		path: "your_instagram_activity/media/posts_1.html",
		bytes: () => Buffer.from(`<html><body>${header}<main>${record}</main></body></html>`),
	};
	const postedIn = async (likelyZones: readonly string[]) =>
		(await readThrough(downloadOf([page]), { zone: "UTC", splitCarousels: false, likelyZones })).archive.entries[0]
			?.posted.seconds;
	assert.equal(await postedIn(["Europe/Berlin", "America/Los_Angeles"]), Date.UTC(2026, 6, 15, 1, 30) / 1000);
	assert.equal(await postedIn(["Europe/Berlin"]), Date.UTC(2026, 6, 14, 18, 30) / 1000);
});
