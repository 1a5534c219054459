import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { madeFolder } from "../builds.ts";
import { PROGRAM } from "../program.ts";
import { writeTiny } from "../tiny-download.ts";

/** A disk that is full, as Linux has it for tests of programs. */
const FULL = "/dev/full";

/** Has standard output and standard error answer as those of a terminal that is gone. */
const GONE = `for (const stream of [process.stdout, process.stderr])
	stream._write = (chunk, encoding, done) => done(Object.assign(new Error("write EIO"), { code: "EIO" }));`;

/** Has the process of a build say something, as a library may, when it makes the folder of the site. */
const TALKATIVE = `import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
	const { mkdir } = fs;
	fs.mkdir = (path, ...more) => {
		if (process.send !== undefined && String(path).endsWith("site.building")) process.stderr.write("said by a library");
		return mkdir(path, ...more);
	};
	syncBuiltinESMExports();`;

const preloaded = (...scripts: readonly string[]): NodeJS.ProcessEnv => ({
	NODE_OPTIONS: scripts.map((script) => `--import data:text/javascript,${encodeURIComponent(script)}`).join(" "),
});

describe("the work goes on without its output, and the exit code says what became of it", () => {
	let work = { folder: "", remove: async () => {} };
	before(async () => {
		work = await madeFolder();
		await mkdir(join(work.folder, "export"));
		await writeTiny(work.folder, []);
	});
	after(() => work.remove());

	/** Runs a command whose output goes to files. Resolves to its exit code, or the signal that ended it. */
	async function run(to: { out: string; err: string }, env: NodeJS.ProcessEnv, ...words: readonly string[]) {
		const [out, err] = await Promise.all([open(to.out, "a"), open(to.err, "a")]);
		try {
			const child = spawn(process.execPath, [...PROGRAM, ...words], {
				stdio: ["ignore", out.fd, err.fd],
				env: { ...process.env, INIT_CWD: work.folder, ...env },
			});
			const [code, signal] = await once(child, "exit");
			return signal ?? code;
		} finally {
			await Promise.all([out.close(), err.close()]);
		}
	}

	const at = (name: string) => join(work.folder, name);
	const build = ["build", "export", "--lang", "en", "--timezone", "UTC", "--output", "site"];
	/** Takes away what a build has made, and what one that broke off has left. */
	const anew = () =>
		Promise.all(["", ".building", ".lock"].map((end) => rm(at(`site${end}`), { recursive: true, force: true })));
	const isWhole = () =>
		existsSync(at("site/index.html")) && !existsSync(at("site.lock")) && !existsSync(at("site.building"));

	test("where the terminal is gone", async () => {
		const nowhere = { out: at("out.txt"), err: at("err.txt") };
		for (const command of [build, [...build, "--quiet"], ["check", "usb", "--output", "site"]]) {
			if (command[0] === "build") await anew();
			assert.equal(await run(nowhere, preloaded(GONE, TALKATIVE), ...command), 0, command.join(" "));
			assert.ok(isWhole());
		}
		assert.equal(await run(nowhere, preloaded(GONE), "build", "nowhere.zip"), 1);
		assert.equal(await run(nowhere, preloaded(GONE), "bild"), 2);
	});

	describe("where the disk is full to which it goes", { skip: !existsSync(FULL) && `there is no ${FULL}` }, () => {
		const full = { out: FULL, err: FULL };

		test("also that of the process which builds", async () => {
			await anew();
			assert.equal(await run(full, preloaded(TALKATIVE), ...build), 0);
			assert.ok(isWhole());
			assert.equal(await run(full, {}, "build", "nowhere.zip"), 1);
			assert.equal(await run(full, {}, "bild"), 2);
		});

		test("but a receipt that a program waits for is missed: the command has failed for it, and says why", async () => {
			await anew();
			const told = { out: FULL, err: at("told.txt") };
			assert.equal(await run(told, {}, ...build, "--json"), 1);
			assert.match(await readFile(told.err, "utf8"), /^The receipt could not be written \(ENOSPC\)\.$/m);
			assert.ok(isWhole());
			assert.equal(await run(full, {}, ...build, "--json", "--from", "x"), 2);
		});
	});
});
