import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { keepMedia, openMediaCache } from "../../../src/media/prepare/media-cache.ts";
import { folderFor } from "../../download/zips.ts";

const rendition = (name: string) => ({ name, width: 1, height: 1, bytes: 1 });
const picture = (name: string, noted: object) => ({
	...{ kind: "picture", width: 1, height: 1, tone: "000000", renditions: [rendition(name)] },
	...noted,
});
const video = (name: string, noted: object) => ({
	...{ kind: "video", width: 1, height: 1, duration: 1, file: rendition(name), poster: picture(name, noted) },
	...noted,
});
const lineOf = (fingerprint: string, prepared: object) =>
	`${JSON.stringify({ fingerprint, recipe: "ba", prepared, prints: {} })}\n`;

test("what an older version kept of a decoder that had stopped is prepared anew", async (t) => {
	const path = join(await folderFor(t), "media.jsonl");
	const reasons = {
		a: "the decoder stopped unexpectedly",
		b: { code: "it took longer than {seconds} s", params: { seconds: "20" } },
		c: { code: "{reason}; {also}", params: { reason: "the decoder is closed", also: "ffmpeg took too long" } },
		d: "it is not a readable HEIC picture",
	};
	const lines = Object.entries(reasons).map(([name, reason]) =>
		lineOf(name, { kind: "unusable", notes: [{ code: "cannot be shown: {reason}", params: { reason } }] }),
	);
	await writeFile(path, lines.join(""));
	const cache = await openMediaCache(path);
	assert.deepEqual(
		Object.keys(reasons).filter((name) => cache.get(name) !== undefined),
		["d"],
	);
});

test("what older versions noted in English is prepared anew, and where they noted nothing it is taken over", async (t) => {
	const path = join(await folderFor(t), "media.jsonl");
	await writeFile(
		path,
		[
			lineOf("a", picture("a-l", { note: "" })),
			lineOf("b", video("b-v", { note: "" })),
			lineOf("c", picture("c-l", { note: "was encoded anew, because it has 16 bits a channel" })),
			lineOf("d", { kind: "unusable", note: "is empty" }),
			lineOf("e", { kind: "unusable", notes: ["is empty"] }),
			lineOf("f", { kind: "unusable", notes: ["is said no more"] }),
			lineOf("g", picture("g-l", { notes: [{ code: "cannot be shown: {reason}", params: {} }] })),
			lineOf("h", { kind: "unusable" }),
		].join(""),
	);
	const cache = await openMediaCache(path);
	assert.deepEqual(
		[..."abcdefgh"].filter((name) => cache.get(name) !== undefined),
		["a", "b", "e"],
	);
	assert.deepEqual(cache.get("a")?.prepared, { ...picture("a-l", { notes: [] }), poster: undefined });
	assert.deepEqual(JSON.parse(JSON.stringify(cache.get("b")?.prepared)), video("b-v", { notes: [] }));
	await keepMedia(path, new Set("abcdefgh"));
	assert.doesNotMatch(await readFile(path, "utf8"), /"note"/);
});
