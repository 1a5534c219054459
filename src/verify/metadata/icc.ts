const COLOUR = /^([rgb](XYZ|TRC)|kTRC|wtpt|bkpt|chad|cicp|gamt|[AB]2[AB][0-3]|B2D[0-3]|D2B[0-3])$/;
/** The name and copyright of a cleaned profile, which every profile must have. */
const NEUTRAL_TEXT = /^(desc|mluc|text|enUS|colour|\W)*$/;

/** What a colour profile contains besides colours (ICC.1:2022); undefined when that is nothing. */
export function unexpectedInIcc(profile: Buffer): string | undefined {
	if (profile.toString("latin1", 36, 40) !== "acsp") return "a colour profile that is none";
	const made = profile.toString("hex", 24, 36);
	const zero = [profile.subarray(4, 8), profile.subarray(40, 64), profile.subarray(80, 128)];
	if (made !== "07d000010001000000000000" || zero.some((part) => part.some((byte) => byte !== 0)))
		return "a colour profile that tells when or by what it was made";
	for (let tag = 0; tag < profile.readUInt32BE(128); tag++) {
		const at = 132 + 12 * tag;
		const name = profile.toString("latin1", at, at + 4);
		const start = profile.readUInt32BE(at + 4);
		const text = profile.toString("latin1", start, start + profile.readUInt32BE(at + 8)).replaceAll("\0", "");
		const isNeutral = (name === "desc" || name === "cprt") && NEUTRAL_TEXT.test(text);
		if (!isNeutral && !COLOUR.test(name)) return `${JSON.stringify(name)} in a colour profile`;
	}
	return undefined;
}
