import { isVideo, sniff } from "../sniff.ts";

/** Kinds of sound that browsers play, by the extension that tells them. `m4a` stands for all of MP4, in which pictures may be, too. */
export type SoundType = "m4a" | "aac" | "mp3" | "wav" | "ogg" | "flac";

/**
 * The kind of a sound by the first bytes of its file, never by its name: voice messages come as `.mp4`, too. Undefined for all else.
 */
export function sniffSound(head: Uint8Array): SoundType | undefined {
	const start = Buffer.from(head.subarray(0, 16)).toString("latin1");
	if (start.startsWith("ftyp", 4)) {
		const type = sniff(head);
		return type === undefined || isVideo(type) ? "m4a" : undefined;
	}
	if (start.startsWith("RIFF") && start.startsWith("WAVE", 8)) return "wav";
	if (start.startsWith("OggS")) return "ogg";
	if (start.startsWith("fLaC")) return "flac";
	if (start.startsWith("ID3")) return "mp3";
	const [sync = 0, second = 0, third = 0] = head;
	if (sync !== 0xff) return undefined;
	// ADTS (ISO/IEC 13818-7, 6.2): twelve bits of one, and two of zero where MPEG audio has its layer; thirteen rates.
	if ((second & 0xf6) === 0xf0) return ((third >> 2) & 15) < 13 ? "aac" : undefined;
	// MPEG audio of layer III alone: a byte order mark of UTF-16 looks like one of layer I.
	const isLayer3 = (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
	return isLayer3 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3 ? "mp3" : undefined;
}
