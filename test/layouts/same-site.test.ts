import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { inventAccount, type SampleAccount, type SampleEntry } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025, layouts, type SampleLayout } from "../../sample/layouts.ts";
import { buildSite, contentsOf, madeFolder } from "../builds.ts";

/** The site of an account is the same, page by page, from whichever layout it was built. */

const sample = inventAccount();

/** What every layout can express: single posts and stories, at full minutes, without places and subtitles. */
const common: SampleAccount = accountOf(
	sample.entries.filter(
		({ kind, shelf, media, place }) =>
			(kind === "post" || kind === "story") &&
			shelf === "published" &&
			media.length === 1 &&
			place === undefined &&
			media.every((medium) => medium.type !== "mp4" || medium.subtitles === undefined),
	),
	60,
);
/** What the JSON since 2021 can express: carousels, reels and all. */
const modern: SampleAccount = accountOf(
	sample.entries.filter(({ shelf, place }) => shelf === "published" && place === undefined),
	1,
);

/** Every fourth entry, with times rounded; no two at one time, so that no address depends on the files' bytes. */
function accountOf(entries: readonly SampleEntry[], precision: number): SampleAccount {
	const round = (seconds: number) => Math.floor(seconds / precision) * precision;
	const rounded = entries
		.filter((_, index) => index % 4 === 0)
		.map((entry): SampleEntry => {
			const [first, ...others] = entry.media;
			const timed = <T extends { readonly uploaded: number }>(medium: T): T => ({
				...medium,
				uploaded: round(medium.uploaded),
			});
			return { ...entry, posted: round(entry.posted), media: [timed(first), ...others.map(timed)] };
		});
	return { ...sample, entries: rounded };
}

/** Names of media carry the fingerprint of their bytes, and the bytes differ in what is stripped from them. */
function pagesOf(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
	const pages = [...files].filter(([path]) => /\.(html|js|css)$/.test(path));
	return new Map(
		pages.map(([path, bytes]) => [path, bytes.toString().replace(/[0-9a-f]{8}-[0-9a-z]+-(?=[a-z])/g, "")]),
	);
}

async function build(layout: SampleLayout, account: SampleAccount): Promise<ReadonlyMap<string, string>> {
	const { folder, remove } = await madeFolder();
	try {
		await writeSampleZip(layout.write(account, { scale: 0.1 }), join(folder, "export.zip"));
		await buildSite([join(folder, "export.zip")], join(folder, "site"), { htmlTimezone: "UTC" });
		return pagesOf(await contentsOf(join(folder, "site")));
	} finally {
		await remove();
	}
}

function compare(pages: ReadonlyMap<string, string>, reference: ReadonlyMap<string, string>): void {
	assert.deepEqual([...pages.keys()], [...reference.keys()]);
	for (const [path, text] of reference) assert.equal(pages.get(path), text, path);
}

const since2021 = layouts.filter(({ name }) => ["2021", "2023", "2026"].includes(name));
for (const [what, account, others] of [
	["each layout", common, layouts.filter((layout) => layout !== layout2025)],
	["each layout since 2021 with carousels and reels", modern, since2021],
] as const) {
	describe(`the site of ${what}`, () => {
		let reference: ReadonlyMap<string, string>;
		before(async () => {
			reference = await build(layout2025, account);
		});
		for (const layout of others)
			test(`${layout.name} has the pages of 2025`, async () => compare(await build(layout, account), reference));
	});
}
