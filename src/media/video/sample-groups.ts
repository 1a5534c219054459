import { boxesIn, fullBox, tableBox, uint32 } from "./boxes.ts";
import { ByteReader, readRows } from "./fields.ts";
import { firstRuns } from "./runs.ts";

/**
 * Bytes of one group description: how far before a sample decoding must begin (roll, prol: encoder delay of AAC and Opus)
 * and pictures to start from (rap, sync), as in ISO/IEC 14496-12 10.1 and 14496-15. Other groups do not matter for playing.
 */
const DESCRIPTION_BYTES = new Map(Object.entries({ roll: 2, prol: 2, "rap ": 1, sync: 1 }));

/** Encoders write one description; a group with more than this is left out. */
const DESCRIPTION_LIMIT = 16;

/** The sample groups of a sample table box that playing needs, as sgpd and sbgp boxes for its first `samples` samples. */
export function sampleGroupBoxes(stbl: Buffer, samples: number): Buffer[] {
	const groups = new Map<string, Buffer>();
	const members = new Map<string, Buffer>();
	for (const { type, payload } of boxesIn(stbl)) {
		if (type !== "sgpd" && type !== "sbgp") continue;
		const fields = new ByteReader(payload, type);
		const version = fields.u8();
		fields.skip(3);
		const grouping = fields.code();
		const bytes = DESCRIPTION_BYTES.get(grouping);
		if (bytes === undefined) continue;
		const code = Buffer.from(grouping, "latin1");
		if (type === "sgpd" && version === 1 && fields.u32() === bytes && !groups.has(grouping)) {
			const count = fields.u32();
			if (count <= DESCRIPTION_LIMIT)
				groups.set(grouping, fullBox(type, 1, 0, code, uint32(bytes, count), fields.raw(count * bytes)));
		}
		if (type === "sbgp" && version === 0 && !members.has(grouping))
			members.set(grouping, tableBox(type, 0, 8, firstRuns(readRows(payload, type, 8, 8), samples), code));
	}
	return [...groups].flatMap(([grouping, box]) => [box, members.get(grouping) ?? Buffer.alloc(0)]);
}
