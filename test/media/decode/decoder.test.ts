import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { type DecoderOptions, openDecoder } from "../../../src/media/decode/decoder.ts";
import { LOADER, moduleFile } from "../../../src/model/home.ts";
import { workFolder } from "../../builds.ts";
import { failureOf, fixture, pictureOf } from "./pixels.ts";

const program = (name: string) => moduleFile(`test/media/decode/workers/${name}.ts`);
const stubs = { worker: program("stub"), heicWorker: program("stub") };
const openStub = (options: DecoderOptions = {}) => openDecoder({ ffmpeg: null, ...stubs, ...options });
const heic = readFileSync(fixture("upright.heic"));

test("one process serves one video after the other, and each HEIC has its own", async () => {
	const decoder = openStub();
	for (const count of [1, 2, 3]) {
		assert.equal(pictureOf(await decoder.poster("fine")).width, count);
		assert.equal(pictureOf(await decoder.heic(heic)).width, 1);
	}
	await decoder.close();
});

test("no more HEIC are decoded at a time than there are workers, and closing ends those at work", async () => {
	const decoder = openStub({ workers: 2, heicWorker: program("slow-still") });
	const began = performance.now();
	for (const answer of await Promise.all([1, 2, 3, 4].map(() => decoder.heic(heic))))
		assert.equal(pictureOf(answer).width, 1);
	assert.ok(performance.now() - began > 1000, "four of half a second took two turns");
	const working = decoder.heic(heic);
	await setTimeout(100);
	await decoder.close();
	assert.equal(failureOf(await working), "the decoder is closed");
});

test("a decoder that dies costs the file it died of, and no other", async () => {
	const decoder = openStub();
	const files = ["fine", "crash", "fine", "throw", "fine"];
	const [before, crashed, between, thrown, after] = await Promise.all(files.map((file) => decoder.poster(file)));
	await decoder.close();
	assert.ok(before && crashed && between && thrown && after);
	for (const lost of [crashed, thrown])
		assert.deepEqual(lost, { failed: "the decoder stopped unexpectedly", isTransient: true });
	for (const fine of [before, between, after]) assert.equal(pictureOf(fine).width, 1);
});

test("a decoder that dies once is asked again, and no other makes the picture", async (t) => {
	const decoder = openStub({ ffmpeg: "ffmpeg" });
	const picture = pictureOf(await decoder.poster(join(await workFolder(t), "crash once")));
	await decoder.close();
	assert.equal(picture.width, 1, "by the new process");
});

test("a decoder that hangs, idle or busy, is stopped and started afresh", async () => {
	const decoder = openStub({ timeoutMs: 3000 });
	const [hung, spun, after] = await Promise.all(["hang", "spin", "fine"].map((file) => decoder.poster(file)));
	await decoder.close();
	assert.ok(hung && spun && after);
	for (const lost of [hung, spun]) assert.equal(failureOf(lost), "it took longer than 3 s");
	assert.equal(pictureOf(after).width, 1);
});

test("the time in which this program is stopped, as by a computer that sleeps, is not the file's", async () => {
	const decoder = openStub({ timeoutMs: 4000 });
	// It takes its time to begin.
	await decoder.poster("fine");
	const asked = decoder.poster("after 5000");
	await setTimeout(500);
	const until = performance.now() + 4000;
	while (performance.now() < until);
	assert.equal(pictureOf(await asked).width, 2);
	await decoder.close();
});

test("a decoder that cannot be started, because no more files may be opened, costs the file alone", {
	skip: process.platform !== "linux" && "only Linux limits the files of a process that runs",
}, async () => {
	const { stdout } = await promisify(execFile)(process.execPath, [...LOADER, program("few-files")]);
	assert.deepEqual(JSON.parse(stdout), { failed: "the decoder stopped unexpectedly", isTransient: true });
});

test("a hanging file does not hold up the one beside it", async () => {
	const decoder = openStub({ workers: 2 });
	const hanging = decoder.poster("hang");
	assert.equal(pictureOf(await decoder.poster("fine")).width, 1);
	assert.equal(pictureOf(await decoder.poster("fine")).width, 2);
	await decoder.close();
	assert.equal(failureOf(await hanging), "the decoder is closed");
});

test("where videos are expected, the process of the first one begins before it is there", async (t) => {
	const folder = await workFolder(t);
	process.env["BEGUN_IN"] = folder;
	t.after(() => delete process.env["BEGUN_IN"]);
	const decoder = openStub({ worker: program("begun") });
	decoder.expectVideos();
	decoder.expectVideos();
	while (readdirSync(folder).length === 0) await setTimeout(10);
	for (const _ of [1, 2]) assert.equal(failureOf(await decoder.poster("fine")), "on purpose");
	await decoder.close();
	assert.equal(readdirSync(folder).length, 1, "one process for all of it");
});

test("a closed decoder answers that it is closed, the files in its queue included", async () => {
	const decoder = openStub({ ffmpeg: "ffmpeg" });
	const queued = [decoder.poster("hang"), decoder.poster("fine")];
	await decoder.close();
	for (const answer of [...queued, decoder.poster("fine"), decoder.heic(heic)]) {
		assert.equal(failureOf(await answer), "the decoder is closed");
	}
});

test("a program in another folder that forgets to close the decoder ends by itself", async () => {
	const script = [program("forgotten-close"), fixture("h264.mp4")];
	const { stdout } = await promisify(execFile)(process.execPath, [...LOADER, ...script], {
		cwd: tmpdir(),
		timeout: 30_000,
	});
	assert.equal(stdout, "90 90 90");
});
