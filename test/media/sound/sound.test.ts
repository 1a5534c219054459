import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { voiceBytes } from "../../../sample/life/voice.ts";
import { adtsSeconds } from "../../../src/media/sound/adts.ts";
import { sniffSound } from "../../../src/media/sound/sniff-sound.ts";
import { sanitiseSound } from "../../../src/media/video/sanitise.ts";
import { workFolder } from "../../builds.ts";
import { atom, clip, takeApart } from "../video/surgery.ts";

/** A frame of AAC at 16,000 samples a second, with nothing in it. */
function frame(length: number): Buffer {
	const bytes = Buffer.alloc(length);
	Buffer.from([0xff, 0xf1, 0x60, 0x40 | (length >> 11), (length >> 3) & 255, ((length & 7) << 5) | 31, 0xfc]).copy(
		bytes,
	);
	return bytes;
}

test("a sound is known by its first bytes alone", () => {
	const bytes = (text: string) => Buffer.from(text.padEnd(64, "\0"), "latin1");
	assert.equal(sniffSound(voiceBytes(0)), "m4a");
	assert.equal(sniffSound(clip("h264.mp4")), "m4a", "whether there are pictures in it is not said at the beginning");
	assert.equal(sniffSound(frame(64)), "aac");
	for (const [kind, start] of [
		["wav", "RIFF\0\0\0\0WAVEfmt "],
		["ogg", "OggS"],
		["flac", "fLaC"],
		["mp3", "ID3\x04"],
		["mp3", "\xff\xfb\x90\x64"],
	] as const)
		assert.equal(sniffSound(bytes(start)), kind);
	for (const [what, start] of [
		["a page in UTF-16", "\xff\xfe<\0h\0"],
		["a page", "<html>"],
		["a picture", "\xff\xd8\xff\xe0"],
		["HEIC", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
		["WebP", "RIFF\0\0\0\0WEBP"],
		["AAC at no rate", "\xff\xf1\x7c\x40"],
		["MP3 at no rate", "\xff\xfb\x9c\x40"],
		["a program", "MZ"],
	] as const)
		assert.equal(sniffSound(bytes(start)), undefined, what);
	assert.equal(sniffSound(Buffer.alloc(0)), undefined);
});

test("the length of AAC is that of its frames, and unknown where they do not reach the end", async (t) => {
	const path = join(await workFolder(t), "voice");
	const secondsOf = async (bytes: Buffer) => {
		await writeFile(path, bytes);
		const seconds = await adtsSeconds(path);
		return seconds === undefined ? undefined : Math.round(seconds * 1000) / 1000;
	};
	const minute = Buffer.concat(Array.from({ length: 938 }, (_, index) => frame(7 + ((index * 37) % 8000))));
	assert.ok(minute.length > 2 ** 20, "frames lie across what is read at a time");
	assert.equal(await secondsOf(minute), 60.032);
	assert.equal(await secondsOf(Buffer.concat([frame(100), Buffer.from("TAG".padEnd(128))])), 0.064);
	assert.equal(await secondsOf(Buffer.concat([frame(100), Buffer.alloc(1000)])), undefined);
	assert.equal(await secondsOf(frame(100).subarray(0, 50)), 0.064, "cut off in a frame");
	for (const bytes of [Buffer.alloc(0), Buffer.alloc(7), Buffer.from("<html>"), frame(8).subarray(0, 6)])
		assert.equal(await secondsOf(bytes), undefined);
});

test("a voice message in MP4 is copied without what else its file has, and a video is none", async (t) => {
	const folder = await workFolder(t);
	const [source, target] = [join(folder, "source"), join(folder, "target")];
	const secret = atom("udta", Buffer.from("recorded at home"));
	await writeFile(source, Buffer.concat([voiceBytes(3), secret]));
	assert.equal(await sanitiseSound(source, target), 0.512);
	const clean = await readFile(target);
	assert.deepEqual(
		takeApart(clean).map(({ type }) => type),
		["ftyp", "moov", "mdat"],
	);
	assert.ok(!clean.includes("recorded") && clean.includes(voiceBytes(3).subarray(-4096)));
	const second = join(folder, "second");
	await writeFile(source, clip("h264.mp4"));
	assert.equal(await sanitiseSound(source, second), undefined);
	await writeFile(source, voiceBytes(3).subarray(0, 300));
	await assert.rejects(() => sanitiseSound(source, second), { name: "MalformedMedia" });
	assert.ok(!existsSync(second));
});
