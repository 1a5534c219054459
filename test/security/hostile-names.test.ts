import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { writeSampleFolder, writeSampleZip } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { HOME } from "../../src/model/home.ts";
import { buildSite, contentsOf, smallAccount, workFolder } from "../builds.ts";
import { PROGRAM } from "../program.ts";

/** What a terminal obeys, and what turns around what a person reads. */
const STEERING = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const HOSTILE = "\u001b]0;owned\u0007\u009b2J\u202egpj.exe\u2066\u200f";

/** Everything that a build prints, and its exit code. */
function run(folder: string, ...args: readonly string[]): Promise<{ code: number | null; told: string }> {
	return new Promise((resolve) => {
		const options = [...PROGRAM, "build", "--output", "site", ...args];
		const child = spawn(process.execPath, options, { cwd: HOME, env: { ...process.env, INIT_CWD: folder } });
		let told = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (told += chunk));
		child.on("close", (code) => resolve({ code, told }));
	});
}

const steers = (text: string) => text.split("\n").filter((line) => STEERING.test(line));

test("a name in a download cannot steer the terminal, nor the report when it is shown in one", async (t) => {
	const folder = await workFolder(t);
	const files = layout2025.write(smallAccount(), { scale: 0.1 });
	const crafted = files.map((file) => {
		if (!file.path.endsWith("posts_1.json")) return file;
		const posts = [
			...[HOSTILE, `media/posts/${HOSTILE}.jpg`, `media/posts/201907/${HOSTILE}`].map((uri, index) => ({
				media: [{ uri, creation_timestamp: 1_600_000_000 + index, title: "x" }],
			})),
			{ media: [{ uri: "media/posts/x.jpg", creation_timestamp: HOSTILE, title: "x" }] },
		];
		return { ...file, bytes: () => Buffer.from(JSON.stringify(posts)) };
	});
	const named = [HOSTILE, "\u202egpj.exe", "\u009b2J", "fine\u2066"].map((name, index) => ({
		path: `media/posts/201907/${name}${index}.jpg`,
		bytes: () => Buffer.from("no picture"),
		stored: true as const,
	}));
	// Windows takes no control characters in a name, but those behind the letters.
	const isWindows = process.platform === "win32";
	const name = [...HOSTILE].filter((letter) => letter !== "\u0007" && !(isWindows && letter < " ")).join("");
	await writeSampleZip([...crafted, ...named], join(folder, `${name}.zip`));
	const { code, told } = await run(folder, "--archive", ".", "--verbose");
	// Done, but for what the crafted names cost.
	assert.equal(code, 3, told);
	assert.deepEqual(steers(told), []);
	const report = await readFile(join(folder, "site.report.txt"), "utf8");
	assert.match(report, /\\u001b]0;owned\\u0007\\u009b2J\\u202egpj\.exe/, "it is named all the same");
	assert.deepEqual(steers(report), []);
	const lost = await run(folder, "--archive", `nowhere${HOSTILE}`);
	assert.equal(lost.code, isWindows ? 2 : 1);
	assert.match(lost.told, isWindows ? /is not understood/ : /There is no such file or folder/);
	assert.deepEqual(steers(lost.told), []);
});

test("links, pipes and odd names in an unpacked download lead nowhere, and cost themselves", async (t) => {
	if (process.platform === "win32") return t.skip("Windows has no such names");
	const folder = await workFolder(t);
	const download = join(folder, "download");
	await writeSampleFolder(layout2025.write(smallAccount(), { scale: 0.1 }), download);
	await cp(download, join(folder, "same"), { recursive: true });
	await buildSite([join(folder, "same")], join(folder, "calm"));
	const pictures = [...(await contentsOf(download)).keys()].filter((path) => /^media\/posts\/.*\.jpg$/.test(path));
	const [linked = "", piped = "", ...others] = pictures;
	assert.ok(others.length > 0);
	// The target is a picture: were the link followed, it would be published.
	const secret = join(folder, "secret.jpg");
	await cp(join(download, linked), secret);
	await rm(join(download, linked));
	await symlink(secret, join(download, linked));
	await rm(join(download, piped));
	execFileSync("mkfifo", [join(download, piped)]);
	await symlink("/etc", join(download, "media", "etc"));
	await symlink(download, join(download, "media", "posts", "loop"));
	await mkdir(join(download, "personal_information"), { recursive: true });
	await symlink("/etc/passwd", join(download, "personal_information", "account_information.json"));
	for (const name of ["new\nline.jpg", "..\\..\\up.jpg", "C:\\x.jpg", `${HOSTILE}.jpg`, "CON", "a<b>:?*.jpg", " ", "…"])
		await writeFile(join(download, "media", "posts", name), "no picture");
	const report = await buildSite([download], join(folder, "site"));
	assert.equal(report.missing.length, 2, JSON.stringify(report.missing));
	assert.ok(report.setAside.filter(({ code }) => code === "linkNotFollowed").length >= 4);
	const [calm, site] = [await contentsOf(join(folder, "calm")), await contentsOf(join(folder, "site"))];
	const media = (files: ReadonlyMap<string, Buffer>) => [...files.keys()].filter((path) => path.startsWith("media/"));
	assert.ok(media(site).length < media(calm).length);
	for (const path of media(site)) assert.ok(calm.has(path), `${path} came from elsewhere`);
	for (const [path, bytes] of site) assert.ok(!bytes.includes("root:x:"), path);
});
