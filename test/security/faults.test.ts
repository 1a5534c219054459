import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { SampleAccount } from "../../sample/account.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { BuildError } from "../../src/model/problem.ts";
import { UNFINISHED } from "../../src/output/atomic-write.ts";
import { projectOf } from "../../src/output/project.ts";
import { buildSite, contentsOf, madeFolder, smallAccount, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { counted, type Faults, plan } from "./unreliable-fs.ts";

/**
 * After SQLite's way: the first operation fails, then a later one, and so on until a build completes; each once, and with all
 * that follow. After each the site is the old one or the new one, and the next build makes the new one.
 */

/** From one failing operation to the next; a file takes four, so that with an odd step each of them fails for some file. */
const STEP = atDepth("faults of sixteen of seventeen operations", 1, 17);
/** The download is read in few operations. */
const READ_STEP = atDepth("faults of four of five reads of the download", 1, 5);
const STEPS = { once: STEP, "and all that follow": STEP } as const;
/** After so many faults the next build has to put it right; else the next fault meets what this one left. */
const MENDED = 8;

const CODES = ["ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS"] as const;
const account = smallAccount();
const posts = account.entries.filter(({ kind, shelf }) => kind === "post" && shelf === "published");

let work: Awaited<ReturnType<typeof madeFolder>>;
let folder = "";
let older = "";
let newer = "";
let site = "";
let states: { readonly older: string; readonly newer: string };
let media: ReadonlyMap<string, Buffer>;
before(async () => {
	work = await madeFolder();
	folder = work.folder;
	[older, newer, site] = [join(folder, "older.zip"), join(folder, "newer.zip"), join(folder, "out", "site")];
	const zip = (path: string, entries: SampleAccount["entries"]) =>
		writeSmallZip(path, layout2025, { ...account, entries });
	await zip(older, posts.slice(0, 1));
	await zip(newer, posts.slice(1, 2));
	await buildSite([older], join(folder, "a"));
	await buildSite([newer], join(folder, "b"));
	await buildSite([older], site);
	await cp(join(folder, "out"), join(folder, "begin"), { recursive: true, preserveTimestamps: true });
	media = new Map([...(await contentsOf(join(folder, "a"))), ...(await contentsOf(join(folder, "b")))]);
	states = { older: await stateOf(join(folder, "a")), newer: await stateOf(join(folder, "b")) };
});
after(async () => {
	plan(undefined);
	await work.remove();
});

/** A digest of every name and byte of a site; empty for none. */
async function stateOf(output: string): Promise<string> {
	const files = await contentsOf(output).catch(() => new Map<string, Buffer>());
	const hash = createHash("sha256");
	for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	return files.size === 0 ? "" : hash.digest("hex");
}

/** The old site lies in place, and nothing of another build beside it. */
async function begin(): Promise<void> {
	plan(undefined);
	await rm(join(folder, "out"), { recursive: true, force: true });
	await cp(join(folder, "begin"), join(folder, "out"), { recursive: true, preserveTimestamps: true });
}

/** Builds the newer site with faults; returns what was thrown, if anything, and how many operations there were. */
async function attempt(faults: Omit<Faults, "below">, below: string) {
	plan({ ...faults, below });
	const error = await buildSite([newer], site, { allowRemovals: true }).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	const operations = counted();
	plan(undefined);
	return { error, operations };
}

/** What is there is whole, wherever it is. */
async function demandWhole(when: string): Promise<void> {
	const present = await stateOf(site);
	const former = await stateOf(projectOf(site).former);
	const isWhole = present === states.older || present === states.newer || (present === "" && former === states.older);
	assert.ok(isWhole, `${when}: the site is a mix`);
	const staged = await contentsOf(join(projectOf(site).building, "site")).catch(() => new Map<string, Buffer>());
	for (const [path, bytes] of staged) {
		if (!path.startsWith("media/") || path.endsWith(UNFINISHED)) continue;
		assert.ok(media.get(path)?.equals(bytes), `${when}: ${path} is not whole under its final name`);
	}
}

async function demandFinished(when: string): Promise<void> {
	await buildSite([newer], site, { allowRemovals: true });
	assert.equal(await stateOf(site), states.newer, `${when}: the next build finishes the job`);
	const left = (await readdir(join(folder, "out"))).filter((name) => /\.(building|former|lock|part)$/.test(name));
	assert.deepEqual(left, [], when);
}

for (const [often, step] of Object.entries(STEPS)) {
	const forEver = often !== "once";
	const isMended = (at: number) => Math.floor(at / step) % MENDED === 0;
	test(`any write can fail, ${often}`, { timeout: 600_000 }, async () => {
		await begin();
		let failures = 0;
		for (let at = 1; ; at += step) {
			const code = CODES[Math.floor(at / step) % CODES.length] ?? "EIO";
			const when = `write ${at} (${code})`;
			const { error, operations } = await attempt({ at, forEver, code, of: "writes" }, join(folder, "out"));
			await demandWhole(when);
			if (error !== undefined) {
				failures += 1;
				assert.ok(error instanceof BuildError, `${when}: ${String(error)}`);
				assert.ok(error.where !== undefined && error.hint !== undefined, when);
			}
			if (operations < at) break;
			if (isMended(at) || (await stateOf(site)) === states.newer) {
				await demandFinished(when);
				await begin();
			}
		}
		await demandFinished("at the end");
		assert.ok(failures > 50 / step, `${failures} failures`);
	});

	test(`any read of the download can fail, ${often}`, { timeout: 600_000 }, async () => {
		await begin();
		let touched = 0;
		for (let at = 1; ; at += READ_STEP) {
			const when = `read ${at}`;
			const { error, operations } = await attempt({ at, forEver, code: "EIO", of: "reads" }, newer);
			assert.ok(error === undefined || error instanceof BuildError, `${when}: ${String(error)}`);
			if (operations < at) break;
			// What could not be read is missing from a site that is else whole, and the report says so: that is no mix.
			if (error === undefined && (await stateOf(site)) !== states.newer) touched += 1;
			else await demandWhole(when);
			await demandFinished(when);
			await begin();
		}
		assert.ok(touched > 0 || forEver, "a fault costs a file");
	});

	test(`any read of what lies beside the site, or was written, can fail, ${often}`, {
		timeout: 600_000,
	}, async () => {
		const mine = "2001/01-01-000000,1,My own words,,";
		const beginDescribed = async () => {
			await begin();
			await writeFile(projectOf(site).alt, `post,slide,alt,picture,caption\r\n${mine}\r\n`);
		};
		await beginDescribed();
		let failures = 0;
		let at = 1;
		for (; ; at += step) {
			const code = CODES[Math.floor(at / step) % CODES.length] ?? "EIO";
			const when = `read ${at} (${code})`;
			const { error, operations } = await attempt({ at, forEver, code, of: "reads" }, join(folder, "out"));
			await demandWhole(when);
			assert.ok((await readFile(projectOf(site).alt, "utf8")).includes(mine), `${when}: the owner's words are lost`);
			if (error !== undefined) {
				failures += 1;
				assert.ok(error instanceof BuildError, `${when}: ${String(error)}`);
			}
			if (operations < at) break;
			if (isMended(at) || (await stateOf(site)) === states.newer) {
				await demandFinished(when);
				await beginDescribed();
			}
		}
		await demandFinished("at the end");
		assert.ok(at > 30 && failures > 20 / step, `${failures} failures in ${at} reads`);
	});
}

describe("what a fault leaves beside the site", () => {
	test("is no reason to keep a fault: a medium that could not be read once is read the next time", async () => {
		await begin();
		let at = 1;
		for (; at < 60; at++) {
			const { error } = await attempt({ at, forEver: false, code: "EIO", of: "reads" }, newer);
			if (error === undefined && (await stateOf(site)) !== states.newer) break;
		}
		assert.ok(at < 60);
		assert.ok(!existsSync(projectOf(site).lastRun), "nothing says that it is finished");
		await demandFinished("after a fault of one medium");
		assert.ok(existsSync(projectOf(site).lastRun));
	});
});
