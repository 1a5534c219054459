/** Boxes on the way to where a track's samples lie. */
const CONTAINERS = new Set(["moov", "trak", "mdia", "minf", "stbl"]);

/**
 * The same MP4 with one more timed-metadata track, in which cameras write their position while they film: one sample, which
 * is this text, at the end of the file.
 */
export function withNotes(mp4: Buffer, text: string): Buffer {
	const sample = box("mdat", Buffer.from(text));
	const at = mp4.indexOf("moov", 0, "latin1") - 4;
	const end = at + mp4.readUInt32BE(at);
	const added = noteTrack(0, text.length).length;
	const whole = Buffer.concat([
		mp4.subarray(0, end),
		noteTrack(mp4.length + added + 8, text.length),
		mp4.subarray(end),
		sample,
	]);
	whole.writeUInt32BE(end - at + added, at);
	moveChunkOffsets(whole.subarray(at, end), end, added);
	return whole;
}

/** Adds to the chunk offsets of the other tracks that lie behind the index. */
function moveChunkOffsets(boxes: Buffer, behind: number, by: number): void {
	for (let at = 0; at + 8 <= boxes.length; at += Math.max(8, boxes.readUInt32BE(at))) {
		const type = boxes.toString("latin1", at + 4, at + 8);
		const size = type === "moov" ? boxes.length : boxes.readUInt32BE(at);
		if (CONTAINERS.has(type)) moveChunkOffsets(boxes.subarray(at + 8, at + size), behind, by);
		if (type === "moov") return;
		for (let row = 0; type === "stco" && row < boxes.readUInt32BE(at + 12); row++) {
			const place = at + 16 + 4 * row;
			const offset = boxes.readUInt32BE(place);
			if (offset >= behind) boxes.writeUInt32BE(offset + by, place);
		}
	}
}

function noteTrack(offset: number, length: number): Buffer {
	const matrix = numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
	const entry = box("mett", Buffer.from("\0\0\0\0\0\0\0\x01\0text/plain\0", "latin1"));
	const samples = box(
		"stbl",
		box("stsd", numbers(0, 1), entry),
		box("stts", numbers(0, 1, 1, 1000)),
		box("stsc", numbers(0, 1, 1, 1, 1)),
		box("stsz", numbers(0, length, 1)),
		box("stco", numbers(0, 1, offset)),
	);
	const here = box("dinf", box("dref", numbers(0, 1), box("url ", numbers(1))));
	const media = box(
		"mdia",
		box("mdhd", numbers(0, 0, 0, 1000, 1000, 0x55c40000)),
		box("hdlr", numbers(0, 0), Buffer.from("meta"), Buffer.alloc(13)),
		box("minf", box("nmhd", numbers(0)), here, samples),
	);
	return box("trak", box("tkhd", numbers(7, 0, 0, 90, 0, 1000, 0, 0, 0, 0), matrix, numbers(0, 0)), media);
}

export function numbers(...values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(4 * values.length);
	for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
	return bytes;
}

export function box(type: string, ...parts: readonly Buffer[]): Buffer {
	const whole = Buffer.concat([Buffer.alloc(8), ...parts]);
	whole.writeUInt32BE(whole.length);
	whole.write(type, 4, "latin1");
	return whole;
}
