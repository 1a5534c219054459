import type { SmallFormat } from "../plan.ts";
import type { Sharp } from "../sharp.ts";

/** Encodes a small rendition. Table 3 is ImageMagick's, which has finer steps for colour than the standard's (bench/RESULTS.md). */
export function asSmall(image: Sharp, format: SmallFormat): Sharp {
	return format === "webp" ? image.webp({ quality: 80, effort: 0 }) : image.jpeg({ quality: 78, quantisationTable: 3 });
}
