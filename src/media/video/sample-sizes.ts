import { MalformedMedia } from "../malformed.ts";
import { find, fullBox, need, uint32 } from "./boxes.ts";
import { ByteReader } from "./fields.ts";

/** The size of each sample in bytes, from stsz or stz2. */
export interface SampleSizes {
	readonly count: number;
	/** How many of `wanted` samples from index `first` fit whole into `room` bytes, and their bytes. */
	fit(first: number, wanted: number, room: number): { samples: number; bytes: number };
	/** The stsz box for the first `count` samples. */
	box(count: number): Buffer;
}

/**
 * Parses the sizes of a sample table box (stbl).
 *
 * @param frameBytes bytes of one PCM frame (all channels at one moment), 0 if unknown. Old QuickTime files give each such sample
 * the size 1 and mean this many (QuickTime File Format, sound sample descriptions).
 */
export function readSampleSizes(stbl: Buffer, frameBytes: number): SampleSizes {
	const compact = find(stbl, "stz2");
	if (compact !== undefined) {
		const fields = new ByteReader(compact, "stz2");
		fields.skip(7);
		const bits = fields.u8();
		if (bits !== 4 && bits !== 8 && bits !== 16) throw new MalformedMedia("The stz2 box has an impossible field size.");
		const count = fields.u32();
		return tableOfSizes(fields.raw(Math.ceil((count * bits) / 8)), bits, count);
	}
	const fields = new ByteReader(need(stbl, "stsz"), "stsz");
	fields.skip(4);
	const size = fields.u32();
	const count = fields.u32();
	if (size === 0) return tableOfSizes(fields.raw(count * 4), 32, count);
	return fixedSizes(size, count, (size === 1 && frameBytes) || size);
}

function fixedSizes(size: number, count: number, bytesEach: number): SampleSizes {
	return {
		count,
		fit(_first, wanted, room) {
			const samples = Math.min(wanted, Math.floor(room / bytesEach));
			return { samples, bytes: samples * bytesEach };
		},
		box: (count) => fullBox("stsz", 0, 0, uint32(size, count)),
	};
}

function tableOfSizes(table: Buffer, bits: 4 | 8 | 16 | 32, count: number): SampleSizes {
	const sizeOf = (index: number): number => {
		if (bits !== 4) return table.readUIntBE((index * bits) / 8, bits / 8);
		const pair = table.readUInt8(index >>> 1);
		return index % 2 === 0 ? pair >>> 4 : pair & 15;
	};
	return {
		count,
		fit(first, wanted, room) {
			let samples = 0;
			let bytes = 0;
			while (samples < wanted && bytes + sizeOf(first + samples) <= room) bytes += sizeOf(first + samples++);
			return { samples, bytes };
		},
		box(count) {
			const sizes = Buffer.alloc(count * 4);
			for (let index = 0; index < count; index++) sizes.writeUInt32BE(sizeOf(index), index * 4);
			return fullBox("stsz", 0, 0, uint32(0, count), sizes);
		},
	};
}
