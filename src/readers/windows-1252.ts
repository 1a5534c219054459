/** The characters of Windows-1252 for the bytes from 0x80 on. Five bytes have none and stay as they are. */
const CHARACTERS = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"];
const BYTES = new Map(CHARACTERS.map((letter, index) => [letter, String.fromCharCode(0x80 + index)]));

/** Bytes as characters of their own (Latin-1) become those of Windows-1252. Node 20's own decoder of that name leaves them as they are. */
export function asWindows1252(latin1: string): string {
	return latin1.replace(/[\x80-\x9f]/g, (byte) => CHARACTERS[byte.charCodeAt(0) - 0x80] ?? byte);
}

/** The way back: characters of Windows-1252 become their bytes, and all others stay. */
export function fromWindows1252(text: string): string {
	return text.replace(/[\x80-\u2122]/g, (letter) => BYTES.get(letter) ?? letter);
}
