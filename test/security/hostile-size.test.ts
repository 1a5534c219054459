import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { buildSite, contentsOf, smallAccount, workFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";

/** Characters of a caption; Instagram takes 2,200. */
const LONG = atDepth("a caption of five million letters of every kind instead of two", 5_000_000, 2_000_000);

/** What makes a search that goes back and forth, or looks at all pairs, take for ever. */
const PIECES: readonly string[] = [
	"a",
	" \t",
	"\n",
	"@#",
	"hello #tag @mara https://example.org/x?y=z a.b@example.org +46 700 441 163 57.7044 ",
	"1.2.3:4:",
	"<b>&amp;%41\\u0041\"'`",
	"👩‍👩‍👧e\u0301\u202e",
];

test("a caption of millions of letters of every kind is shown like others, and takes no time that could not be waited for", {
	timeout: 300_000,
}, async (t) => {
	const folder = await workFolder(t);
	const files = layout2025.write(smallAccount(), { scale: 0.1 });
	const uri = files.find(({ path }) => /^media\/posts\/.*\.jpg$/.test(path))?.path ?? "";
	const each = LONG / PIECES.length;
	const title = `begin ${PIECES.map((piece) => piece.repeat(each / piece.length)).join(" and ")} end`;
	assert.ok(title.length > LONG * 0.99);
	const posts = Buffer.from(JSON.stringify([{ media: [{ uri, creation_timestamp: 1_600_000_000, title }] }]));
	const crafted = files.map((file) =>
		// Packed so well it would be taken for a ZIP bomb.
		file.path.endsWith("posts_1.json") ? { ...file, bytes: () => posts, stored: true as const } : file,
	);
	await writeSampleZip(crafted, join(folder, "export.zip"));
	const report = await buildSite([join(folder, "export.zip")], join(folder, "site"));
	assert.deepEqual(report.unread, []);
	assert.equal(report.receipt.find(({ kind }) => kind === "post")?.shown, 1);
	const [, page] = [...(await contentsOf(join(folder, "site")))].find(([path]) => /^2020\/09-13-/.test(path)) ?? [];
	assert.ok((page?.length ?? 0) > LONG);
	assert.match(page?.toString("utf8", page.length - 2_000_000) ?? "", / end</);
});
