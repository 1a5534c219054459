import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { openDownload } from "../../src/download/open/open.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { BuildError } from "../../src/model/problem.ts";
import { atEnd } from "../at-end.ts";
import { context, readThrough } from "../read-download.ts";
import { byAdmZip, type Files, folderFor, unpack } from "./zips.ts";

/**
 * Names prove nothing. Small downloads as people have them after other programs, or they themselves, have renamed and moved
 * files, each read as a ZIP and as a folder.
 */

const POSTS = "your_instagram_activity/media/posts_1.json";
const PROFILE = "personal_information/personal_information/personal_information.json";

const json = (value: unknown) => JSON.stringify(value);
const medium = (uri: string, day: number, title = "") => ({
	uri,
	creation_timestamp: 1_700_000_000 + day * 86_400,
	title,
});
const profile = (name: string) => json({ profile_user: [{ string_map_data: { Username: { value: name } } }] });

/** Three posts with their pictures, the last of them a carousel, in the paths of 2025. */
function three(letter = "a", first = 0): Files {
	const uri = (n: number) => `media/posts/202311/${letter}${n}.jpg`;
	return {
		[POSTS]: json([
			{ media: [medium(uri(1), first, `${letter} one`)] },
			{ media: [medium(uri(2), first + 1, `${letter} two`)] },
			{
				...medium("", first + 2, `${letter} three`),
				uri: undefined,
				media: [medium(uri(3), first + 2), medium(uri(4), first + 2)],
			},
		]),
		...Object.fromEntries([1, 2, 3, 4].map((n) => [uri(n), `picture ${letter}${n}`])),
	};
}

const below = (wrapper: string, files: Files): Files =>
	Object.fromEntries(Object.entries(files).map(([path, content]) => [wrapper + path, content]));

/** Reads a download given as ZIPs and as folders of these names, which has to give the same. */
async function readBack(t: TestContext, parts: Readonly<Record<string, Files>>, sameAccount = false) {
	const folder = await folderFor(t);
	const results = [];
	for (const kind of ["packed", "unpacked"]) {
		const paths: string[] = [];
		for (const [name, files] of Object.entries(parts)) {
			const path = join(folder, kind, kind === "packed" ? `${name}.zip` : name);
			await unpack(
				join(folder, kind),
				kind === "packed" ? { [`${name}.zip`]: byAdmZip(files) } : below(`${name}/`, files),
			);
			paths.push(path);
		}
		const download = await openDownload(paths);
		try {
			const { archive, recognised } = await readThrough(download, context, { sameAccount });
			const files = archive.entries.flatMap(({ media }) => media.map(({ file }) => file));
			results.push({
				captions: archive.entries.map(({ caption }) => caption).sort(),
				username: archive.profile.username,
				missing: files.filter((file) => file === undefined).length,
				unknown: recognised.unknown.length,
				unusual: recognised.claims.filter(({ unusual }) => unusual).length,
			});
		} finally {
			await download.close();
		}
	}
	const [packed, unpacked] = results;
	assert.deepEqual(packed, unpacked);
	assert.ok(packed !== undefined);
	return packed;
}

const captions = (...letters: readonly string[]) =>
	letters.flatMap((letter) => ["one", "two", "three"].map((word) => `${letter} ${word}`)).sort();
const usual = { missing: 0, unknown: 0, unusual: 0 };

for (const wrapper of [
	"",
	"Takeout/Drive/meta-2025-Mar-04-10-11-12/instagram-mara.invented-2025-03-04-AbCd1234/",
	"a/b/c/d/e/f/g/",
	"connections/",
	"threads/media/posts/",
	"photos/202001/",
	"Nexus 5 – Sicherung/Neuer Ordner (2)/",
]) {
	test(`the download is read below "${wrapper}"`, async (t) => {
		const found = await readBack(t, {
			"my download": below(wrapper, { ...three(), [PROFILE]: profile("mara.invented") }),
		});
		assert.deepEqual(found, { ...usual, captions: captions("a"), username: "mara.invented" });
	});
}

test("files beside a download from a drive are no part of it", async (t) => {
	const files = {
		...below("Takeout/Drive/instagram-mara.invented-20250304/", three()),
		"Takeout/Drive/letter.txt": "dear",
		"Takeout/Drive/Pictures/1.jpg": "picture",
		"Takeout/Google Photos/2020/a1.jpg": "another picture of that name",
	};
	const found = await readBack(t, { "takeout-001": files });
	assert.deepEqual(found, { ...usual, captions: captions("a"), username: "mara.invented" });
});

test("two parts of one account are one site, whatever the name of the second", async (t) => {
	for (const name of [
		"instagram_20190101",
		"backup_20190101",
		"insta2_20250301",
		"instagram-somebody-2025-03-01-Ab12Cd34",
	]) {
		const found = await readBack(t, {
			"instagram-mara.invented-2025-03-01-aaaabbbb": { ...three(), [PROFILE]: profile("mara.invented") },
			[name]: three("b", 10),
		});
		assert.deepEqual(found, { ...usual, captions: captions("a", "b"), username: "mara.invented" }, name);
	}
});

