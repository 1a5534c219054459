import { after, before, describe, it } from "node:test";
import { buildGallery, GALLERIES, type Gallery } from "./gallery.ts";
import { valid } from "./habits/valid.ts";

let gallery: Gallery;
before(async () => {
	gallery = await buildGallery("whole", GALLERIES.whole);
});
after(() => gallery?.remove());

describe("as written", () => {
	for (const [sentence, holds] of Object.entries(valid)) it(sentence, () => holds(gallery));
});
