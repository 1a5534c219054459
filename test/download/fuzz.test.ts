import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { defaultLimits } from "../../src/download/limits.ts";
import { openDownload } from "../../src/download/open/open.ts";
import { DamagedFile, type Download } from "../../src/model/download-file.ts";
import { BuildError } from "../../src/model/problem.ts";
import { byHand, byYazl, INDEX, written } from "./zips.ts";

const ROUNDS = 1000;

/** Seeded random numbers, 32-bit xorshift: the same in every run. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

const BOUNDARY_BYTES = [0, 1, 0x7f, 0x80, 0xff];

/** Makes one to six changes: bytes, boundary values, pieces removed, duplicated or moved, and truncation. */
function mutated(bytes: Buffer, pick: (below: number) => number): Buffer {
	let changed = Buffer.from(bytes);
	// Most of what can go wrong is in the headers: half of the changes go there.
	const marks = ["PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "PK\x06\x06", "PK\x06\x07"];
	const place = () => {
		const mark = changed.indexOf(marks[pick(marks.length)] ?? "", pick(changed.length));
		return mark < 0 || pick(2) === 0 ? pick(changed.length) : Math.min(mark + pick(60), changed.length - 1);
	};
	for (let change = pick(6); change >= 0 && changed.length > 8; change--) {
		const at = place();
		const from = pick(changed.length);
		const piece = changed.subarray(from, from + pick(80));
		const kind = pick(9);
		if (kind < 3) changed.writeUInt8(pick(256), at);
		else if (kind === 3) changed.writeUInt8(BOUNDARY_BYTES[pick(BOUNDARY_BYTES.length)] ?? 0, at);
		else if (kind === 4) changed.fill(0xff, at, Math.min(changed.length, at + (pick(2) === 0 ? 4 : 8)));
		else if (kind === 5) changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + pick(40))]);
		else if (kind === 6) changed = Buffer.concat([changed.subarray(0, at), piece, changed.subarray(at)]);
		else if (kind === 7) piece.copy(changed, at);
		else changed = Buffer.from(changed.subarray(0, pick(10) === 0 ? at : Math.max(8, changed.length - pick(50))));
	}
	return changed;
}

const files = {
	[INDEX]: "[1, 2, 3]".repeat(30),
	"media/1.jpg": "picture one",
	"media/grüße.jpg": "",
	"x/y.txt": "text",
};
const entries = Object.entries(files).map(([name, content], index) => ({ name, content, method: 8 * (index % 2) }));

for (const [kind, make] of [
	["plain", async () => byHand(entries, { comment: Buffer.from("a comment") })],
	["zip64", () => byYazl(files, { zip64: true })],
	["streamed", () => byYazl(files, { streamed: true })],
] as const) {
	test(`a ${kind} ZIP with thousands of random changes is read, damaged, set aside or refused, and nothing else`, async (t) => {
		const bytes = await make();
		const path = await written(t, bytes);
		const target = join(dirname(path), "saved");
		const limits = { ...defaultLimits, entries: 10_000 };
		const seen = { whole: 0, damaged: 0, setAside: 0, refused: 0 };
		for (let round = 1; round <= ROUNDS; round++) {
			const changed = mutated(bytes, randomFrom(round * 2654435761));
			await writeFile(path, changed);
			let download: Download;
			try {
				download = await openDownload([path], limits);
			} catch (error) {
				assert.ok(error instanceof BuildError, `round ${round}: ${String(error)}`);
				assert.ok(error.where !== undefined && error.hint !== undefined, `round ${round}: ${error.message}`);
				seen.refused++;
				continue;
			}
			seen.setAside += download.setAside.length;
			for (const file of download.files) {
				const damage = await file.read().then(
					(content) => assert.equal(content.length, file.size),
					(error) => error,
				);
				assert.ok(damage === undefined || damage instanceof DamagedFile, `round ${round}: ${String(damage)}`);
				if (damage === undefined) seen.whole++;
				else seen.damaged++;
				if (round % 5 > 0) continue;
				const saved = await file.saveTo(target).catch((error) => error);
				assert.equal(saved?.message, damage?.message, `round ${round}: reading and saving agree on ${file.path}`);
			}
			await download.close();
			const beside = (await readdir(dirname(path))).filter((name) => name !== "download.zip" && name !== "saved");
			assert.deepEqual(beside, [], `round ${round}`);
		}
		for (const [what, count] of Object.entries(seen)) assert.ok(count > 15, `${what}: ${count}`);
	});
}
