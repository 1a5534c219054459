import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { test } from "node:test";
import { openDownload } from "../../../src/download/open/open.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import type { Download } from "../../../src/model/download-file.ts";
import { byAdmZip, folderFor, INDEX, refusalOf, unpack } from "../zips.ts";

const zip = (text: string) => byAdmZip({ [INDEX]: text });
const names = (download: Download) => download.parts.map((part) => part.name);

async function texts(download: Download): Promise<readonly string[]> {
	const found: string[] = [];
	for (const file of download.files) found.push(`${file.part}: ${(await file.read()).toString()}`);
	await download.close();
	return found;
}

async function isRefused(path: string, message: RegExp, hint: RegExp): Promise<void> {
	const error = await refusalOf([path]);
	assert.match(error.message, message);
	assert.match(error.hint, hint);
}

test("several ZIPs and folders are one download, in any order of the paths", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "b.zip": zip("b"), "a.zip": zip("a"), [`c/${INDEX}`]: "c", [`0/wrapper/${INDEX}`]: "0" });
	const paths = ["b.zip", "c", "a.zip", "0"].map((name) => join(folder, name));
	const expected = ["a.zip: a", "b.zip: b", "c: c", "wrapper: 0"];
	assert.deepEqual(await texts(await openDownload(paths)), expected);
	assert.deepEqual(await texts(await openDownload(paths.toReversed())), expected);
	const download = await openDownload(paths);
	assert.deepEqual(names(download), ["a.zip", "b.zip", "c", "wrapper"]);
	assert.ok(download.files.every((file) => file.path === INDEX));
	await download.close();
});

test("a path that is given twice, in any spelling, is opened once", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "a.zip": zip("a"), [`c/${INDEX}`]: "c" });
	const a = join(folder, "a.zip");
	const spellings = [
		a,
		relative(process.cwd(), a),
		join(folder, "c", "..", "a.zip"),
		folder,
		join(folder, "c"),
		folder,
	];
	assert.deepEqual(await texts(await openDownload(spellings)), ["a.zip: a", "c: c"]);
	if (process.platform === "win32") return;
	await symlink(a, join(folder, "link.zip"));
	assert.deepEqual(await texts(await openDownload([a, join(folder, "link.zip")])), ["a.zip: a"]);
});

test("a folder may be a download, or hold some, packed and unpacked, one folder down and in wrappers", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"x.zip": zip("x"),
		"parts/y.zip": zip("y"),
		[`c/${INDEX}`]: "c",
		[`meta-2026/instagram-d/${INDEX}`]: "d",
		"too/deep/z.zip": zip("z"),
		"notes.txt": "no part of a download",
		"holiday/1.jpg": "no part of a download",
	});
	assert.deepEqual(await texts(await openDownload([folder])), ["c: c", "instagram-d: d", "x.zip: x", "y.zip: y"]);
	assert.deepEqual(await texts(await openDownload([join(folder, "c")])), ["c: c"]);
	assert.deepEqual(await texts(await openDownload([join(folder, "meta-2026")])), ["instagram-d: d"]);
	assert.deepEqual(await texts(await openDownload([join(folder, "too", "deep")])), ["z.zip: z"]);
});

test("a download unpacked beside its ZIP is opened with it", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "x.zip": zip("packed"), [INDEX]: "unpacked" });
	const found = await texts(await openDownload([folder]));
	assert.ok(found.includes("x.zip: packed"));
	assert.ok(found.includes(`${basename(folder)}: unpacked`));
});

test("parts of the same name get distinct names from their folders", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"2025/old/instagram.zip": zip("1"),
		"2026/old/instagram.zip": zip("2"),
		"2026/new/instagram.zip": zip("3"),
		"2026/other.zip": zip("4"),
	});
	const paths = ["2025/old", "2026/old", "2026/new", "2026"].map((name) => join(folder, name));
	const expected = ["2025/old/instagram.zip: 1", "2026/old/instagram.zip: 2", "new/instagram.zip: 3", "other.zip: 4"];
	assert.deepEqual((await texts(await openDownload(paths))).toSorted(), expected);
	assert.deepEqual(await texts(await openDownload(paths)), await texts(await openDownload(paths.toReversed())));
});

test("a ZIP that holds ZIPs says to unpack the outer one", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "outer.zip": byAdmZip({ "all/x.zip": zip("x"), "all/read me.txt": "hello" }) });
	await isRefused(join(folder, "outer.zip"), /^The ZIP holds another ZIP, all\/x\.zip$/, /Unpack the outer ZIP/);
	await isRefused(folder, /no download from Instagram/, /holds another ZIP/);
});

test("other ZIPs in a folder are skipped and listed as set aside; given themselves, they are opened", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "a.zip": zip("a"), "holiday.zip": byAdmZip({ "1.jpg": "x" }) });
	const download = await openDownload([folder]);
	assert.deepEqual(names(download), ["a.zip"]);
	assert.deepEqual(
		download.setAside.map((problem) => [inEnglish.text(problem), problem.where]),
		[["The ZIP is no download from Instagram; it was passed over", "holiday.zip"]],
	);
	await download.close();
	for (const paths of [
		[folder, join(folder, "holiday.zip")],
		[join(folder, "holiday.zip"), folder],
	]) {
		const named = await openDownload(paths);
		assert.deepEqual(names(named), ["a.zip", "holiday.zip"]);
		await named.close();
	}
});

test("a broken ZIP in a folder stops the build: it may be a part", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "a.zip": zip("a"), "b.zip": zip("b").subarray(0, 40) });
	await isRefused(folder, /^The ZIP is not complete/, /Download it again/);
});

test("a download that the browser has not finished is set aside", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "a.zip": zip("a"), "b.zip.crdownload": "PK" });
	const download = await openDownload([folder]);
	await download.close();
	assert.deepEqual(names(download), ["a.zip"]);
	assert.match(download.setAside.map(inEnglish.text)[0] ?? "", /browser has not finished/);
	assert.match(download.setAside[0]?.where ?? "", /b\.zip\.crdownload$/);
});

test("a folder of other files is one part with its own paths, and an empty one has no file", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "holiday/1.jpg": "x", "notes.txt": "y" });
	const download = await openDownload([folder]);
	assert.deepEqual(
		download.files.map((file) => file.path),
		["holiday/1.jpg", "notes.txt"],
	);
	await mkdir(join(folder, "empty"));
	assert.deepEqual((await openDownload([join(folder, "empty")])).files, []);
	assert.deepEqual((await openDownload([])).parts, []);
});

test("the same download gives the same paths and fingerprints packed and unpacked", async (t) => {
	const folder = await folderFor(t);
	const files = {
		[INDEX]: "[]",
		"media/posts/1.jpg": "a picture",
		"media/posts/2.jpg": "",
		"a0.txt": "x",
		"a/b.txt": "y",
	};
	await unpack(join(folder, "unpacked"), files);
	await writeFile(join(folder, "packed.zip"), byAdmZip(files));
	const listed: (readonly [string, string])[][] = [];
	for (const name of ["unpacked", "packed.zip"]) {
		const download = await openDownload([join(folder, name)]);
		listed.push(await Promise.all(download.files.map(async (file) => [file.path, await file.fingerprint()] as const)));
		await download.close();
	}
	assert.equal(listed[0]?.length, 5);
	assert.deepEqual(listed[0], listed[1]);
});
