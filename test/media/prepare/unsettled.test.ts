import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { promisify } from "node:util";
import { readClip } from "../../../sample/clips.ts";
import { build } from "../../../src/build/build.ts";
import { ENVIRONMENT } from "../../../src/build/start-build.ts";
import { buildIfChanged } from "../../../src/build/up-to-date.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import type { Decoder } from "../../../src/media/decode/decoder.ts";
import type { Failure } from "../../../src/media/decode/picture.ts";
import { isShortage } from "../../../src/media/decode/shortage.ts";
import { LOADER, moduleFile } from "../../../src/model/home.ts";
import { projectOf } from "../../../src/output/project.ts";
import { makeIfChanged } from "../../../src/private/if-changed.ts";
import { contentsOf, quiet, requestOf, sharedDecoder, workFolder, writeSmallZip } from "../../builds.ts";
import { REQUEST } from "../../private/request.ts";
import { fixture } from "../decode/pixels.ts";
import { noise } from "../picture/noise.ts";
import { fileOf, openWorkshop } from "../workshop.ts";

const GONE: Failure = { failed: "the decoder stopped unexpectedly", isTransient: true };

/** The real decoder, which is gone for the first `times` that it is asked. */
function failing(times: number): Decoder & { readonly asked: () => number } {
	const real = sharedDecoder();
	let asked = 0;
	const isGone = () => ++asked <= times;
	return {
		...real,
		poster: async (path) => (isGone() ? GONE : real.poster(path)),
		heic: async (bytes) => (isGone() ? GONE : real.heic(bytes)),
		asked: () => asked,
	};
}

const media = async () => [
	fileOf("clip.mp4", await readClip("rails")),
	fileOf("still.heic", readFileSync(fixture("upright.heic"))),
	fileOf("picture.jpg", await noise(400, 300).jpeg().toBuffer()),
];

test("a decoder that is gone for a moment costs no picture and no poster, and the run is as any other", async (t) => {
	const [usual, disturbed] = [await openWorkshop(t), await openWorkshop(t, failing(2))];
	const expected = await (await openWorkshop(t, sharedDecoder())).prepare(await media());
	const placed = await disturbed.prepare(await media());
	assert.deepEqual(placed, expected);
	assert.ok(placed.every(({ isSettled }) => isSettled));
	assert.notDeepEqual(await usual.prepare(await media()), expected, "without a decoder there is less");
});

test("what failed for now is in no cache: the next run tries it again, and nothing else", async (t) => {
	const decoder = failing(4);
	const workshop = await openWorkshop(t, decoder);
	const [clip, still, picture] = await workshop.prepare(await media());
	assert.equal(decoder.asked(), 4, "each is asked twice");
	assert.deepEqual(
		[clip, still, picture].map((one) => one?.isSettled),
		[false, false, true],
	);
	assert.ok(clip?.prepared.kind === "video" && clip.prepared.poster === undefined);
	assert.match(
		inEnglish.text(still?.prepared.notes[0] ?? "is empty"),
		/^cannot be shown: the decoder stopped unexpectedly; the next run tries again$/,
	);
	const again = await media();
	const [second, third] = await workshop.prepare(again);
	assert.ok(second?.prepared.kind === "video" && second.prepared.poster !== undefined);
	assert.equal(third?.prepared.kind, "picture");
	assert.equal(decoder.asked(), 6);
	assert.equal(again[2]?.opened(), 0);
	await workshop.prepare(await media());
	assert.equal(decoder.asked(), 6, "what is settled is not asked for");
});

test("what fails in three runs is settled, and of many that fail no more than three are tried twice in a run", async (t) => {
	const decoder = failing(Number.POSITIVE_INFINITY);
	const workshop = await openWorkshop(t, decoder);
	const still = readFileSync(fixture("upright.heic"));
	// Of other bytes each, behind the end of the picture.
	const files = Array.from({ length: 5 }, (_, n) => fileOf(`${n}.heic`, Buffer.concat([still, Buffer.alloc(n + 1)])));
	const outcomes: unknown[] = [];
	for (let run = 0; run < 4; run++) {
		const before = decoder.asked();
		const placed = await workshop.prepare(files);
		const [said] = new Set(placed.map(({ prepared }) => inEnglish.text(prepared.notes[0] ?? "is empty")));
		const isSettled = placed.every((one) => one.isSettled);
		outcomes.push([decoder.asked() - before, isSettled, /the next run tries again$/.test(said ?? "")]);
	}
	assert.deepEqual(outcomes, [
		[8, false, true],
		[8, false, true],
		[8, true, false],
		[0, true, false],
	]);
});

