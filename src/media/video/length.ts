/**
 * The duration of a video in seconds by the first movie header (mvhd, ISO 14496-12, 8.2.2) among its bytes; undefined when
 * there is none. A hint for distinguishing videos; what is published is read by `readMovie`.
 */
export function lengthOf(bytes: Buffer): number | undefined {
	const at = bytes.indexOf("mvhd", 0, "latin1") + 4;
	if (at < 4 || at + 32 > bytes.length) return undefined;
	const long = bytes[at] === 1;
	const scale = bytes.readUInt32BE(at + (long ? 20 : 12));
	const length = long ? Number(bytes.readBigUInt64BE(at + 24)) : bytes.readUInt32BE(at + 16);
	return scale === 0 ? undefined : length / scale;
}
