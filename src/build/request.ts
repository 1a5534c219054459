import type { Limits } from "../download/limits.ts";
import type { MediaProgress } from "../media/prepare/prepare.ts";
import type { PhotoCopy } from "../photo-copy/photo-copy.ts";
import type { SelectOptions } from "../select/select.ts";
import type { PagesOf } from "../site/pages/post-address.ts";
import type { Grid } from "../site/views/view.ts";

/** All that one build needs to know; paths are absolute. */
export interface BuildRequest {
	readonly archives: readonly string[];
	readonly output: string;
	/** BCP 47 tag. */
	readonly lang: string;
	/** IANA name. */
	readonly timezone: string;
	readonly selectOptions?: SelectOptions;
	/** IANA name of the zone in which HTML downloads print dates. */
	readonly htmlTimezone?: string;
	readonly splitCarousels?: boolean;
	/** The owner says that all downloads are of one account, whatever their profiles say. */
	readonly sameAccount?: boolean;
	readonly grid?: Grid;
	readonly pagesOf?: PagesOf;
	/** Search engines may list the site. */
	readonly index?: boolean;
	/** Address at which the site will be, with a slash at its end. */
	readonly base?: string;
	readonly jobs?: number;
	/** The download is the invented one of `npm run sample`. */
	readonly invented?: boolean;
	/** The new site may show less than the one that is there. */
	readonly allowRemovals?: boolean;
	/** What the download may ask for, if not the usual. */
	readonly limits?: Limits;
	readonly progress: MediaProgress;
	/** The owner's private copy: every picture and video with its date and caption in its own fields. */
	readonly photos?: PhotoCopy;
	/** Hears the name of each stage as it begins. */
	readonly stage?: (name: string) => void;
}
