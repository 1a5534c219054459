import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, mock, test } from "node:test";
import fc from "fast-check";
import { HOME } from "../../../src/model/home.ts";
import { cases } from "../../depth.ts";
import { workbench } from "../video/workbench.ts";
import { inventedClips } from "./invented.ts";
import { checkCopy, checkCut, checkInvented } from "./samples.ts";

const bench = workbench();
const sanitise = async (bytes: Buffer) => (await bench.sanitise(bytes)).clean;

const folders = ["sample/clips", "test/fixtures/clips", "test/fixtures/decode"];
const clips = folders.flatMap((folder) => {
	return readdirSync(join(HOME, folder))
		.filter((name) => /\.(mp4|mov)$/.test(name) && !/^(audio-only|empty|garbage)/.test(name))
		.map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(join(HOME, folder, name)) }));
});

describe("mp4box finds in a clean copy the samples of the source, with the same times, sizes, entries and edits", () => {
	// It complains of boxes that it does not know, such as the position that phones write.
	before(() => void mock.method(console, "error", () => undefined));
	after(() => mock.restoreAll());

	for (const { name, bytes } of clips) {
		test(name, async () => {
			if (name.endsWith("/truncated.mp4")) await checkCut(bytes, bytes.length, sanitise);
			else await checkCopy(bytes, sanitise);
		});
	}

	test("any film of invented samples, and what is left of it when it is cut off", async () => {
		const part = fc.double({ min: 0, max: 1, noNaN: true });
		await fc.assert(
			fc.asyncProperty(inventedClips, part, (clip, at) => checkInvented(clip, at, sanitise)),
			{ numRuns: cases(100) },
		);
	});
});
