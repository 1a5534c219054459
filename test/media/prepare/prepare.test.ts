import assert from "node:assert/strict";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { readClip } from "../../../sample/clips.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { projectOf } from "../../../src/output/project.ts";
import { contentsOf } from "../../builds.ts";
import { noise } from "../picture/noise.ts";
import { type CountedFile, fileOf, noDecoder, openWorkshop, pathsOf } from "../workshop.ts";

const jpeg = (side: number) => noise(side, side).jpeg({ quality: 60 }).toBuffer();

/** How often the content of each was asked for. */
const openings = (files: readonly CountedFile[]) => files.map(({ opened }) => opened());

const mediaOf = async (output: string) =>
	new Map([...(await contentsOf(output))].filter(([path]) => path.startsWith("media/")));

test("a second run opens nothing of the download and decodes nothing", async (t) => {
	let decoded = 0;
	const poster = async () => {
		decoded++;
		return { failed: "there is no picture in it" as const };
	};
	const workshop = await openWorkshop(t, { ...noDecoder, poster });
	const bytes = [await jpeg(700), await jpeg(200), Buffer.from("no picture")];
	const clip = await readClip("rails");
	const files = () => [...bytes.map((one, index) => fileOf(`${index}.jpg`, one)), fileOf("clip.mp4", clip)];
	await workshop.prepare(files());
	const before = await mediaOf(workshop.output);
	const again = files();
	await workshop.prepare(again);
	assert.equal(decoded, 1);
	assert.deepEqual(openings(again), [0, 0, 0, 0]);
	assert.deepEqual(await mediaOf(workshop.output), before);
});

test("a picture that is new is the only one that is opened, and one that is gone leaves with its files", async (t) => {
	const workshop = await openWorkshop(t);
	const [old, gone, added] = [await jpeg(400), await jpeg(401), await jpeg(402)];
	await workshop.prepare([fileOf("old.jpg", old), fileOf("gone.jpg", gone)]);
	const again = [fileOf("old.jpg", old), fileOf("added.jpg", added)];
	const placed = await workshop.prepare(again);
	assert.deepEqual(openings(again), [0, 1]);
	assert.deepEqual([...(await mediaOf(workshop.output)).keys()], pathsOf(placed).toSorted());
	const mediaCache = await readFile(projectOf(workshop.output).mediaCache, "utf8");
	assert.equal(mediaCache.trim().split("\n").length, 2);
});

test("the same bytes in two parts under two names are stored once", async (t) => {
	const workshop = await openWorkshop(t);
	const bytes = await jpeg(700);
	const files = [fileOf("a.jpg", bytes, "part 1"), fileOf("other/b.jpg", bytes, "part 2")];
	const placed = await workshop.prepare(files);
	assert.equal(placed.length, 2);
	assert.equal(placed[0]?.prepared, placed[1]?.prepared);
	assert.equal((await mediaOf(workshop.output)).size, placed[0]?.files.length);
	assert.deepEqual(openings(files), [1, 0]);
});

test("a file that is missing on the site is made again, and no other", async (t) => {
	const workshop = await openWorkshop(t);
	const bytes = [await jpeg(400), await jpeg(401)];
	const files = () => bytes.map((one, index) => fileOf(`${index}.jpg`, one));
	const [first] = await workshop.prepare(files());
	const before = await mediaOf(workshop.output);
	assert.ok(first?.prepared.kind === "picture");
	await rm(join(workshop.output, first.files[0]?.path ?? ""));
	const again = files();
	await workshop.prepare(again);
	assert.deepEqual(openings(again), [1, 0]);
	assert.deepEqual(await mediaOf(workshop.output), before);
});

