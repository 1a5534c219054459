import assert from "node:assert/strict";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runBuild } from "../../src/commands/build.ts";
import { hashFile } from "../../src/output/file-bytes.ts";
import type { Expected } from "../../src/report/report.ts";
import { madeFolder, writeSmallZip } from "../builds.ts";
import { terminal } from "../ownership/commands.ts";
import { writeTiny } from "../tiny-download.ts";

let work = { folder: "", remove: async () => {} };
before(async () => {
	work = await madeFolder();
	await writeSmallZip(join(work.folder, "export.zip"));
});
after(() => work.remove());

/** Every file and folder with its bytes and all of its times but that of reading. */
async function treeOf(folder: string) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = ["", ...entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))].sort();
	return Promise.all(
		paths.map(async (path) => {
			const { mtimeMs, ctimeMs, size, ino, mode } = await lstat(join(folder, path));
			const digest = (mode & 0o40000) === 0 ? await hashFile(join(folder, path)) : "";
			return { path, mtimeMs, ctimeMs, size, ino, mode, digest };
		}),
	);
}

/** What is looked at of a receipt. */
interface Made {
	readonly unchanged: boolean;
	readonly expected: Expected | null;
	readonly entries: readonly object[];
}

/** Runs a build, and returns what it said and its receipt. */
async function run(more: object) {
	const lines: string[] = [];
	const home = { ...terminal(work.folder), print: (line: string) => void lines.push(line) };
	const given = { archive: ["export.zip"], output: "site", timezone: "UTC", lang: "en", ...more };
	const { is, receipt } = await runBuild(given, home);
	return { is, said: lines.join("\n"), receipt: receipt as Made };
}

/** The same, which must not have touched anything. */
async function tried(more: object = {}) {
	const before = await treeOf(work.folder);
	const result = await run({ dryRun: true, ...more });
	assert.deepEqual(await treeOf(work.folder), before);
	return result;
}

test("a build that is only tried says what it would make, and writes nothing at all", async () => {
	const first = await tried({ photos: "photos", target: "usb", open: true });
	assert.match(first.said, /^Nothing was written\. .*\nOn the site: 4 posts, 1 reel and 3 stories; \d+ pictures/m);
	assert.match(first.said, /\nNoted: 2 left out as hidden, deleted/);
	assert.match(
		first.said,
		/about [\d.]+ (?:kB|MB)\. \d+ pictures and videos are to be prepared; .* about \d+ (s|min)\./,
	);
	assert.match(first.said, /\nposts +\d+ +0 +\d+ +2 +4\n/);
	assert.match(first.said, /\nLeft out, as you chose or as it was in the app: 2\n {2}- /);
	assert.doesNotMatch(first.said, /Open it|report\.txt/);

	const built = await run({});
	assert.deepEqual([first.is, first.receipt.entries], [built.is, built.receipt.entries]);
	const { bytes, files } = first.receipt.expected ?? { bytes: 0, files: 0 };
	const site = await treeOf(join(work.folder, "site"));
	const actual = site.reduce((sum, { size, digest }) => sum + (digest === "" ? 0 : size), 0);
	assert.ok(bytes > actual / 2 && bytes < actual * 2, `${bytes} expected, ${actual} in truth`);
	assert.ok(files >= 8);

	// Beside a site everything is prepared, and its caches stay where a former version put them.
	await rename(join(work.folder, "site.cache", "media.jsonl"), join(work.folder, "site.media.jsonl"));
	await mkdir(join(work.folder, "site.building"));
	const second = await tried();
	// It would do nothing, and says what a build says then.
	assert.match(second.said, /^Nothing has changed since the last run; the site is as it was\.$/m);
	assert.doesNotMatch(second.said, /would take/);
	assert.deepEqual([second.receipt.unchanged, second.receipt.expected?.seconds], [true, 0]);
	const masked = await tried({ mentions: "mask" });
	assert.match(masked.said, /0 pictures and videos are to be prepared; a build would take/);
	assert.doesNotMatch(masked.said, /Nothing has changed|photo copy/);
	const withCopy = await tried({ photos: "photos" });
	assert.match(withCopy.said, /would take[\s\S]*\nYour photo copy is not counted\. /);
	assert.doesNotMatch(withCopy.said, /Nothing has changed/);
	await rm(join(work.folder, "site.building"), { recursive: true });
	const from = await tried({ without: ["stories"] });
	assert.match(from.said, /On the site: 4 posts and 1 reel;/);
	assert.match(from.said, /3 left out by --without/);
});

test("what would stop a build stops one that is only tried, which writes nothing either", async () => {
	await run({});
	await writeTiny(work.folder, []);
	const before = await treeOf(work.folder);
	const stops: readonly (readonly [object, string])[] = [
		[{ dryRun: true, without: ["stories", "posts", "reels"], archive: ["nowhere.zip"] }, "noSuchPath"],
		[{ dryRun: true, hide: "nowhere.txt" }, "hideListUnreadable"],
		[{ dryRun: true, photos: "export.zip" }, "photosNoFolder"],
		[{ dryRun: true, output: "export.zip" }, "outputIsNoFolder"],
		[{ dryRun: true, archive: ["export"] }, "siteOfOtherAccount"],
		[{ dryRun: true, output: join("export.zip", "x") }, "unwritableBecause"],
		[{ dryRun: true, photos: join("export.zip", "x") }, "photosUnwritable"],
		// Nobody can create a file there, and root may.
		...(process.platform === "linux"
			? ([
					[{ dryRun: true, output: "/proc/x" }, "unwritableBecause"],
					[{ dryRun: true, photos: "/proc/x/y" }, "photosUnwritable"],
				] as const)
			: []),
	];
	for (const [more, code] of stops) await assert.rejects(run(more), { code }, code);
	assert.deepEqual(await treeOf(work.folder), before);
});
