import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { inspect, promisify } from "node:util";
import { build } from "../../src/build/build.ts";
import { errorData, errorFrom } from "../../src/build/error-data.ts";
import type { BuildRequest } from "../../src/build/request.ts";
import { endExpected, expectBuild, startBuild } from "../../src/build/start-build.ts";
import type { Event } from "../../src/model/events.ts";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import { BuildError } from "../../src/model/problem.ts";
import { projectOf } from "../../src/output/project.ts";
import { Cancelled } from "../../src/terminal/signals.ts";
import { contentsOf, quiet, requestOf, workFolder, writeSmallZip } from "../builds.ts";

async function download(t: TestContext) {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	return { folder, zip, request: requestOf([zip], join(folder, "site")) };
}

test("a build in a process of its own tells the same events and makes the same site and report", async (t) => {
	const { folder, zip, request } = await download(t);
	const [far, near]: Event[][] = [[], []];
	const report = await startBuild(request, (event) => far?.push(event)).done;
	const output = join(folder, "other");
	const other = await build(requestOf([zip], output), (event) => near?.push(event));
	assert.deepEqual({ ...report, output }, other);
	assert.deepEqual(await contentsOf(join(folder, "site")), await contentsOf(output));
	const sorted = (events: readonly Event[] = []) => events.map((event) => JSON.stringify(event)).sort();
	assert.deepEqual(sorted(far), sorted(near));
	assert.deepEqual(far?.at(-1), { type: "done", unchanged: false });
	for (const event of far ?? []) assert.deepEqual(JSON.parse(JSON.stringify(event)), event);
});

/** The number of the process that makes a site. */
async function builtBy(request: BuildRequest): Promise<number | undefined> {
	const { lock } = projectOf(request.options.output);
	let pid: number | undefined;
	await startBuild(request, () => {
		if (existsSync(lock)) ({ pid } = JSON.parse(readFileSync(lock, "utf8")));
	}).done;
	return pid;
}

test("a build that was expected is made by the process that has begun for it, by another where that is gone", async (t) => {
	const { request } = await download(t);
	const begun = expectBuild();
	assert.equal(expectBuild(), begun, "one is enough");
	assert.equal(await builtBy(request), begun);
	const gone = expectBuild();
	process.kill(gone ?? 0, "SIGKILL");
	while (expectBuild() === gone) await setTimeout(10);
	const other = expectBuild();
	assert.equal(await builtBy(request), other);
	const unused = expectBuild();
	endExpected();
	assert.notEqual(expectBuild(), unused, "ended, as there was nothing to build");
	endExpected();
	assert.notEqual(await builtBy(request), other);
});

test("a process that expects a build ends without one, and the expected process with it", async () => {
	const module = pathToFileURL(moduleFile("src/build/start-build.ts")).href;
	const script = `console.log((await import(${JSON.stringify(module)})).expectBuild())`;
	const { stdout } = await promisify(execFile)(process.execPath, [...LOADER, "--input-type=module", "-e", script]);
	const pid = Number(stdout);
	assert.ok(pid > 0);
	const lives = () => {
		try {
			return process.kill(pid, 0);
		} catch {
			return false;
		}
	};
	while (lives()) await setTimeout(10);
});

test("a build that is cancelled ends, and the next one goes on", async (t) => {
	const { request } = await download(t);
	const running = startBuild(request, (event) => {
		if (event.type === "progress" && event.state === "working") running.cancel();
	});
	await assert.rejects(running.done, (error: unknown) => error instanceof Cancelled && error.signal === "SIGTERM");
	const report = await startBuild(request, quiet).done;
	assert.equal(report.missing.length, 0);
});

test("a build that is killed from outside is named, with what may help", async (t) => {
	const { request } = await download(t);
	const { lock } = projectOf(request.options.output);
	let killed = false;
	const { done } = startBuild(request, async (event) => {
		if (killed || event.type !== "progress") return;
		killed = true;
		const { pid }: { pid: number } = JSON.parse(await readFile(lock, "utf8"));
		process.kill(pid, "SIGKILL");
	});
	await assert.rejects(done, (error: unknown) => {
		assert.ok(error instanceof BuildError);
		// Windows has no signals: who ends a process there says with which code.
		assert.match(error.message, process.platform === "win32" ? /\(1\)/ : /SIGKILL/);
		return /memory.*--jobs 1/.test(error.hint ?? "");
	});
});

test("an error that arrives without being what it claims is one that was not foreseen", () => {
	const params = { kind: "a file" } as const;
	const sent = errorData(new BuildError("zipPlaceTaken", params, { where: "x.zip" }), false);
	const arrived = errorFrom(JSON.parse(JSON.stringify(sent)));
	assert.ok(arrived instanceof BuildError);
	assert.deepEqual([arrived.code, arrived.params, arrived.place], ["zipPlaceTaken", params, "x.zip"]);
	for (const wrong of [{ code: "toString" }, { params: {} }, { params: { kind: "x" } }, { place: 1 }]) {
		const other = errorFrom(JSON.parse(JSON.stringify({ ...sent, error: { ...sent.error, ...wrong } })));
		assert.ok(!(other instanceof BuildError), JSON.stringify(wrong));
		assert.equal(other.message, sent.what);
	}
});

test("an error says the same as in this process, and where it arose only with --verbose", async (t) => {
	const { folder, request } = await download(t);
	const missing = join(folder, "nowhere.zip");
	for (const verbose of [false, true]) {
		const options = { ...request.options, archives: [missing], verbose };
		const [far, near] = await Promise.all(
			[
				startBuild({ ...request, options }, quiet).done,
				build({ ...request, options: { ...options, output: join(folder, "b") } }, quiet),
			].map((done) =>
				done.then(
					() => undefined,
					(error: unknown) => error,
				),
			),
		);
		assert.ok(far instanceof BuildError && near instanceof BuildError);
		assert.deepEqual([far.message, far.where, far.hint], [near.message, near.where, near.hint]);
		assert.equal(far.where, missing);
		assert.deepEqual([far.code, far.params, far.place], ["noSuchPath", {}, missing]);
		assert.equal(/\n\s+at .*sources\.[jt]s.*\[cause\].*ENOENT/s.test(inspect(far)), verbose);
	}
});
