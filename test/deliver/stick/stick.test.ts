import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { parseChecksums } from "../../../src/deliver/stick/checksums.ts";
import { copyToStick } from "../../../src/deliver/stick/copy.ts";
import { readmeText } from "../../../src/deliver/stick/readme.ts";
import { toStick } from "../../../src/deliver/stick/stick.ts";
import { verifyFolder, verifyText } from "../../../src/deliver/stick/verify.ts";
import { readArchiveCopy } from "../../../src/exports/read-archive-copy.ts";
import { CATALOGUES } from "../../../src/languages/language.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { buildSite, contentsOf, madeFolder, quiet, workFolder, writeSmallZip } from "../../builds.ts";

const run = promisify(execFile);
const plain = { tv: false, emit: quiet };
let folder = "";
let site = "";
let remove: () => Promise<void> = async () => undefined;

before(async () => {
	({ folder, remove } = await madeFolder());
	site = join(folder, "site");
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], site, { lang: "de" });
});
after(() => remove());

test("a site copied to a FAT32 stick and back is the same byte for byte", {
	skip: process.platform !== "linux",
}, async (t) => {
	const work = await workFolder(t);
	await toStick(site, join(work, "copy"), plain);
	const image = join(work, "stick.img");
	await writeFile(image, "");
	await truncate(image, 80 * 2 ** 20);
	await run("mkfs.vfat", ["-F", "32", image]);
	for (const name of await readdir(join(work, "copy")))
		await run("mcopy", ["-s", "-Q", "-i", image, join(work, "copy", name), "::"]);
	await mkdir(join(work, "back"));
	await run("mcopy", ["-s", "-n", "-Q", "-i", image, "::*", join(work, "back")]);
	assert.deepEqual(await contentsOf(join(work, "back")), await contentsOf(join(work, "copy")));
	const found = await verifyFolder(join(work, "back"), quiet);
	assert.ok(found.whole > 50);
	assert.deepEqual({ ...found, whole: 0 }, { whole: 0, damaged: [], missing: [], unknown: 0 });
});

