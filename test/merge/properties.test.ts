import { test } from "node:test";
import fc from "fast-check";
import { atDepth } from "../depth.ts";
import { checkHistory, histories } from "./histories.ts";

test("two to four downloads of one account, of any layouts, lose nothing, join nothing that one of them lists apart, and the newest wins", async () => {
	await fc.assert(fc.asyncProperty(histories, checkHistory), {
		seed: 20261128,
		numRuns: atDepth("1,440 of 1,500 histories of downloads", 1500, 60),
	});
});
