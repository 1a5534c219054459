import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openDownload } from "../../../src/download/open/open.ts";
import { surelyOther } from "../../../src/download/open/other-downloads.ts";
import { TABLE } from "../../../src/layouts/tables.ts";
import { unusualEntry } from "../../../src/layouts/unusual.ts";
import { downloadOf, mediaFile } from "../../read-download.ts";
import { byAdmZip, type Files, folderFor, INDEX, unpack } from "../zips.ts";

/** Of a download of 2026 from Facebook: the Accounts Center hands it out in the same way, with some folders of the same names. */
const FACEBOOK: Files = {
	"your_facebook_activity/posts/your_posts_1.json": "[]",
	"your_facebook_activity/messages/inbox/ane_1/message_1.json": "{}",
	"personal_information/profile_information/profile_information.json": "{}",
	"connections/friends/your_friends.json": "{}",
};
const ONLY_MESSAGES: Files = { "your_facebook_activity/messages/inbox/ane_1/message_1.json": "{}" };
const GOOGLE: Files = { "Takeout/Google Photos/2020/a.jpg": "a", "Takeout/archive_browser.html": "" };
const OURS: Files = { [INDEX]: "[]" };
const OUR_PICTURES: Files = { "media/posts/202001/1.jpg": "1" };
const below = (folder: string, files: Files): Files =>
	Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

async function opened(...paths: readonly string[]) {
	const download = await openDownload(paths);
	await download.close();
	return {
		parts: download.parts.map(({ name }) => name),
		files: download.files.map(({ path }) => path),
		others: download.setAside.map(({ code, params, where }) => [code, "kind" in params ? params.kind : "", where]),
	};
}

test("downloads from Facebook and Google beside one from Instagram are passed over, packed and unpacked, named and found", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"all/a.zip": byAdmZip(OURS),
		"all/b.zip": byAdmZip(OUR_PICTURES),
		"all/f.zip": byAdmZip(FACEBOOK),
		"all/m.zip": byAdmZip(ONLY_MESSAGES),
		...below("all/unpacked", FACEBOOK),
		...below("all/messages", ONLY_MESSAGES),
	});
	const fromFacebook = ["f.zip", "m.zip", "unpacked", "your_facebook_activity"].map((name) => [
		"partOfOther",
		"a download from Facebook",
		name,
	]);
	const expected = { parts: ["a.zip", "b.zip"], files: [INDEX, "media/posts/202001/1.jpg"], others: fromFacebook };
	const all = join(folder, "all");
	const each = ["unpacked", "messages", "f.zip", "a.zip", "m.zip", "b.zip"].map((name) => join(all, name));
	assert.deepEqual(await opened(all), expected);
	assert.deepEqual(await opened(...each), expected);
	await unpack(folder, { "g.zip": byAdmZip(GOOGLE) });
	const named = await opened(join(folder, "g.zip"), join(all, "a.zip"));
	assert.deepEqual(named.parts, ["a.zip"]);
	assert.deepEqual(named.others, [["partOfOther", "a download from Google (Takeout)", "g.zip"]]);
});

test("in one ZIP or folder with a download from Instagram Facebook's is passed over where it has a folder of its own", async (t) => {
	const folder = await folderFor(t);
	const both = { ...below("meta-2026/instagram-ane", OURS), ...below("meta-2026/facebook-ane", FACEBOOK) };
	await unpack(folder, { "both.zip": byAdmZip(both), "mixed.zip": byAdmZip({ ...OURS, ...FACEBOOK }) });
	const apart = await opened(join(folder, "both.zip"));
	assert.deepEqual(apart.files, [INDEX]);
	assert.equal(apart.others.length, 1);
	const { files, others } = await opened(join(folder, "mixed.zip"));
	assert.ok(files.includes(INDEX) && files.length === 1 + Object.keys(FACEBOOK).length);
	assert.deepEqual(others, []);
});

test("nothing is passed over that has an index, by each of its names and by those that systems make of them", () => {
	const named = TABLE.entries.map(({ pattern }) => pattern.slice(pattern.lastIndexOf("/") + 1).replace("*", "1"));
	const made = named.flatMap((name) => [name, `Kopie von ${name}`, name.replace(".", " (1)."), `${name}.txt`]);
	const mark = {
		"a download from Facebook": "your_facebook_activity/x/",
		"a download from Google (Takeout)": "Takeout/",
	};
	for (const [kind, folder] of Object.entries(mark)) {
		const part = (...names: readonly string[]) => downloadOf(names.map((name) => mediaFile(folder + name))).files;
		assert.equal(surelyOther({ name: folder, files: part("your_posts_1.json", "posts_viewed.json") }), kind);
		for (const name of made) {
			assert.ok(unusualEntry(name) !== undefined, `${name} is read`);
			assert.equal(surelyOther({ name: folder, files: part("a.jpg", name) }), undefined, name);
		}
	}
});

test("alone it stays, for the error that says what it is, and so does a download in a folder of Google's", async (t) => {
	const folder = await folderFor(t);
	const inDrive = { ...below("Takeout/Drive/instagram-ane", OURS), ...below("Takeout/Drive/b", OUR_PICTURES) };
	await unpack(folder, {
		"f.zip": byAdmZip(FACEBOOK),
		"drive.zip": byAdmZip(inDrive),
		"alone.zip": byAdmZip({ ...GOOGLE, "Takeout/Drive/mine/posts_1.json": "[]" }),
	});
	const download = await openDownload([join(folder, "f.zip")]);
	await download.close();
	assert.deepEqual(download.parts.map(surelyOther), ["a download from Facebook"]);
	const alone = await opened(join(folder, "alone.zip"), join(folder, "drive.zip"));
	assert.deepEqual(alone.others, [], "an index is read wherever somebody has put it");
	const { files, others } = await opened(join(folder, "drive.zip"));
	assert.deepEqual(files.toSorted(), ["media/posts/202001/1.jpg", INDEX]);
	assert.deepEqual(others, []);
});