test("the copy is the site without what is for hosts only, and sha256sum reads its list", async (t) => {
	const to = join(await workFolder(t), "copy");
	await toStick(site, to, plain);
	const [copy, original] = [await contentsOf(to), await contentsOf(site)];
	for (const [path, bytes] of original) {
		if (path === "_headers" || path === ".nojekyll") assert.ok(!copy.has(path));
		else assert.deepEqual(copy.get(path), bytes, path);
	}
	assert.deepEqual([...copy.keys()].filter((path) => !original.has(path)).sort(), ["README.txt", "SHA256SUMS"]);
	if (process.platform === "linux") await run("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: to });
	const checksums = parseChecksums(copy.get("SHA256SUMS")?.toString() ?? "");
	assert.equal(checksums.size, copy.size - 1);
});

test("a second copy writes nothing, a newer one writes and removes only what changed, and foreign files stay", async (t) => {
	const to = join(await workFolder(t), "copy");
	const first = await toStick(site, to, plain);
	assert.equal(first.kept, 0);
	await writeFile(join(to, "letter.txt"), "Dear Ada");
	assert.deepEqual(await toStick(site, to, plain), { written: 0, kept: first.written, removed: 0, backups: [] });
	const wanted = [...(await contentsOf(site))]
		.filter(([path]) => path.startsWith("20"))
		.map(([path, bytes]) => ({
			path,
			size: bytes.length,
			source: join(site, ...path.split("/")),
		}));
	const changed = { path: "index.html", size: 3, source: async () => Buffer.from("new") };
	const newer = await copyToStick([...wanted, changed], to, quiet);
	assert.deepEqual([newer.written, newer.kept], [1, wanted.length]);
	assert.equal(newer.removed, first.written - wanted.length - 1);
	const left = await contentsOf(to);
	assert.equal(left.get("letter.txt")?.toString(), "Dear Ada");
	assert.equal(left.size, wanted.length + 3);
	assert.ok(!(await readdir(to)).includes("media"), "an empty folder stays");
});

test("an interrupted copy is resumed, and its half-written file is removed", async (t) => {
	const to = join(await workFolder(t), "copy");
	let calls = 0;
	const wanted = Array.from({ length: 9 }, (_, i) => ({
		path: `m/${i}.bin`,
		size: 4,
		source: async () => {
			calls += 1;
			if (calls === 5) throw new Error("pulled out");
			return Buffer.from(`abc${i}`);
		},
	}));
	await assert.rejects(copyToStick(wanted, to, quiet), /pulled out/);
	await writeFile(join(to, "m", "4.bin.0123abcd.part"), "ab");
	await writeFile(join(to, "m", "3.bin"), "ab");
	const backups = [join(to, "changed", "m", "3.bin")];
	assert.deepEqual(await copyToStick(wanted, to, quiet), { written: 6, kept: 3, removed: 1, backups });
	assert.deepEqual(
		(await readdir(join(to, "m"))).sort(),
		wanted.map(({ path }) => path.slice(2)),
	);
	assert.deepEqual((await verifyFolder(to, quiet)).whole, 9);
});

test("foreign files are not overwritten", async (t) => {
	const to = await workFolder(t);
	await writeFile(join(to, "index.html"), "another site");
	await assert.rejects(toStick(site, to, plain), { message: /already a file index\.html/ });
	assert.equal(await readFile(join(to, "index.html"), "utf8"), "another site");
});

test("a stick that is too small is refused before anything is written", async (t) => {
	const to = join(await workFolder(t), "copy");
	const wanted = [{ path: "a.bin", size: 5, source: async () => Buffer.from("12345") }];
	const small = async () => ({ free: 2 ** 20, cluster: 32_768 });
	await assert.rejects(copyToStick(wanted, to, quiet, small), {
		message: /not enough space: 1\.1 MB are needed, and 1\.0 MB are free/,
	});
	assert.deepEqual(await readdir(to), []);
	assert.equal((await copyToStick(wanted, to, quiet, async () => ({ free: 2 ** 21, cluster: 32_768 }))).written, 1);
});

test("names that collide on a stick, or that it does not allow, are refused", async (t) => {
	const to = join(await workFolder(t), "copy");
	const of = (...paths: readonly string[]) =>
		paths.map((path) => ({ path, size: 1, source: async () => Buffer.from("x") }));
	await assert.rejects(copyToStick(of("con.html"), to, quiet), { where: "con.html" });
	await assert.rejects(copyToStick(of("a?.html"), to, quiet), { where: "a?.html" });
	await assert.rejects(copyToStick(of("README.txt", "readme.txt"), to, quiet), { where: "README.txt = readme.txt" });
});

test("a place that is not there, or in the site itself, is refused", async (t) => {
	const work = await workFolder(t);
	await assert.rejects(toStick(site, join(work, "no", "stick"), plain), { message: /no such drive or folder/ });
	assert.deepEqual(await readdir(work), []);
	await assert.rejects(toStick(site, join(site, "copy"), plain), { message: /cannot be inside the site/ });
	await assert.rejects(toStick(site, folder, plain), { message: /cannot be inside the site/ });
});

test("years later a flipped bit, a lost file and a foreign one are distinguished", async (t) => {
	const to = join(await workFolder(t), "copy");
	await toStick(site, to, plain);
	const pictures = [...(await contentsOf(to)).keys()].filter((path) => path.endsWith(".jpg"));
	const [rotten, lost] = pictures;
	assert.ok(rotten && lost);
	const bytes = await readFile(join(to, rotten));
	bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
	await writeFile(join(to, rotten), bytes);
	await rm(join(to, lost));
	await writeFile(join(to, "holiday.txt"), "x");
	const found = await verifyFolder(to, quiet);
	assert.deepEqual([found.damaged, found.missing, found.unknown], [[rotten], [lost], 1]);
	assert.match(
		verifyText(found).join("\n"),
		new RegExp(`Damaged: ${rotten}\\nMissing: ${lost}\\n${found.whole} of ${found.whole + 2} files`),
	);
	await toStick(site, to, plain);
	assert.deepEqual((await verifyFolder(to, quiet)).damaged, []);
});

test("checksums of paths outside of the folder are skipped", async (t) => {
	const work = await workFolder(t);
	const hash = "0".repeat(64);
	const lines = ["../x", "/etc/hostname", "C:\\x", "a/../../x", "a//b"].map((path) => `${hash}  ${path}\n`).join("");
	await writeFile(join(work, "SHA256SUMS"), lines);
	await assert.rejects(verifyFolder(work, quiet), { message: /no list of checksums/ });
	await appendFile(join(work, "SHA256SUMS"), `${hash}  inside.txt\n`);
	assert.deepEqual((await verifyFolder(work, quiet)).missing, ["inside.txt"]);
});

test("README.txt is in the language of the site, and there is one in every language of the interface", async (t) => {
	const to = join(await workFolder(t), "copy");
	await toStick(site, to, plain);
	const bytes = await readFile(join(to, "README.txt"));
	assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
	const text = bytes.toString("utf8");
	assert.match(text, /index\.html doppelt anklicken/);
	assert.match(text, /Mara Lindqvist-Okafor/);
	assert.match(text, /\(2022\)/);
	assert.doesNotMatch(text, /[^\r]\n|\{|entpacken|tv/);
	for (const language of Object.keys(CATALOGUES)) {
		const copy = { ...(await readArchiveCopy(site)), language };
		const readme = readmeText(copy, { tv: true, packed: true });
		for (const word of ["index.html", "Mara", "tv", "ZIP"]) assert.ok(readme.includes(word), `${language}: ${word}`);
		assert.ok(readmeText(copy).includes("sha256sum -c SHA256SUMS"), language);
	}
});

test("for televisions every picture is a plain JPEG and every video an MP4, in the order of time", async (t) => {
	const to = join(await workFolder(t), "copy");
	await toStick(site, to, { tv: true, emit: quiet });
	const files = [...(await contentsOf(join(to, "tv"))).keys()];
	const copy = await readArchiveCopy(site);
	const media = copy.entries.flatMap(({ media }) => media.filter(({ kind }) => kind !== "missing"));
	assert.equal(files.length, media.length);
	for (const path of files) {
		assert.match(path, /^\d{4}\/\d{4}-\d\d-\d\d-\d{6}(-\d+)?(_\d+)?\.(jpg|mp4)$/);
		if (path.endsWith(".mp4")) continue;
		const { format, width, height } = await sharp(join(to, "tv", path)).metadata();
		assert.equal(format, "jpeg", path);
		assert.ok(Math.max(width ?? 0, height ?? 0) <= 1920);
	}
	assert.ok(files.some((path) => path.endsWith(".mp4")));
	assert.match(await readFile(join(to, "README.txt"), "utf8"), /Fernseher/);
	assert.ok((await stat(join(to, "SHA256SUMS"))).size > 0);
	await toStick(site, to, plain);
	assert.ok(!(await readdir(to)).includes("tv"));
});
