import { box, uint32 } from "./boxes.ts";

/** Brands of files that hold one movie: ISO/IEC 14496-12 annex E, -14 and -15, AV1 and VP9 in ISOBMFF, 3GPP TS 26.244, QuickTime. */
const KNOWN: ReadonlySet<string> = new Set([
	...["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71"],
	...["avc1", "hvc1", "hev1", "vp09", "av01", "M4V ", "M4VH", "M4VP", "qt  ", "3gp4", "3gp5", "3gp6", "3g2a"],
]);

/**
 * The ftyp box to write: those of the source's brands that are known names, and version zero. A source without the box is a
 * QuickTime file from before it was invented.
 *
 * @param ftyp the payload of the source's ftyp box.
 */
export function ftypBox(ftyp: Buffer | undefined): Buffer {
	const [major, , ...compatible] = (ftyp?.toString("latin1") ?? "qt  ").match(/.{4}/gs) ?? [];
	const brands = [major ?? "", ...compatible].filter((brand) => KNOWN.has(brand));
	const first = brands[0] ?? "isom";
	return box("ftyp", code(first), uint32(0), code([...new Set([first, ...brands])].join("")));
}

function code(characters: string): Buffer {
	return Buffer.from(characters, "latin1");
}
