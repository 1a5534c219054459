import type { SmallFormat } from "../plan.ts";
import type { Sharp } from "../sharp.ts";

/**
 * Encodes a small rendition. Table 3 is ImageMagick's, which has finer steps for colour than the standard's; codes made for each picture
 * would save 4 % of the bytes for 5 % of a cold build (bench/RESULTS.md).
 */
export function asSmall(image: Sharp, format: SmallFormat): Sharp {
	if (format === "webp") return image.webp({ quality: 80, effort: 0 });
	return image.jpeg({ quality: 78, quantisationTable: 3, optimiseCoding: false });
}
