import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, readdir, readFile, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { projectOf } from "../../src/output/project.ts";
import { buildSite, contentsOf, madeFolder, writeSmallZip } from "../builds.ts";

/** What somebody, or a bad disk, may do to the pictures and videos of a site between two builds. */
const DAMAGES: Readonly<Record<string, (paths: readonly string[]) => Promise<unknown>>> = {
	"are emptied": each((path) => truncate(path)),
	"are cut in half": each(async (path) => truncate(path, Math.floor((await stat(path)).size / 2))),
	"have bytes behind their end": each((path) => appendFile(path, "more")),
	"get a maker": (paths) => exiftool("-overwrite_original", "-XMP-dc:Creator=Ada", ...paths),
	"get a maker and keep their time": (paths) => exiftool("-P", "-overwrite_original", "-XMP-dc:Creator=Ada", ...paths),
	"are other files of the same size": each(async (path) => writeFile(path, Buffer.alloc((await stat(path)).size, 7))),
	"have one byte changed near their beginning": each((path) => flip(path, () => 20)),
	"have one byte changed near their end": each((path) => flip(path, (length) => length - 9)),
	"have one byte changed in their middle": each((path) => flip(path, (length) => length >> 1)),
};

function each(damage: (path: string) => Promise<unknown>) {
	return (paths: readonly string[]) => Promise.all(paths.map(damage));
}

const exiftool = (...words: readonly string[]) => promisify(execFile)("exiftool", ["-q", ...words]);

async function flip(path: string, place: (length: number) => number): Promise<void> {
	const bytes = await readFile(path);
	const at = place(bytes.length);
	bytes[at] = (bytes[at] ?? 0) ^ 0x11;
	await writeFile(path, bytes);
}

describe("pictures and videos of the site that", () => {
	let folder = "";
	let site = "";
	let whole: ReadonlyMap<string, Buffer>;
	let remove: () => Promise<void> = async () => undefined;
	const build = () => buildSite([join(folder, "export.zip")], site);
	before(async () => {
		({ folder, remove } = await madeFolder());
		site = join(folder, "site");
		await writeSmallZip(join(folder, "export.zip"));
		await build();
		whole = await contentsOf(site);
	});
	after(() => remove());
	for (const [name, damage] of Object.entries(DAMAGES)) {
		test(`${name} are made anew by the next build`, async () => {
			const media = [...whole.keys()].filter((path) => path.startsWith("media/"));
			assert.ok(media.length > 10 && media.some((path) => path.endsWith(".mp4")));
			await damage(media.map((path) => join(site, path)));
			await build();
			assert.deepEqual(await contentsOf(site), whole);
			assert.deepEqual(
				(await readdir(folder)).filter((name) => name.endsWith(".building")),
				[],
			);
		});
	}

	test("an older version made, without a note of how, are looked at and taken over", async () => {
		const { mediaCache, checked } = projectOf(site);
		const older = (await readFile(mediaCache, "utf8")).replaceAll(/,"prints":\{.*\}(?=\}\n)/g, "");
		assert.ok(!older.includes("prints") && older.includes("recipe"));
		await writeFile(mediaCache, older);
		await writeFile(checked, "");
		const [first = ""] = [...whole.keys()].filter((path) => path.endsWith("b.jpg"));
		const { ino } = await stat(join(site, first));
		const [, second = ""] = [...whole.keys()].filter((path) => path.endsWith("b.jpg"));
		await writeFile(join(site, second), Buffer.alloc((await stat(join(site, second))).size));
		await build();
		assert.equal((await stat(join(site, first))).ino, ino);
		assert.deepEqual(await contentsOf(site), whole);
	});
	test("were copied to where they are stay, and nothing is decoded", async () => {
		const all = [...whole.keys()].filter((path) => path.startsWith("media/"));
		for (const path of all) await utimes(join(site, path), new Date(2020, 1), new Date(2020, 1));
		let started = -1;
		await buildSite([join(folder, "export.zip")], site, {
			emit: (event) => {
				if (event.type === "progress" && event.state === "started") started = event.total;
			},
		});
		assert.equal(started, 0);
		assert.deepEqual(await contentsOf(site), whole);
	});
});
