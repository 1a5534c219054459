import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { lumaDeviation } from "../../../src/media/decode/blankness.ts";
import { type Decoder, openDecoder } from "../../../src/media/decode/decoder.ts";
import { ffmpegFrame } from "../../../src/media/decode/ffmpeg.ts";
import { HOME, moduleFile } from "../../../src/model/home.ts";
import { workFolder } from "../../builds.ts";
import { assertLooks, failureOf, fixture, hasFfmpeg, pictureOf, UPRIGHT } from "./pixels.ts";

const withoutWebcodecs = moduleFile("test/media/decode/workers/without-webcodecs.ts");
const skipWithoutFfmpeg = hasFfmpeg ? false : "no ffmpeg on this machine";

const ways = [
	{ name: "webcodecs", skip: false, open: () => openDecoder({ ffmpeg: null }) },
	{ name: "ffmpeg", skip: skipWithoutFfmpeg, open: () => openDecoder({ ffmpeg: "ffmpeg", worker: withoutWebcodecs }) },
];

for (const { name, skip, open } of ways) {
	describe(`a poster by ${name}`, { skip }, () => {
		let decoder: Decoder;
		before(() => {
			decoder = open();
		});
		after(() => decoder.close());

		for (const codec of ["h264", "hevc-10bit", "vp9", "av1"]) {
			test(`${codec} shows its four colours`, async () => {
				assertLooks(await decoder.poster(fixture(`${codec}.mp4`)), [90, 158], UPRIGHT);
			});
		}

		test("a video filmed on its side stands upright", async () => {
			assertLooks(await decoder.poster(fixture("rotated.mp4")), [90, 158], UPRIGHT);
		});

		test("a turned and mirrored video looks as its matrix says", async () => {
			const [red = [], lime = [], blue = [], yellow = []] = UPRIGHT;
			const answer = await decoder.poster(fixture("rotated-mirrored.mp4"));
			assertLooks(answer, [90, 158], [blue, yellow, red, lime]);
		});

		test("pixels wider than high are made square", async () => {
			assertLooks(await decoder.poster(fixture("wide-pixels.mp4")), [180, 158], UPRIGHT);
		});

		test("a frame larger than a poster is scaled down", async () => {
			assertLooks(await decoder.poster(fixture("large.mp4")), [1920, 48], UPRIGHT);
		});

		test("BT.709 colours survive, in limited and in full range", async () => {
			const colours = [192, 32, 64, 64, 160, 96];
			const [left, right] = [colours.slice(0, 3), colours.slice(3)];
			for (const clip of ["bt709.mp4", "full-range.mp4"]) {
				assertLooks(await decoder.poster(fixture(clip)), [96, 64], [left, right, left, right]);
			}
		});

		test("a black start is passed over", async () => {
			assertLooks(await decoder.poster(fixture("black-start.mp4")), [90, 158], UPRIGHT);
		});

		test("a video that stays black has a black poster", async () => {
			const black = [0, 0, 0];
			assertLooks(await decoder.poster(fixture("all-black.mp4")), [90, 158], [black, black, black, black]);
		});

		test("a video cut off in the middle still has its first frame", async () => {
			const picture = pictureOf(await decoder.poster(fixture("truncated.mp4")));
			assert.deepEqual([picture.width, picture.height], [90, 158]);
			assert.ok(lumaDeviation(picture) > 50, "the test pattern is not there");
		});

		test("a relative path is found, whatever the file is called", async (t) => {
			const [start, folder] = [process.cwd(), await workFolder(t)];
			await copyFile(fixture("h264.mp4"), join(folder, "-y %d ü.mp4"));
			try {
				process.chdir(folder);
				assertLooks(await decoder.poster("-y %d ü.mp4"), [90, 158], UPRIGHT);
			} finally {
				process.chdir(start);
			}
		});

		test("a file without a video gets an answer, not an exception", async () => {
			for (const broken of ["audio-only.mp4", "garbage.mp4", "empty.mp4", "upright.heic", "no-such-file.mp4"]) {
				assert.notEqual(failureOf(await decoder.poster(fixture(broken))), "");
			}
		});
	});
}

test("ffmpeg is told which decoders it may use, whatever the file says", { skip: skipWithoutFfmpeg }, async (t) => {
	const folder = await workFolder(t);
	const make = (words: string, name: string) =>
		promisify(execFile)("ffmpeg", [
			..."-v error -f lavfi -i testsrc=size=64x64:rate=5:duration=1".split(" "),
			...words.split(" "),
			join(folder, name),
		]);
	const attempt = (path: string) => ffmpegFrame("ffmpeg", path, 1, AbortSignal.timeout(20_000));
	for (const codec of ["magicyuv", "mjpeg", "png", "prores", "ffv1", "qtrle", "rawvideo"]) {
		const more = codec === "magicyuv" ? "-tag:v M8RG -strict -2" : "-strict -2";
		await make(`-c:v ${codec} ${more} -f mov`, `${codec}.mov`);
		assert.equal(failureOf(await attempt(join(folder, `${codec}.mov`))), "ffmpeg could not decode it", codec);
	}
	await make("-c:v mpeg4", "visual.mp4");
	assert.equal(pictureOf(await attempt(join(folder, "visual.mp4"))).width, 64);
	const withSound = join(HOME, "test", "fixtures", "clips", "h264.mp4");
	assert.equal(pictureOf(await attempt(withSound)).width, 128);
});

test("without any decoder the answer says what is missing", async () => {
	const decoder = openDecoder({ ffmpeg: "no-such-ffmpeg", worker: withoutWebcodecs });
	const failed = failureOf(await decoder.poster(fixture("h264.mp4")));
	await decoder.close();
	assert.equal(failed, "the video decoder is not installed; ffmpeg is not installed");
});

test("ffmpeg can be switched off", async () => {
	const decoder = openDecoder({ ffmpeg: null, worker: withoutWebcodecs });
	const failed = failureOf(await decoder.poster(fixture("h264.mp4")));
	await decoder.close();
	assert.equal(failed, "the video decoder is not installed");
});

test("ffmpeg is tried where the first decoder gave up", { skip: skipWithoutFfmpeg }, async (t) => {
	const decoder = openDecoder({ ffmpeg: "ffmpeg", worker: moduleFile("test/media/decode/workers/stub.ts") });
	t.after(() => decoder.close());
	const folder = await workFolder(t);
	for (const name of ["undecodable", "crash"]) {
		await copyFile(fixture("h264.mp4"), join(folder, name));
		assertLooks(await decoder.poster(join(folder, name)), [90, 158], UPRIGHT);
	}
});
