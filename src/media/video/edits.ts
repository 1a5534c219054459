import { MalformedMedia } from "../malformed.ts";
import { box, find, tableBox, uint32, uint64 } from "./boxes.ts";
import { ByteReader } from "./fields.ts";

/** One edit of an edit list (elst): from where in the track, and for how long, it is shown. */
export interface Edit {
	/** In units of the movie's time scale. */
	readonly duration: number;
	/** In units of the track's time scale; -1 for an empty edit. */
	readonly mediaTime: number;
	/** 16.16 fixed point. */
	readonly rate: number;
}

/** Cameras and encoders write one or two. */
const EDIT_LIMIT = 1000;

/** The edit list of a track box; empty where there is none. */
export function readEdits(trak: Buffer): Edit[] {
	const elst = find(find(trak, "edts") ?? Buffer.alloc(0), "elst");
	if (elst === undefined) return [];
	const fields = new ByteReader(elst, "elst");
	const wide = fields.u8() > 0;
	fields.skip(3);
	const count = fields.u32();
	if (count > EDIT_LIMIT) throw new MalformedMedia("A track of the video claims to be cut into a great many pieces.");
	const rows = new ByteReader(fields.raw(count * (wide ? 20 : 12)), "elst");
	const edits: Edit[] = [];
	while (rows.left > 0)
		edits.push(
			wide
				? { duration: rows.u64(), mediaTime: rows.i64(), rate: rows.u32() }
				: { duration: rows.u32(), mediaTime: rows.i32(), rate: rows.u32() },
		);
	return edits;
}

/** The edits without their last `lost` units of the movie's time scale, for a track that is cut off. */
export function shortened(edits: readonly Edit[], lost: number): Edit[] {
	let left = lost;
	const kept: Edit[] = [];
	for (const edit of edits.toReversed()) {
		const cut = Math.min(edit.duration, left);
		left -= cut;
		if (cut === 0 || cut < edit.duration) kept.unshift({ ...edit, duration: edit.duration - cut });
	}
	return kept.some((edit) => edit.mediaTime >= 0) ? kept : [];
}

export function durationOfEdits(edits: readonly Edit[]): number {
	return edits.reduce((sum, edit) => sum + edit.duration, 0);
}

/** The edts box, or nothing for a track that is shown whole. */
export function editBoxes(edits: readonly Edit[]): Buffer[] {
	if (edits.length === 0) return [];
	const wide = edits.some(({ duration, mediaTime }) => duration > 0xffffffff || mediaTime !== (mediaTime | 0));
	const rows = edits.map(({ duration, mediaTime, rate }) =>
		Buffer.concat([wide ? uint64(duration, mediaTime) : uint32(duration, mediaTime), uint32(rate)]),
	);
	return [box("edts", tableBox("elst", wide ? 1 : 0, wide ? 20 : 12, Buffer.concat(rows)))];
}
