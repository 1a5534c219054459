import { crc32 } from "node:zlib";

/** A chunk of a PNG with its checksum. */
export function chunk(type: string, ...payload: (string | Buffer)[]): Buffer {
	const data = Buffer.concat(payload.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
	const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
	bytes.writeUInt32BE(data.length);
	bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
	return bytes;
}

/** The chunks of a PNG as [type, whole bytes]. */
export function chunksOf(png: Buffer): [string, Buffer][] {
	const found: [string, Buffer][] = [];
	for (let at = 8; at < png.length; ) {
		const end = at + 12 + png.readUInt32BE(at);
		found.push([png.toString("latin1", at + 4, at + 8), png.subarray(at, end)]);
		at = end;
	}
	return found;
}
