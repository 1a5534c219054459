import assert from "node:assert/strict";
import { randomFillSync } from "node:crypto";
import { symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { decideReads, refuse } from "../faults.ts";
import { byHand, byYazl, folderFor, INDEX, refusalOf, written } from "../zips.ts";

const photos = Object.fromEntries(
	Array.from({ length: 12 }, (_, index) => [`media/posts/${index}.jpg`, randomFillSync(Buffer.alloc(9000 + index))]),
);
const files = { [INDEX]: JSON.stringify(Object.keys(photos)).repeat(9), ...photos };

test("a ZIP that was cut off anywhere is not complete, and the message says where it stops", async (t) => {
	const bytes = await byYazl(files);
	const path = await written(t, bytes);
	const directory = bytes.indexOf("PK\x01\x02");
	for (let percent = 99; percent > 0; percent--) {
		const length = Math.floor((bytes.length * percent) / 100);
		await truncate(path, length);
		const { message, hint, where } = await refusalOf([path]);
		assert.match(
			message,
			new RegExp(`^The ZIP is not complete: ${Math.ceil(length / 1000)} kB are here, `),
			`${percent} %`,
		);
		assert.equal(where, "download.zip");
		assert.match(hint ?? "", /Download it again/);
		if (length > directory) assert.match(message, /but its list of contents is cut off/);
		else
			assert.match(
				message,
				/and it breaks off (in|behind) (media\/posts\/\d+\.jpg|your_instagram_activity\/)/,
				`${percent} %`,
			);
		const missing = /of which (\d+) kB are missing/.exec(message)?.[1];
		if (missing !== undefined) assert.ok(Number(missing) <= 10, `${missing} kB of a file of 9 kB`);
	}
});

test("the message has the missing bytes of the broken file to the kilobyte", async (t) => {
	const zip = byHand([
		{ name: "media.json", content: "{}" },
		{ name: "media/1.mp4", content: Buffer.alloc(2_500_000) },
	]);
	const { message } = await refusalOf([await written(t, zip.subarray(0, 500_000))]);
	assert.match(
		message,
		/500 kB are here, and it breaks off in media\/1\.mp4, of which 2\.0 MB are missing, and all that came after it$/,
	);
});

test("a streamed ZIP that was cut off is not complete, although the missing bytes are not known", async (t) => {
	const bytes = await byYazl(files, { streamed: true });
	const path = await written(t, bytes);
	for (let percent = 99; percent > 0; percent -= 7) {
		await truncate(path, Math.floor((bytes.length * percent) / 100));
		assert.match((await refusalOf([path])).message, /^The ZIP is not complete: \d+ kB are here, /);
	}
});

test("a zip64 ZIP that was cut off is not complete, at every percent", async (t) => {
	const bytes = await byYazl(files, { zip64: true });
	const path = await written(t, bytes);
	for (let percent = 99; percent > 0; percent--) {
		await truncate(path, Math.floor((bytes.length * percent) / 100));
		assert.match((await refusalOf([path])).message, /^The ZIP is not complete: \d+ kB are here, /, `${percent} %`);
	}
});

test("a download whose end was never written, though the file has its full length, is not complete", async (t) => {
	const bytes = Buffer.from(await byYazl(files, { stored: true }));
	const second = bytes.indexOf("PK\x03\x04", bytes.length / 2);
	bytes.fill(0, second);
	const { message } = await refusalOf([await written(t, bytes)]);
	assert.match(message, /^The ZIP is not complete: \d+ kB are here, but nothing is in it from \d+ kB on$/);
});

test("a ZIP of very many empty files without an end record is refused", async (t) => {
	const one = byHand([{ name: "" }]).subarray(0, 30);
	const bytes = Buffer.alloc(30 * 150_000, one);
	assert.match(
		(await refusalOf([await written(t, bytes)])).message,
		/^The ZIP is not complete: 4\.5 MB are here, and its end/,
	);
});

test("the hint for a download that the browser has not finished is to wait", async (t) => {
	const bytes = (await byYazl(files)).subarray(0, 20_000);
	const { hint } = await refusalOf([await written(t, bytes, "instagram-anna.zip.crdownload")]);
	assert.match(hint ?? "", /the browser has not finished it/);
});

const page = "<!DOCTYPE html>\n<html><title>Log in to Instagram</title></html>";
const foreign: readonly (readonly [string, string | Buffer, RegExp, RegExp])[] = [
	["an empty file", "", /^The file is empty$/, /Download it again/],
	["a page to log in", page, /^This is a web page, not a ZIP file$/, /while you are logged in/],
	["a page after spaces and a mark", `\ufeff\r\n  ${page}`, /a web page, not a ZIP/, /Download it again/],
	["a 7-Zip archive", "7z\xbc\xaf\x27\x1c\0\x04", /a 7-Zip archive, not a ZIP/, /Unpack it, and give the folder/],
	["a RAR archive", "Rar!\x1a\x07\x01\0", /a RAR archive, not a ZIP/, /Unpack it/],
	["a gzip archive", gzipSync("x"), /a gzip archive, not a ZIP/, /Unpack it/],
	["a tar archive", `${"media.json".padEnd(257, "\0")}ustar\x0000`, /a tar archive, not a ZIP/, /Unpack it/],
	["a picture", "\xff\xd8\xff\xe0\0\x10JFIF", /a picture, not a ZIP/, /One file out of it is not enough/],
	["a video", "\0\0\0\x20ftypisom", /a video, not a ZIP/, /One file out of it is not enough/],
	["one index", '[{"media": []}]', /a JSON file, not a ZIP/, /One file out of it is not enough/],
	["anything else", "hello", /^This is not a ZIP file$/, /Give the ZIP that Instagram made/],
	["two letters of a ZIP", "PK", /^The ZIP is not complete: 1 kB are here/, /Download it again/],
	["one letter", "P", /^This is not a ZIP file$/, /Give the ZIP/],
];
for (const [what, content, message, hint] of foreign) {
	test(`${what} saved as a ZIP is refused for what it is`, async (t) => {
		const bytes =
			typeof content === "string" && !content.startsWith("\ufeff") ? Buffer.from(content, "latin1") : content;
		const error = await refusalOf([await written(t, Buffer.from(bytes))]);
		assert.match(error.message, message);
		assert.match(error.hint ?? "", hint);
	});
}

test("a ZIP that may not be read is refused with that reason", async (t) => {
	const path = await written(t, byHand([{ name: INDEX }]));
	refuse(t, "open", "download.zip", "EACCES");
	const error = await refusalOf([path]);
	assert.match(error.message, /^The ZIP cannot be opened \(EACCES\)$/);
	assert.match(error.hint ?? "", /you may read it/);
});

test("a read error of the disk is not reported as a damaged ZIP", async (t) => {
	const path = await written(t, byHand([{ name: INDEX }]));
	decideReads(t, () => "fail");
	const error = await refusalOf([path]);
	assert.match(error.message, /^The ZIP cannot be read \(EIO\)$/);
	assert.match(error.hint ?? "", /Copy it to this computer's disk/);
});

test("a folder that may not be read is refused with that reason", async (t) => {
	const folder = await folderFor(t);
	refuse(t, "readdir", folder, "EPERM");
	const error = await refusalOf([folder]);
	assert.match(error.message, /^It cannot be opened \(EPERM\)$/);
	assert.match(error.hint ?? "", /you may read it/);
});

test("a path to nothing, or to neither a file nor a folder, is refused with that reason", async (t) => {
	const folder = await folderFor(t);
	await writeFile(join(folder, "file"), "x");
	assert.match((await refusalOf([join(folder, "missing.zip")])).message, /^There is no such file or folder$/);
	assert.match((await refusalOf([join(folder, "file", "x.zip")])).message, /^There is no such file or folder$/);
	assert.match((await refusalOf([`${folder}\0`])).message, /neither a file nor a folder/);
	if (process.platform === "win32") return;
	await symlink(join(folder, "loop"), join(folder, "loop"));
	assert.match((await refusalOf([join(folder, "loop")])).message, /^It cannot be opened \(ELOOP\)$/);
	assert.match((await refusalOf(["/dev/null"])).message, /neither a file nor a folder/);
});
