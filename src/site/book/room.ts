/** Characters that are about twice as wide as a Latin letter. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Lines of text for which a page can leave room under its pictures: one of these, so that each is one rule of the stylesheet. */
const ROOMS = [0, 2, 4, 6, 9, 12] as const;

/** Letters on a line of text under a wide picture, and under a narrow one; a little fewer than there really are. */
const UNDER_WIDE = 64;
const UNDER_NARROW = 50;

/** The lines of a text, estimated from above, if so many letters stand on a line. Linear. */
export function linesOf(text: string, lettersOnALine: number): number {
	if (text === "") return 0;
	let lines = 1;
	let letters = 0;
	for (const letter of text) {
		letters += letter > "\u1100" && WIDE.test(letter) ? 2 : 1;
		if (letter === "\n" || letters > lettersOnALine) {
			lines += 1;
			letters = 0;
		}
	}
	return lines;
}

/** The room for a text below pictures of a shape: the number in its class. Undefined for a text that needs a page of its own. */
export function roomFor(text: string, ratio: number): string | undefined {
	const lines = linesOf(text, ratio < 1 ? UNDER_NARROW : UNDER_WIDE);
	const room = ROOMS.find((most) => most >= lines);
	return room === undefined ? undefined : String(room);
}
