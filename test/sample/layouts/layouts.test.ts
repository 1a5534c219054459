import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount } from "../../../sample/account.ts";
import { canaries } from "../../../sample/canaries.ts";
import { layouts, type SampleFile, type SampleLayout } from "../../../sample/layouts.ts";

const account = inventAccount();
const files = new Map(layouts.map((layout) => [layout.name, layout.write(account, { scale: 0.05 })]));
const of = (layout: SampleLayout): readonly SampleFile[] => files.get(layout.name) ?? [];
const isIndex = ({ path }: SampleFile) => /\.(json|html)$/.test(path);

async function text(written: readonly SampleFile[]): Promise<string> {
	const parts = await Promise.all(
		written.map(async (file) => `${file.path}\n${(await file.bytes()).toString("latin1")}`),
	);
	return parts.join("\n");
}

test("no path occurs twice, even when the case of letters is ignored", () => {
	for (const layout of layouts) {
		const paths = of(layout).map(({ path }) => path.toLowerCase());
		assert.equal(new Set(paths).size, paths.length, layout.name);
	}
});

test("every JSON file parses to a list or an object", async () => {
	for (const file of [...files.values()].flat().filter(({ path }) => path.endsWith(".json"))) {
		const value: unknown = JSON.parse((await file.bytes()).toString("utf8"));
		assert.equal(typeof value, "object", file.path);
	}
});

test("JSON layouts hold no page and HTML layouts no JSON", () => {
	for (const layout of layouts) {
		const html = layout.name.startsWith("html");
		assert.equal(
			of(layout).some(({ path }) => path.endsWith(".json")),
			!html,
			layout.name,
		);
		assert.equal(
			of(layout).some(({ path }) => path.endsWith(".html")),
			html,
			layout.name,
		);
	}
});

test("every file that an index names is in the download, except the one that is said to be missing", async () => {
	const absent = account.entries.flatMap((entry) => entry.media).filter((medium) => medium.absent);
	assert.equal(absent.length, 1);
	for (const layout of layouts) {
		const known = new Set(of(layout).map(({ path }) => path));
		const indexes = await text(of(layout).filter(isIndex));
		const named = indexes.matchAll(/"((?:media|photos|videos|stories|profile)\/[^"]+)"/g);
		const missing = new Set([...named].map(([, uri = ""]) => uri).filter((uri) => !known.has(uri)));
		assert.equal(missing.size, 1, `${layout.name}: ${[...missing].join(", ")}`);
		for (const uri of missing)
			assert.ok(
				absent.some(({ fbid, md5 }) => uri.includes(fbid) || uri.includes(md5)),
				uri,
			);
	}
});

test("every medium that a layout can tell is named by one of its indexes", async () => {
	for (const layout of layouts) {
		const indexes = await text(of(layout).filter(isIndex));
		for (const { path } of of(layout).filter((file) => file.stored)) assert.ok(indexes.includes(path), path);
	}
});

/** Marks that a layout has no file for. */
const unmarked: Record<string, RegExp> = {
	"2018": /threads|canarythread|liked-link|insight|repost|note|^17990417$|4753|198\.51|token-$/,
	"2020": /threads|liked-link|insight|repost|note|4753|198\.51|token-$/,
	"2021": /repost|note|picture-token|ca7a4e5f/,
	"2023": /repost|note|picture-token|ca7a4e5f/,
	"2025": /repost|note|picture-token|ca7a4e5f/,
	"2026": /picture-token|ca7a4e5f/,
	"html-old": /repost|note|picture-token|ca7a4e5f|4753|198\.51|token-$/,
	"html-new": /repost|note|picture-token|ca7a4e5f|4753|198\.51|token-$/,
};

test("every mark lies in every layout that has a place for it", async () => {
	for (const layout of layouts) {
		const all = await text(of(layout));
		const lost = canaries.filter((mark) => !all.includes(mark));
		const allowed = unmarked[layout.name] ?? /^$/;
		assert.deepEqual(
			lost.filter((mark) => !allowed.test(mark)),
			[],
			layout.name,
		);
	}
});

test("what a layout cannot express is not in it, and what it can express is", async () => {
	const [archived, draft, placed] = [
		account.entries.find((entry) => entry.shelf === "archived"),
		account.entries.find((entry) => entry.shelf === "draft"),
		account.entries.find((entry) => entry.place === "Haga"),
	];
	assert.ok(archived !== undefined && draft !== undefined && placed !== undefined);
	for (const layout of layouts) {
		const all = await text(of(layout).filter(isIndex));
		const cannot = (trait: SampleLayout["cannotExpress"][number]) => layout.cannotExpress.includes(trait);
		assert.equal(all.includes("canary-shelf-archived"), !cannot("archived"), `${layout.name} archived`);
		assert.equal(all.includes("canary-shelf-draft"), !cannot("drafts"), `${layout.name} drafts`);
		assert.equal(/"(value|location)": ?"Haga"/.test(all), !cannot("places"), `${layout.name} places`);
		assert.equal(
			of(layout).some(({ path }) => path.endsWith(".srt")),
			!cannot("subtitles"),
			`${layout.name} subtitles`,
		);
		assert.equal(
			of(layout).some(({ path }) => path.endsWith(".heic")),
			!cannot("file names"),
			`${layout.name} names`,
		);
	}
});

test("a top folder holds everything when it is asked for", () => {
	for (const layout of layouts) {
		for (const { path } of layout.write(account, { folder: "instagram-mara-2025" })) {
			assert.ok(path.startsWith("instagram-mara-2025/"), path);
		}
	}
});
