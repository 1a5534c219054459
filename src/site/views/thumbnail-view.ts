/** A small square that is cut from a rendition. Its name has the fingerprint of the medium, so that the same name is the same picture. */
export interface Thumbnail {
	/** Path below the site. */
	readonly path: string;
	/** The rendition; undefined for an icon where there is no picture. */
	readonly from: string | undefined;
	/** Pixels. */
	readonly side: number;
	/** Of a round one the corners are transparent. */
	readonly round: boolean;
}

/** The squares that show a site where there is room for a picture alone: in tabs, on the home screen of an iPhone, and on others. */
export type Icons = Readonly<Record<"small" | "touch" | "large", Thumbnail>>;
