import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Files of libraries that every site contains, by their path there, with their licence. PhotoSwipe's UMD build is the one
 * that works from a folder, where modules do not load.
 */
export function vendoredFiles(): ReadonlyMap<string, string> {
	const photoswipe = dirname(createRequire(import.meta.url).resolve("photoswipe/photoswipe.css"));
	return new Map([
		["assets/vendor/photoswipe.js", join(photoswipe, "umd", "photoswipe.umd.min.js")],
		["assets/vendor/photoswipe.css", join(photoswipe, "photoswipe.css")],
		["assets/vendor/photoswipe.license.txt", join(photoswipe, "..", "LICENSE")],
	]);
}
