/** Pixels a picture may have before it is refused: Instagram's originals stay below 50 megapixels. */
export const PIXEL_LIMIT = 100_000_000;
