import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runBuild } from "../../src/commands/build.ts";
import { runPack } from "../../src/commands/pack.ts";
import { intoFile } from "../../src/output/into-file.ts";
import { writeSealedPdf } from "../../src/output/sealed-pdf.ts";
import { madeFolder } from "../builds.ts";
import { given, terminal } from "../ownership/commands.ts";

let work = { folder: "", remove: async () => {} };
before(async () => {
	work = await madeFolder();
	await writeFile(join(work.folder, "file"), "mine");
	await runBuild(given(), terminal(work.folder));
});
after(() => work.remove());

const onLinux = { skip: process.platform !== "linux" && "it takes /proc, in which nobody can create a file" };

test("a photo copy below a file is refused with its own place, also when it is only tried", async () => {
	const where = join(work.folder, "file", "x");
	for (const dryRun of [true, false])
		await assert.rejects(runBuild(given({ photos: join("file", "x"), dryRun }), terminal(work.folder)), {
			...{ code: "photosUnwritable", where },
		});
	assert.equal(await readFile(join(work.folder, "file"), "utf8"), "mine");
});

test("a photo copy, a ZIP and a PDF are refused with the place that was named", onLinux, async () => {
	const refused = { params: { error: "ENOENT" } };
	const photos = runBuild(given({ photos: "/proc/vitrine" }), terminal(work.folder));
	await assert.rejects(photos, { ...refused, code: "photosUnwritable", where: "/proc/vitrine" });
	const packed = runPack({ output: "site", to: "/proc/vitrine.zip" }, terminal(work.folder));
	await assert.rejects(packed, { ...refused, code: "fileUnwritable", where: "/proc/vitrine.zip" });
	const pdf = "/proc/vitrine.pdf";
	const printed = intoFile(pdf, () => writeSealedPdf(pdf, join(work.folder, "file")));
	await assert.rejects(printed, { ...refused, code: "fileUnwritable", where: pdf });
});

test("an error that is about another file stays what it is", async () => {
	await mkdir(join(work.folder, "other"));
	const read = () => readFile(join(work.folder, "other", "gone"));
	await assert.rejects(intoFile(join(work.folder, "site.zip"), read), { code: "ENOENT" });
});
