import type { PictureView } from "../views/view.ts";

/** Pictures in rows, each row as wide as the block and all its pictures of one height: nothing is cut off, whatever their shapes. */
export interface Block {
	readonly rows: readonly (readonly PictureView[])[];
	/** Width over height of the whole. */
	readonly ratio: number;
}

/** Pictures on one page, at most: more would be smaller than on a phone. */
export const MOST_ON_A_PAGE = 6;

/** Width over height of what a page leaves for pictures, and how much it counts: A4 and Letter, then the square. */
const SPACES = [
	{ ratio: 0.78, weight: 0.65 },
	{ ratio: 1.2, weight: 0.35 },
] as const;

/** The division into rows that fills paper best with pictures of about the same size. At most `MOST_ON_A_PAGE` pictures. Pure. */
export function blockOf(pictures: readonly PictureView[]): Block {
	let best: Block = { rows: [pictures], ratio: 1 };
	let most = -1;
	// Each bit says whether a row ends behind a picture.
	for (let ends = 0; ends < 2 ** Math.max(0, pictures.length - 1); ends += 1) {
		const block = inRows(pictures, ends);
		const worth = worthOf(block);
		if (worth > most) {
			best = block;
			most = worth;
		}
	}
	return best;
}

/** Parts of about the same length, none longer than `most`: ten pictures become twice five. */
export function inParts<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
	const parts = Math.ceil(all.length / most);
	const at = (part: number) => Math.ceil((part * all.length) / parts);
	return Array.from({ length: parts }, (_, part) => all.slice(at(part), at(part + 1)));
}

function inRows(pictures: readonly PictureView[], ends: number): Block {
	const rows: PictureView[][] = [[]];
	for (const [index, picture] of pictures.entries()) {
		rows.at(-1)?.push(picture);
		if (index + 1 < pictures.length && (ends >> index) % 2 === 1) rows.push([]);
	}
	return { rows, ratio: 1 / rows.reduce((sum, row) => sum + heightOf(row), 0) };
}

/** Of a row that is one wide. */
function heightOf(row: readonly PictureView[]): number {
	return 1 / row.reduce((sum, picture) => sum + shapeOf(picture), 0);
}

/** Width over height, as the class of a picture says it. */
function shapeOf({ ratio }: PictureView): number {
	return Number(ratio) / 100;
}

function worthOf({ rows, ratio }: Block): number {
	const filled = SPACES.reduce(
		(sum, space) => sum + space.weight * Math.min(ratio / space.ratio, space.ratio / ratio),
		0,
	);
	const areas = rows.flatMap((row) => row.map((picture) => shapeOf(picture) * heightOf(row) ** 2));
	const [smallest, largest] = areas.reduce(([min, max], area) => [Math.min(min, area), Math.max(max, area)], [
		Number.POSITIVE_INFINITY,
		0,
	] as [number, number]);
	return filled * (smallest / largest) ** 0.25;
}
