import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { buildSite, contentsOf, madeFolder, workFolder } from "./builds.ts";
import { noise } from "./media/picture/noise.ts";
import { writeTinyLife } from "./private/tiny-life.ts";
import { PROGRAM } from "./program.ts";
import { writeTiny } from "./tiny-download.ts";

/** Has a process stop at a change of the disk for ever: at that function, when the first path or the second ends so. */
function stopsAt(change: "rename" | "link", ending: string): NodeJS.ProcessEnv {
	const script = `import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
		const change = fs.${change};
		fs.${change} = (...paths) => {
			if (!paths.some((path) => String(path).endsWith(${JSON.stringify(ending)}))) return change(...paths);
			process.stderr.write("stopped");
			return new Promise(() => setInterval(() => undefined, 1000));
		};
		syncBuiltinESMExports();`;
	return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` };
}

/** Starts a command, in a group of its own, so that nothing but the signals of the test reaches it. */
function start(folder: string, env: NodeJS.ProcessEnv, ...words: readonly string[]) {
	const child = spawn(process.execPath, [...PROGRAM, ...words], {
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
		env: { ...process.env, INIT_CWD: folder, ...env },
	});
	return { child, ended: Promise.all([once(child, "close"), text(child.stdout)]) };
}

/** Waits until a process has said something on standard error, or on standard output. */
async function said(child: ChildProcess, what: RegExp): Promise<void> {
	let all = "";
	await new Promise<void>((found, failed) => {
		for (const stream of [child.stdout, child.stderr])
			stream?.on("data", (chunk) => {
				all += String(chunk);
				if (what.test(all)) found();
			});
		child.once("close", () => failed(new Error(`it ended, and said: ${all}`)));
	});
}

const STOPPED = /\nStopped before the end\. No file is half written; type the same command again to finish\.\n$/;

describe("Ctrl and C", { skip: process.platform === "win32" }, () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	before(async () => {
		work = await madeFolder();
		await mkdir(join(work.folder, "export"));
		const picture = { "media/posts/201907/0.jpg": await noise(60, 40).jpeg().toBuffer() };
		await writeTiny(join(work.folder, "export"), [{ at: 1_563_000_000, caption: "first" }], {}, picture);
		await buildSite([join(work.folder, "export")], join(work.folder, "site"));
	});
	after(() => work.remove());

	test("ends a private edition as it ends a build: what was there stays, nobody else is locked out, and the next run goes on", async (t) => {
		const folder = await workFolder(t);
		await writeTinyLife(join(folder, "download"), ["first"]);
		const words = ["private", "download", "--output", "mine", "--timezone", "UTC", "--lang"] as const;
		const [first] = await start(folder, {}, ...words, "en").ended;
		assert.deepEqual(first, [0, null]);
		const before = await contentsOf(join(folder, "mine"));
		const { child, ended } = start(folder, stopsAt("rename", "mine"), ...words, "de");
		await said(child, /stopped/);
		child.kill("SIGINT");
		const [how, told] = await ended;
		assert.deepEqual(how, [130, null]);
		assert.match(told, /\nVor dem Ende angehalten\. Keine Datei ist halb geschrieben; .*\n$/);
		assert.deepEqual(await contentsOf(join(folder, "mine")), before);
		assert.deepEqual((await readdir(folder)).sort(), ["download", "mine", "mine.building", "mine.cache"]);
		const [last] = await start(folder, {}, ...words, "de").ended;
		assert.deepEqual(last, [0, null]);
		assert.notDeepEqual(await contentsOf(join(folder, "mine")), before);
		assert.deepEqual((await readdir(folder)).sort(), ["download", "mine", "mine.cache"]);
	});

	for (const { command, change, ending, words, left } of [
		{ command: "pack", change: "link", ending: "packed.zip", words: ["--to", "packed.zip"], left: [] },
		{
			command: "stick",
			change: "rename",
			ending: "index.html",
			words: ["stick"],
			left: ["stick/SHA256SUMS.part"],
		},
	] as const)
		test(`while ${command} writes leaves nothing half written`, async (t) => {
			const folder = await workFolder(t);
			await mkdir(join(folder, "stick"));
			const site = ["--output", join(work.folder, "site")];
			const { child, ended } = start(folder, stopsAt(change, ending), command, ...words, ...site);
			await said(child, /stopped/);
			child.kill("SIGINT");
			const [how, told] = await ended;
			assert.deepEqual(how, [130, null]);
			assert.match(told, STOPPED);
			const unfinished = async () => [...(await contentsOf(folder)).keys()].filter((path) => path.endsWith(".part"));
			assert.deepEqual(await unfinished(), left);
			const [again] = await start(folder, {}, command, ...words, ...site).ended;
			assert.deepEqual(again, [0, null]);
			assert.deepEqual(await unfinished(), []);
		});

	test("ends a build that copies photos, and locks nobody out of the copy", async (t) => {
		const folder = await workFolder(t);
		const [download, site, photos] = [join(work.folder, "export"), join(work.folder, "site"), join(folder, "photos")];
		const words = ["build", download, "--output", site, "--photos", photos, "--lang", "en", "--timezone", "UTC"];
		const { child, ended } = start(folder, stopsAt("rename", "raw-0"), ...words);
		await said(child, /stopped/);
		assert.ok((await readdir(photos)).includes(".vitrine.lock"));
		child.kill("SIGINT");
		const [how, told] = await ended;
		assert.deepEqual(how, [130, null]);
		assert.match(told, STOPPED);
		assert.deepEqual(await readdir(photos), [".vitrine-part"]);
		await assert.rejects(stat(`${site}.lock`), { code: "ENOENT" });
	});

	test("while the sample is painted leaves no part of its download", async (t) => {
		const folder = await workFolder(t);
		const { child, ended } = start(folder, {}, "sample");
		await said(child, /Writing the download/);
		await setTimeout(50);
		child.kill("SIGINT");
		const [how, told] = await ended;
		assert.deepEqual(how, [130, null]);
		assert.match(told, STOPPED);
		assert.deepEqual([...(await contentsOf(folder)).keys()], []);
	});

	describe("while a book is printed", () => {
		const order = (folder: string) => [
			"book",
			"--output",
			join(work.folder, "site"),
			"--browser",
			join(folder, "browser"),
		];
		async function begin(t: Parameters<typeof workFolder>[0], browser: string, env: NodeJS.ProcessEnv) {
			const folder = await workFolder(t);
			await mkdir(join(folder, "temporary"));
			await writeFile(join(folder, "browser"), `#!/bin/sh\n${browser}\n`);
			await chmod(join(folder, "browser"), 0o755);
			const started = start(folder, { ...env, TMPDIR: join(folder, "temporary") }, ...order(folder));
			return { folder, ...started };
		}

		test("lets it end its browser in order, although npm passes on what the terminal has sent to both", async (t) => {
			const { folder, child, ended } = await begin(t, "exec sleep 60", {});
			await said(child, /Printing/);
			await setTimeout(300);
			child.kill("SIGINT");
			await setTimeout(20);
			child.kill("SIGINT");
			const [how, told] = await ended;
			assert.deepEqual(how, [130, null]);
			assert.match(told, STOPPED);
			const left = await readdir(join(folder, "temporary"));
			assert.deepEqual(
				left.filter((name) => name.startsWith("vitrine")),
				[],
			);
		});

		test("ends it at once when it is pressed a second time, and leaves no half of a book", async (t) => {
			const prints = `for a in "$@"; do case "$a" in --print-to-pdf=*) printf '%%PDF-1.4 %0200d\\n%%%%EOF\\n' 1 > "\${a#*=}";; esac; done`;
			const { folder, child, ended } = await begin(t, prints, stopsAt("link", "book.pdf"));
			await said(child, /stopped/);
			assert.equal((await readdir(folder)).filter((name) => name.startsWith("book.pdf")).length, 1);
			child.kill("SIGINT");
			await setTimeout(800);
			assert.equal(child.exitCode, null, "a book that is being written is written to its end");
			child.kill("SIGINT");
			assert.deepEqual((await ended)[0], [130, null]);
			assert.deepEqual(
				(await readdir(folder)).filter((name) => name.startsWith("book.pdf")),
				[],
			);
			await assert.rejects(stat(join(folder, "book.pdf")), { code: "ENOENT" });
		});
	});
});
