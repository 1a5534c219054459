import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultLimits, limitsWith } from "../../src/download/limits.ts";

test("a limit that is set replaces the default, in the unit of its name", () => {
	assert.deepEqual(limitsWith(["gigabytes=500", "megabytes=64"]), {
		...defaultLimits,
		total: 500e9,
		whole: 64 * 2 ** 20,
	});
	assert.deepEqual(limitsWith([]), defaultLimits);
});

test("a limit that cannot be parsed gives undefined", () => {
	for (const setting of ["gigabytes", "gigabytes=", "gigabytes=many", "ratio=0", "ratio=-1", "constructor=5", "x=1"]) {
		assert.equal(limitsWith([setting]), undefined, setting);
	}
});
