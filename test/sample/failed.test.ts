import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { sampleZip } from "../../sample/download.ts";
import { workFolder } from "../builds.ts";
import { PROGRAM } from "../program.ts";

test("a file that cannot be made is told before those that take longer", async () => {
	const file = (path: string, bytes: () => Promise<Buffer>) => ({ path, bytes });
	const broken = async () => Promise.reject(new Error("made up by a test"));
	const files = [file("endless", () => new Promise<Buffer>(() => undefined)), file("broken", broken)];
	await assert.rejects(sampleZip(files), /made up by a test/);
});

/** Has every process that paints end when it is to begin, and note that it was there; no picture is known from before. */
const NO_PAINTER = `import fs from "node:fs/promises"; import { appendFileSync } from "node:fs"; import { syncBuiltinESMExports } from "node:module";
	const { readFile } = fs;
	fs.readFile = (path, ...how) => /paint-[0-9a-f]{16}/.test(String(path)) ? Promise.reject(new Error("not there")) : readFile(path, ...how);
	syncBuiltinESMExports();
	if (/painter\\.[jt]s$/.test(process.argv[1])) {
		appendFileSync(process.env.PAINTERS, "p");
		process.once("message", () => process.exit(7));
	}`;

test("a sample of which a picture cannot be painted stops there, and says so", async (t) => {
	const folder = await workFolder(t);
	const PAINTERS = join(folder, "painters");
	const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(NO_PAINTER)}`;
	const child = spawn(process.execPath, [...PROGRAM, "sample"], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, INIT_CWD: folder, PAINTERS, NODE_OPTIONS },
	});
	const [[code], told] = await Promise.all([once(child, "close"), text(child.stderr), text(child.stdout)]);
	assert.equal(code, 1);
	assert.match(told, /could not be painted/);
	const begun = (await readFile(PAINTERS, "utf8")).length;
	assert.ok(begun > 0 && begun <= 2 * availableParallelism(), `${begun} painters`);
});