test("the user name comes from the wrapper where there is no profile", async (t) => {
	const name = "instagram-mara.invented-20251007";
	assert.equal((await readBack(t, { [name]: three() })).username, "mara.invented");
	assert.equal((await readBack(t, { "my download": below(`${name}/`, three()) })).username, "mara.invented");
});

test("two parts that were merged into one folder are both read", async (t) => {
	const { [POSTS]: second = "", ...pictures } = three("b", 10);
	for (const name of ["posts_1 2.json", "posts_1 (1).json", "posts_1 - Kopie.json", "Copy of posts_1.json"]) {
		const files = { ...three(), ...pictures, [POSTS.replace("posts_1.json", name)]: second };
		assert.deepEqual(
			await readBack(t, { merged: files }),
			{ ...usual, captions: captions("a", "b"), username: "", unusual: 1 },
			name,
		);
	}
});

test("posts in a folder that no layout knows are read", async (t) => {
	const { [POSTS]: posts = "", ...pictures } = three();
	const files = {
		...pictures,
		[PROFILE]: profile("mara.invented"),
		"your_instagram_activity/posts/media/posts_1.json": posts,
		"your_instagram_activity/likes/liked_posts.json": "{}",
	};
	assert.deepEqual(await readBack(t, { download: files }), {
		...usual,
		captions: captions("a"),
		username: "mara.invented",
		unusual: 1,
	});
});

test("an index in any encoding that Windows writes is read", async (t) => {
	const { [POSTS]: posts = "", ...pictures } = three("ä");
	const little = Buffer.from(`\ufeff${posts}`, "utf16le");
	const forms = [
		Buffer.from(`\ufeff${posts}`),
		little,
		Buffer.from(little).swap16(),
		little.subarray(2),
		Buffer.from(little.subarray(2)).swap16(),
	];
	for (const bytes of forms) {
		const { captions: found } = await readBack(t, { download: { ...pictures, [POSTS]: bytes } });
		assert.deepEqual(found, captions("ä"));
	}
});

test("paths in other forms find their pictures", async (t) => {
	const { [POSTS]: posts = "", ...pictures } = three();
	for (const prefix of [
		"/",
		"./",
		"file:///",
		"your_instagram_activity/",
		"instagram-mara/",
		"C:\\\\Users\\\\Mara\\\\",
	]) {
		const written = String(posts).replaceAll('"media/posts', `"${prefix}media/posts`);
		assert.equal((await readBack(t, { download: { ...pictures, [POSTS]: written } })).missing, 0, prefix);
	}
	const shorter = String(posts).replaceAll('"media/posts', '"posts');
	assert.equal((await readBack(t, { download: { ...pictures, [POSTS]: shorter } })).missing, 0);
});

test("of two accounts in one ZIP either can be built after unpacking it", async (t) => {
	const account = (name: string, files: Files) =>
		below(`meta-2026-Jan-10-11-12-13/instagram-${name}-2026-01-10-AAAA1111/`, { ...files, [PROFILE]: profile(name) });
	const both = { ...account("mara.invented", three()), ...account("shop.invented", three("b", 10)) };
	const folder = await folderFor(t);
	await writeFile(join(folder, "meta.zip"), byAdmZip(both));
	await unpack(join(folder, "unpacked"), both);
	for (const path of ["meta.zip", "unpacked", "unpacked/meta-2026-Jan-10-11-12-13"]) {
		const download = await openDownload([join(folder, ...path.split("/"))]);
		atEnd(t, () => download.close());
		await assert.rejects(
			readThrough(download),
			(error) =>
				error instanceof BuildError &&
				/2 different accounts/.test(error.message) &&
				/give the folder|only its own/.test(error.hint ?? ""),
		);
	}
	const one = join(folder, "unpacked", "meta-2026-Jan-10-11-12-13", "instagram-shop.invented-2026-01-10-AAAA1111");
	const { archive } = await readThrough(await openDownload([one]));
	assert.deepEqual(archive.entries.map(({ caption }) => caption).sort(), captions("b"));
	assert.equal(archive.profile.username, "shop.invented");
});

test("two downloads of an account that was renamed between them are one with --same-account, without a common entry", async (t) => {
	const parts = {
		old: { ...three(), [PROFILE]: profile("mara.invented") },
		recent: { ...three("b", 10), [PROFILE]: profile("mara.now") },
	};
	await assert.rejects(
		readBack(t, parts),
		(error) => error instanceof BuildError && /--same-account/.test(error.hint ?? ""),
	);
	assert.deepEqual((await readBack(t, parts, true)).captions, captions("a", "b"));
});

test("a site that was built into the download is no part of it", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		...three(),
		"_site/index.html": "<html></html>",
		"_site/.nojekyll": "",
		"_site/posts_1.json": json([{ media: [medium("media/posts/202311/a1.jpg", 99, "of the site")] }]),
		"_site/posts/1.jpg": "picture",
		"_site.last.json": "{}",
		"_site.cache/last.json": "{}",
		"_site.owner/hide.txt": "2019-07-14",
		"_site.building/site/index.html": "<html></html>",
	});
	const download = await openDownload([folder]);
	assert.deepEqual(download.files.map(({ path }) => path).sort(), Object.keys(three()).sort());
	assert.deepEqual(download.setAside.map(inEnglish.text), [
		"A folder is a website that was built here, no part of the download; it was not opened",
	]);
});
