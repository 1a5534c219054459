import assert from "node:assert/strict";
import { test } from "node:test";
import { editBoxes, readEdits, shortened } from "../../../src/media/video/edits.ts";

const pause = { duration: 500, mediaTime: -1, rate: 0x10000 };
const film = { duration: 3000, mediaTime: 1024, rate: 0x10000 };

test("edits survive being written and read, with 32 and with 64 bits", () => {
	for (const edits of [[pause, film], [pause, { ...film, duration: 2 ** 40 }], [{ ...film, mediaTime: 2 ** 40 }]]) {
		assert.deepEqual(readEdits(Buffer.concat(editBoxes(edits))), edits);
	}
});

test("a track without edits has no box for them", () => {
	assert.deepEqual([editBoxes([]), readEdits(Buffer.alloc(0))], [[], []]);
});

test("what is lost at the end is taken from the last edits", () => {
	assert.deepEqual(shortened([pause, film], 1000), [pause, { ...film, duration: 2000 }]);
	assert.deepEqual(shortened([pause, film, film], 3500), [pause, { ...film, duration: 2500 }]);
	assert.deepEqual(shortened([pause, film], 0), [pause, film]);
});

test("edits that show nothing are no edits", () => {
	assert.deepEqual(shortened([pause, film], 3000), []);
	assert.deepEqual(shortened([pause], 0), []);
});
