import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findDownloads } from "../../../src/download/open/find.ts";
import { openDownload } from "../../../src/download/open/open.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { recognise } from "../../../src/layouts/recognise.ts";
import { assertRecognised } from "../../../src/layouts/refuse.ts";
import { BuildError } from "../../../src/model/problem.ts";
import { byHand, folderFor, INDEX, pathsOf, refusalOf } from "../zips.ts";

const PICTURE = "media/posts/202311/a1.jpg";

for (const [method, name] of [
	[9, "Deflate64"],
	[12, "BZip2"],
	[14, "LZMA"],
	[98, "PPMd"],
	[77, "method 77"],
] as const) {
	test(`a download packed with ${name} is refused with the name of the method and a hint, given itself, in a folder, or found`, async (t) => {
		const folder = await folderFor(t);
		const zip = join(folder, "backup.zip");
		await writeFile(zip, byHand([INDEX, PICTURE].map((path) => ({ name: path, content: "x", method }))));
		for (const paths of [[zip], [folder], await findDownloads(folder)]) {
			const error = await refusalOf(paths);
			assert.equal(error.message, `The ZIP is packed with ${name}, which is not read here`);
			assert.match(error.hint ?? "", /^Unpack it.*give the folder/);
			assert.equal(error.where, "backup.zip");
		}
	});
}

test("pictures that are packed with another method are set aside with the name of the method, and the rest is read", async (t) => {
	const folder = await folderFor(t);
	await writeFile(
		join(folder, "a.zip"),
		byHand([
			{ name: INDEX, content: "[]", method: 8 },
			{ name: PICTURE, content: "x", method: 9 },
		]),
	);
	const download = await openDownload([folder]);
	await download.close();
	assert.deepEqual(pathsOf(download), [INDEX]);
	assert.deepEqual(
		download.setAside.map((problem) => [inEnglish.text(problem), problem.where]),
		[["A file in the ZIP is packed with Deflate64, which is not read here; it was not opened", `a.zip: ${PICTURE}`]],
	);
});

test("a private index that is stored uncompressed does not hide that those of the posts cannot be read", async (t) => {
	const folder = await folderFor(t);
	const likes = { name: "your_instagram_activity/likes/liked_posts.json", content: "[]" };
	for (const [closed, message] of [
		[{ method: 12 }, /packed with BZip2/],
		[{ flags: 1 }, /locked with a password/],
	] as const) {
		await writeFile(join(folder, "a.zip"), byHand([likes, { name: INDEX, content: "[]", ...closed }]));
		assert.match((await refusalOf([folder])).message, message);
	}
});

test("a ZIP of other things that cannot be read is skipped in a folder, and refused with the reason when it is given itself", async (t) => {
	const folder = await folderFor(t);
	const zip = join(folder, "holiday.zip");
	await writeFile(zip, byHand([{ name: "1.jpg", content: "x", method: 12 }]));
	assert.deepEqual(await findDownloads(folder), []);
	assert.match((await refusalOf([folder])).hint ?? "", /holiday\.zip: The ZIP is no download from Instagram/);
	const download = await openDownload([zip]);
	await download.close();
	assert.throws(
		() => assertRecognised(recognise(download), download, "en"),
		(error) => error instanceof BuildError && /no file in it that can be read\..*packed with BZip2/.test(error.message),
	);
});
