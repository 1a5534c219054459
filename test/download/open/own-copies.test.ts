import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { findDownloads } from "../../../src/download/open/find.ts";
import { openDownload } from "../../../src/download/open/open.ts";
import { withoutOwnCopies } from "../../../src/download/open/own-copies.ts";
import { findRoots } from "../../../src/download/roots.ts";
import { manifestText } from "../../../src/output/manifest.ts";
import { refuse, refuseToLookInto } from "../faults.ts";
import { byAdmZip, type Files, folderFor, INDEX, refusalOf, unpack } from "../zips.ts";

/** The same files below a folder. */
const below = (folder: string, files: Files): Files =>
	Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

const PAGES: Files = {
	"index.html": "x",
	"404.html": "x",
	"archive.json": "{}",
	"2019/07-01-165320.html": "x",
	"media/2019/a.jpg": "x",
	"media/profile/a.jpg": "x",
	"stories/2019/07-01.html": "x",
};
const SITE: Files = { ...PAGES, ".vitrine": "vitrine 1 x\n", ".nojekyll": "", _headers: "" };
const STICK: Files = { ...PAGES, ".vitrine": "vitrine 1 x\n", SHA256SUMS: "# vitrine 1 x\n", "README.txt": "x" };
const PRIVATE: Files = {
	"PRIVATE.txt": "vitrine private 1\n5 records\n",
	"private.css": "",
	"index.html": "x",
	"files/media.json": "{}",
	"subjects/connections/index.html": "x",
};
const PHOTOS: Files = { ".vitrine.json": "{}", "2019/a.jpg": "x" };

/** What this program makes of a download, and what people make of that. */
const OWN: Readonly<Record<string, Files>> = {
	"a site": SITE,
	"a copy on a stick": STICK,
	"a copy on a stick without hidden files": { ...PAGES, SHA256SUMS: "# vitrine 1 x\n", "README.txt": "x" },
	"a copy of the pages alone": PAGES,
	"a private edition": { ...PRIVATE, ".vitrine": "vitrine 1 x\n- - PRIVATE.txt\n" },
	"a private edition without its manifest": PRIVATE,
	"a photo copy": PHOTOS,
};

describe("what was made here is no download", () => {
	for (const [what, files] of Object.entries(OWN)) {
		test(`${what} is passed over beside a download, as a folder and as a ZIP, whatever it is called`, async (t) => {
			const folder = await folderFor(t);
			const name = "instagram-anna-2026-01-31-Ab12Cd34";
			await unpack(folder, { ...below(name, files), "export.zip": byAdmZip({ [INDEX]: "[]" }) });
			if (files !== PHOTOS) {
				await unpack(folder, {
					"meta-1.zip": byAdmZip(files),
					"meta-2.zip": byAdmZip(below("wrapper", files)),
				});
			}
			assert.deepEqual(await findDownloads(folder), [join(folder, "export.zip")]);
			const { files: opened, close } = await openDownload([folder]);
			await close();
			assert.deepEqual(
				opened.map(({ path }) => path),
				[INDEX],
			);
		});
	}

	for (const [what, files] of [
		["a copy on a stick", STICK],
		["a copy of the pages alone", PAGES],
	] as const) {
		test(`${what} that is named says what it is, as a folder and as a ZIP`, async (t) => {
			const folder = await folderFor(t);
			await unpack(folder, { ...below("copy", files), "packed.zip": byAdmZip(files) });
			for (const name of ["copy", "packed.zip"]) {
				const error = await refusalOf([join(folder, name)]);
				assert.equal(error.code, "ownCopy");
				assert.match(error.message, /^This is what Vitrine made of a download/);
			}
		});
	}
});

describe("a download is found in spite of what was made here", () => {
	test("on a stick that holds a copy of the site", async (t) => {
		const folder = await folderFor(t);
		await unpack(folder, { ...STICK, "export.zip": byAdmZip({ [INDEX]: "[]" }), [`unpacked/${INDEX}`]: "[]" });
		const expected = [join(folder, "export.zip"), join(folder, "unpacked")];
		assert.deepEqual(await findDownloads(folder), expected);
		await rename(join(folder, "unpacked"), join(folder, "media", "unpacked"));
		assert.deepEqual(await findDownloads(folder), [join(folder, "export.zip"), join(folder, "media", "unpacked")]);
	});

	test("in a folder that is a private edition, of which nothing is taken for a download", async (t) => {
		const folder = await folderFor(t);
		const edition: Files = { ...PRIVATE, "subjects/threads/index.html": "x", "subjects/media/posts/a.html": "x" };
		const lines = Object.keys(edition).map((path) => [path, { digest: "a".repeat(64), size: 1 }] as const);
		const manifest = manifestText(new Map(lines));
		await unpack(folder, { ...edition, ".vitrine": manifest, [`unpacked/${INDEX}`]: "[]" });
		assert.deepEqual(await findDownloads(folder), [join(folder, "unpacked")]);
	});

	test("beside a folder of somebody else, into which nobody may look", async (t) => {
		const folder = await folderFor(t);
		await unpack(folder, { "theirs/a.jpg": "x", "export.zip": byAdmZip({ [INDEX]: "[]" }) });
		refuse(t, "readdir", "theirs", "EACCES");
		refuseToLookInto(t, "theirs", "EACCES");
		assert.deepEqual(await findDownloads(folder), [join(folder, "export.zip")]);
		const { files, close } = await openDownload([folder]);
		await close();
		assert.equal(files.length, 1);
	});

	test("unpacked into the same folder, or packed into the same ZIP", async (t) => {
		const folder = await folderFor(t);
		const both = { ...STICK, "media/posts/201907/a.jpg": "x" };
		await unpack(folder, { ...below("both", both), "both.zip": byAdmZip(both) });
		assert.deepEqual(await findDownloads(folder), [join(folder, "both"), join(folder, "both.zip")]);
	});
});

test("pages of any other website, and names of a download that only resemble ours, stay what they are", () => {
	for (const paths of [
		["index.html", "404.html", "media/profile/201907/a.jpg"],
		["archive.json", ".vitrine", "media/profile/201907/a.jpg"],
		["PRIVATE.txt", "media.json"],
		["a/archive.json", "b/index.html", "b/.vitrine", "media/profile/201907/a.jpg"],
	])
		assert.equal(withoutOwnCopies(paths), paths);
});

test("twenty thousand names below markers that are deep in each other, are looked at in a moment", () => {
	const deep = Array.from({ length: 300 }, (_, n) => "a/".repeat(n));
	const paths = deep.flatMap((folder) =>
		["index.html", "archive.json", ".vitrine", "media/profile/", "PRIVATE.txt"].map((name) => `${folder}${name}`),
	);
	const many = [...paths, ...Array.from({ length: 2e4 }, (_, n) => `${"a/".repeat(400)}media/profile/${n}.jpg`)];
	const start = performance.now();
	assert.equal(findRoots(withoutOwnCopies(many)).length, 1);
	assert.ok(performance.now() - start < 5000);
});
