import assert from "node:assert/strict";
import { test } from "node:test";
import { nameInParts } from "../../src/merge/profile.ts";

const nameIn = (part: string, wrapper?: string) => nameInParts([wrapper === undefined ? { part } : { part, wrapper }]);

test("a user name is found in the names that Instagram has given its ZIPs and folders", () => {
	for (const name of [
		"instagram-mara.invented-2026-01-31-Ab12Cd34.zip",
		"instagram-mara.invented-2026-01-31-Ab12Cd34 (1).zip",
		"Instagram-Mara.Invented-2026-01-31-Ab12Cd34.ZIP",
		"instagram-mara.invented-20251007",
		"instagram-mara.invented-20251007.zip",
		"downloads/mara.invented_20201007.zip",
		"mara.invented_20201007_part_2.zip",
		"meta-2026-Jan-10-11-12-13.zip/instagram-mara.invented-2026-01-10-AAAA1111",
	])
		assert.equal(nameIn(name), "mara.invented", name);
	assert.equal(nameIn("mine.zip", "wrapper/instagram-mara.invented-20251007/"), "mara.invented");
	assert.equal(nameIn("a_20190101.zip", "instagram-mara.invented-20251007/"), "mara.invented");
});

test("other names have none", () => {
	for (const name of [
		"",
		"instagram_20190101.zip",
		"my download.zip",
		"meta-2026-Jan-10-11-12-13.zip",
		"instagram-20251007",
	])
		assert.equal(nameIn(name), "", name);
	assert.equal(nameIn("instagram-a-202510071.zip"), "");
});