test("a video is shown where its poster cannot be encoded", async (t) => {
	const huge = { width: 20_000, height: 1, channels: 3, data: Buffer.alloc(3) } as const;
	const workshop = await openWorkshop(t, { ...sharedDecoder(), poster: async () => ({ picture: huge }) });
	const [placed] = await workshop.prepare([fileOf("clip.mp4", await readClip("rails"))]);
	assert.equal(placed?.prepared.kind, "video");
});

async function download(t: TestContext) {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	return { archives: [join(folder, "export.zip")], folder };
}

test("a site that lacks what failed for now is not up to date, and becomes as any other", async (t) => {
	const { archives, folder } = await download(t);
	const of = (name: string, decoder: Decoder) => {
		let isUnchanged: boolean | undefined;
		const run = buildIfChanged(
			requestOf(archives, join(folder, name)),
			(event) => {
				if (event.type === "done") isUnchanged = event.unchanged;
			},
			(request, emit, key) => build(request, emit, { key, decoder }),
		);
		return run.then(() => isUnchanged);
	};
	await of("other", sharedDecoder());
	await of("site", failing(Number.POSITIVE_INFINITY));
	const whole = await contentsOf(join(folder, "other"));
	assert.notDeepEqual(await contentsOf(join(folder, "site")), whole);
	assert.equal(await of("site", sharedDecoder()), false);
	assert.deepEqual(await contentsOf(join(folder, "site")), whole);
	assert.equal(await of("site", sharedDecoder()), true);
});

test("nor is a private edition", async (t) => {
	const { archives, folder } = await download(t);
	const of = async (name: string, decoder: Decoder) => {
		const request = { ...REQUEST, archives, output: join(folder, name) };
		return (await makeIfChanged(request, { decoder, emit: quiet }, () => ({ said: [], counts: {} }))).isUnchanged;
	};
	await of("other", sharedDecoder());
	await of("edition", failing(Number.POSITIVE_INFINITY));
	const whole = await contentsOf(join(folder, "other"));
	assert.notDeepEqual(await contentsOf(join(folder, "edition")), whole);
	assert.equal(await of("edition", sharedDecoder()), false);
	assert.deepEqual(await contentsOf(join(folder, "edition")), whole);
	assert.equal(await of("edition", sharedDecoder()), true);
});

test("a picture for which memory was short is called neither damaged nor unreadable, and is tried again", {
	skip: process.platform !== "linux" && "only Linux limits the memory of a process that runs",
}, async (t) => {
	const folder = await workFolder(t);
	const [picture, output] = [join(folder, "picture.jpg"), join(folder, "site")];
	// All coefficients of a progressive JPEG are in memory at once: 108 MB of this one.
	await writeFile(picture, await noise(6000, 6000).jpeg({ progressive: true, quality: 20 }).toBuffer());
	const prepare = async (megabytes: number) => {
		const words = [moduleFile("test/media/prepare/short-of-memory.ts"), picture, output, String(megabytes)];
		const { stdout } = await promisify(execFile)(process.execPath, [...LOADER, ...words], {
			env: { ...process.env, ...ENVIRONMENT },
		});
		const { kind, notes, isSettled } = JSON.parse(stdout);
		return { kind, notes: notes.map(inEnglish.text), isSettled };
	};
	const reason = "cannot be shown: there was not enough memory for it; the next run tries again";
	assert.deepEqual(await prepare(40), { kind: "unusable", notes: [reason], isSettled: false });
	assert.match(await readFile(projectOf(output).mediaCache, "utf8"), /"tries":1/);
	assert.deepEqual(await prepare(8000), { kind: "picture", notes: [], isSettled: true });
});

test("what codecs say of a damaged picture is no shortage", () => {
	for (const [said, isOne] of [
		["VipsJpeg: Insufficient memory (case 4)", true],
		["vips_tracked: out of memory -- size == 34MB", true],
		["webpsave: failed to allocate 108000000 bytes", true],
		["glib: Error creating thread: Resource temporarily unavailable", true],
		["VipsJpeg: premature end of JPEG image", false],
		["pngload_buffer: libspng read error", false],
		["Input buffer contains unsupported image format", false],
	] as const)
		assert.equal(isShortage(new Error(said)), isOne, said);
});