test("another recipe for small pictures leaves the large ones and the videos as they are", async (t) => {
	const workshop = await openWorkshop(t);
	const picture = await jpeg(700);
	const clip = await readClip("rails");
	const files = () => [fileOf("a.jpg", picture), fileOf("clip.mp4", clip)];
	const [placed] = await workshop.prepare(files());
	assert.ok(placed?.prepared.kind === "picture");
	const before = await mediaOf(workshop.output);
	// As if an older version had made the small ones by recipe z.
	const older = (name: string) => name.replace(/(-s\d+)[a-y]\./, "$1z.");
	for (const path of pathsOf([placed])) await rename(join(workshop.output, path), join(workshop.output, older(path)));
	const { mediaCache } = projectOf(workshop.output);
	const lines = (await readFile(mediaCache, "utf8"))
		.replaceAll(/-s\d+[a-y]\./g, older)
		.replace(/"recipe":"(.)[a-y]","prepared":\{"kind":"picture"/, '"recipe":"$1z","prepared":{"kind":"picture"');
	await writeFile(mediaCache, lines);
	const large = join(workshop.output, placed.files.at(-1)?.path ?? "");
	const { ino } = await stat(large);
	const again = files();
	await workshop.prepare(again);
	assert.deepEqual(openings(again), [1, 0]);
	assert.equal((await stat(large)).ino, ino);
	assert.deepEqual(await mediaOf(workshop.output), before);
});

test("a medium that cannot be shown says why, and does not stop the others", async (t) => {
	const workshop = await openWorkshop(t);
	const cut = (await jpeg(300)).subarray(0, 100);
	const huge = await noise(1, 1).png().toBuffer();
	huge.writeUInt32BE(60_000, 16);
	huge.writeUInt32BE(60_000, 20);
	const placed = await workshop.prepare([
		fileOf("empty.jpg", Buffer.alloc(0)),
		fileOf("cut.jpg", cut),
		fileOf("huge.png", huge),
		fileOf("page.jpg", Buffer.from("<html><script>alert(1)</script>")),
		fileOf("drawing.jpg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
		fileOf("cut.mp4", (await readClip("wheel")).subarray(0, 3000)),
		fileOf("fine.jpg", await jpeg(100)),
	]);
	const kinds = placed.map(({ prepared }) => prepared.kind);
	assert.deepEqual(kinds, [...Array.from({ length: 6 }, () => "unusable"), "picture"]);
	for (const { prepared } of placed.slice(0, 6)) assert.notDeepEqual(prepared.notes, []);
});

test("only a copy with nothing but what browsers play reaches the decoder of videos", async (t) => {
	const given: Buffer[] = [];
	const poster = async (path: string) => {
		given.push(await readFile(path));
		return { failed: "there is no picture in it" as const };
	};
	const workshop = await openWorkshop(t, { ...noDecoder, poster });
	const clip = await readClip("rails");
	const odd = Buffer.from(clip.toString("latin1").replace("avc1\0\0", "M8RG\0\0"), "latin1");
	const hidden = Buffer.concat([clip, Buffer.from("\0\0\0\x0cuuidtext", "latin1")]);
	const [refused, shown] = await workshop.prepare([fileOf("odd.mp4", odd), fileOf("hidden.mp4", hidden)]);
	assert.match(
		refused?.prepared.notes.map(inEnglish.text)[0] ?? "",
		/^cannot be shown: Its pictures are coded as M8RG, .* VLC shows it/,
	);
	assert.equal(shown?.prepared.kind, "video");
	assert.equal(given.length, 1);
	assert.ok(!given[0]?.includes("uuidtext"));
	const kept = [...(await mediaOf(workshop.output)).values()];
	assert.deepEqual(
		kept.map((bytes) => bytes.equals(given[0] ?? Buffer.alloc(0))),
		[true],
	);
});

test("a video named like a picture and a picture named like a video are what they are", async (t) => {
	const workshop = await openWorkshop(t);
	const placed = await workshop.prepare([
		fileOf("clip.jpg", await readClip("rails")),
		fileOf("picture.mp4", await jpeg(100)),
		fileOf("clip", await readClip("waves")),
	]);
	assert.deepEqual(
		placed.map(({ prepared }) => prepared.kind),
		["video", "picture", "video"],
	);
});

test("a video without a poster gets one when a decoder has been installed, and keeps it when the decoder goes", async (t) => {
	const frame = { data: Buffer.alloc(8 * 6 * 3, 90), width: 8, height: 6, channels: 3 } as const;
	const decoder = { ...noDecoder };
	const workshop = await openWorkshop(t, decoder);
	const clip = fileOf("clip.mp4", await readClip("rails"));
	const poster = async () => {
		const [placed] = await workshop.prepare([clip]);
		return placed?.prepared.kind === "video" ? placed.prepared.poster : assert.fail("no video");
	};
	assert.equal(await poster(), undefined);
	const opened = clip.opened();
	assert.equal(await poster(), undefined);
	assert.equal(clip.opened(), opened);
	Object.assign(decoder, { available: "ffmpeg", poster: async () => ({ picture: frame }) });
	const made = await poster();
	assert.equal(made?.width, 8);
	Object.assign(decoder, noDecoder);
	assert.deepEqual(await poster(), made);
});

test("each file that was made is told when it is whole, and one that is refused stops the preparing and is made again", async (t) => {
	const workshop = await openWorkshop(t);
	const picture = fileOf("a.jpg", await jpeg(700));
	const refused = new Error("it holds a telephone number");
	await assert.rejects(
		workshop.prepare([picture], () => Promise.reject(refused)),
		refused,
	);
	const told: string[] = [];
	await workshop.prepare([picture], async (path) => {
		const site = join(projectOf(workshop.output).building, "site");
		assert.ok((await stat(join(site, ...path.split("/")))).size > 0);
		told.push(path);
	});
	assert.deepEqual(told.sort(), [...(await mediaOf(workshop.output)).keys()]);
	assert.ok(told.length > 1);
});
