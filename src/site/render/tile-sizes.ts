/** Width by height of the tiles of each shape that crops its pictures. */
const SHAPES: Readonly<Record<string, number>> = { portrait: 3 / 4, square: 1, reel: 9 / 16 };

/** A width at the end of a part of `sizes`; those of its conditions are followed by a bracket. */
const WIDTH = /(?<![\d.])([\d.]+)(rem|vw)(?=,|$)/g;

/**
 * The `sizes` of a picture that fills a tile of this width. One that is wider than its tile is shown as high as the tile, so that
 * its width is more than that of the tile: by it the browser chooses the rendition. `ratio` as in PictureView.
 */
export function tileSizes(sizes: string, ratio: string, shape: string): string {
	const factor = Number(ratio) / 100 / (SHAPES[shape] ?? Number.POSITIVE_INFINITY);
	if (factor <= 1) return sizes;
	return sizes.replace(
		WIDTH,
		(_, width: string, unit: string) => `${Math.round(Number(width) * factor * 10) / 10}${unit}`,
	);
}
