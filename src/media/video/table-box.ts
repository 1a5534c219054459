import { fullBox, uint32 } from "./boxes.ts";
import { ByteReader } from "./fields.ts";

/** The rows, `width` bytes each, of a FullBox that counts them; `before` bytes (version, flags and fields) precede the count. */
export function readRows(payload: Buffer, type: string, width: number, before = 4): Buffer {
	const fields = new ByteReader(payload, type);
	fields.skip(before);
	return fields.raw(fields.u32() * width);
}

/** Such a box from its rows; `before` are the fields between the flags and the count. */
export function tableBox(type: string, version: number, width: number, rows: Buffer, ...before: Buffer[]): Buffer {
	return fullBox(type, version, 0, before, uint32(rows.length / width), rows);
}
