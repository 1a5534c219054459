import type { SampleAccount } from "../model.ts";
import type { Language } from "./languages.ts";

/** One file of a download. */
export interface SampleFile {
	/** Path inside the ZIP, with `/`. */
	readonly path: string;
	/** Made on demand, so that a large download is never in memory as a whole. */
	readonly bytes: () => Promise<Buffer> | Buffer;
	/** Pictures and videos go into the ZIP uncompressed. */
	readonly stored?: true;
}

export interface LayoutOptions {
	/** Language of the account, which decides keys, labels and HTML dates; default `en`. */
	readonly language?: Language;
	/**
	 * How lists of records are wrapped in their JSON files: `usual` as each file was seen, `array` bare everywhere, `object`
	 * under a key everywhere, `record` as usual but bare where there is exactly one. All were seen for the same file.
	 */
	readonly wrapping?: "usual" | "array" | "object" | "record";
	/** A folder that holds everything, as some ZIPs have it: `instagram-mara.makes.things-2025-03-20-aB3dE5fG`. */
	readonly folder?: string;
	/** Photos this much smaller; default 1. */
	readonly scale?: number;
}

/** What an account has and some layout has no field for: a reader cannot restore it. */
export type Trait =
	| "carousels" // which slides belong together, and their order
	| "kinds" // that a video was a reel or IGTV, not a post
	| "archived"
	| "deleted"
	| "other"
	| "drafts"
	| "places"
	| "subtitles"
	| "ids" // the number of a post with several slides
	| "seconds" // times are to the minute
	| "zone" // times have no zone
	| "former photos" // profile pictures before the present one
	| "file names"; // endings that lie: .webp and .heic over JPEG, none over MP4

export interface SampleLayout {
	readonly name: string;
	readonly cannotExpress: readonly Trait[];
	readonly write: (account: SampleAccount, options?: LayoutOptions) => SampleFile[];
}

/** Puts every file into the top folder, if one is asked for. */
export function inFolder(files: readonly SampleFile[], folder: string | undefined): SampleFile[] {
	return folder === undefined ? [...files] : files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
