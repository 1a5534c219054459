import sharp from "sharp";

/**
 * The only import of sharp. libvips opens by default whatever it can name, SVG and PDF among them; an Instagram download
 * holds none of these, so every loader is shut and only the picture formats that occur are opened again
 * (libvips developer checklist; the SVG named .jpg was opened by sharp 0.35.5 when tested 2026-11-23).
 */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
	operation: [
		"VipsForeignLoadJpeg",
		"VipsForeignLoadPng",
		"VipsForeignLoadWebp",
		"VipsForeignLoadHeif",
		"VipsForeignLoadNsgif",
	],
});

/** Every picture is read once, so a cache of decoded pixels would only hold memory. */
sharp.cache(false);

/** Several pictures are worked on at once. More threads for each would wait for one another: a fiftieth of a cold build (2026-11-30). */
sharp.concurrency(1);

export type { Metadata, Sharp } from "sharp";
export { sharp };
