import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { seeded } from "../../sample/random.ts";
import { contentsOf, workFolder, writeSmallZip } from "../builds.ts";

const CLI = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");

function start(zip: string, output: string, lang: string) {
	const options = ["--archive", zip, "--output", output, "--lang", lang, "--timezone", "UTC"];
	const child = spawn(process.execPath, ["--import", TSX, CLI, "build", ...options], {
		stdio: ["ignore", "pipe", "ignore"],
	});
	child.stdout.resume();
	return child;
}

async function finish(zip: string, output: string): Promise<void> {
	const [code] = await once(start(zip, output, "en"), "close");
	assert.equal(code, 0);
}

test("builds that are killed at ten random moments leave nothing that the next one does not put right", async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	await finish(zip, join(folder, "calm"));
	const random = seeded("killed");
	for (let round = 0; round < 10; round++) {
		// Another language each time, so that there is always something to do.
		const child = start(zip, join(folder, "killed"), round % 2 === 0 ? "en" : "de");
		// When its worker, which can write there as well, is gone too.
		const exited = once(child, "close");
		await Promise.race([exited, setTimeout(400 + random() * 3000, undefined, { ref: false })]);
		child.kill("SIGKILL");
		await exited;
	}
	await finish(zip, join(folder, "killed"));
	const [calm, killed] = [await contentsOf(join(folder, "calm")), await contentsOf(join(folder, "killed"))];
	assert.deepEqual([...killed.keys()], [...calm.keys()]);
	for (const [path, bytes] of calm) assert.ok(killed.get(path)?.equals(bytes), path);
	const beside = async (name: string) =>
		(await readdir(folder)).filter((file) => file.startsWith(name)).map((file) => file.slice(name.length));
	assert.deepEqual(await beside("killed"), await beside("calm"));
});
