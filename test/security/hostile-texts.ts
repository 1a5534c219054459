import { type Path, pathsThrough } from "./pattern-paths.ts";

/** Of every class and script that `src` tells apart, and the signs of addresses and markup. */
const ALPHABET = [
	..."aexAEZ019 \t\n\r\0\u0001\"'#@<&>/\\|.,:;=+-_~*?!%$()[]{}é\u0100л月時あア漢ก한٣°•👩\u00a0\u0300\u200d\ufe0f\ufffd",
	"\ud800",
];
/** Pieces that are repeated together. */
const LONGEST_RUN = 16;
/** So often a piece comes at most where a text has to reach what stands behind it. */
const MOST_TIMES = 8;
/** With more kinds of characters a pattern is a list of words, and pairs of letters tell nothing of it. */
const MOST_PAIRED = 40;

/** Characters that are tried behind each beginning. */
const MOST_OF_RUNS = 12;

/** What a hostile text begins with, what it repeats, and what it ends with. */
export interface Attack {
	readonly begin: string;
	readonly repeat: string;
	readonly end: string;
}

/** An attack of about that many characters. */
export function grown({ begin, repeat, end }: Attack, size: number): string {
	return begin + repeat.repeat(Math.ceil(size / repeat.length)) + end;
}

/**
 * Texts that come near to what a pattern looks for: each character that it can tell from others, each pair of them, each run
 * of its own pieces; and behind each of its beginnings each character of which it takes many. They end in nothing, in what
 * spoils a match, or in what the pattern refuses.
 */
export function attacksOn(pattern: RegExp): readonly Attack[] {
	const { taken, refused } = pathsThrough(pattern.source);
	const atoms = [...taken, ...refused].flat();
	const flags = pattern.flags.replace(/[gy]/g, "");
	const tests = new Map(atoms.map(({ source }) => [source, new RegExp(`^(?:${source})$`, flags)]));
	const literals = [...tests.keys()].map((source) => source.replace("\\", "")).filter((text) => [...text].length === 1);
	const kindOf = (char: string) => [...tests.values()].map((one) => (one.test(char) ? "1" : "0")).join("");
	// Of characters that no piece tells apart one is enough.
	const chars = [...new Map([...literals, ...ALPHABET].map((char) => [kindOf(char), char])).values()];
	const pairs = chars.length > MOST_PAIRED ? [] : chars.flatMap((one) => chars.map((other) => one + other));
	const takers = (char: string) => atoms.filter(({ source }) => tests.get(source)?.test(char)).length;
	// What many pieces take is what can be taken in many ways.
	const ofRuns = chars
		.filter((char) => atoms.some(({ source, runs }) => runs && tests.get(source)?.test(char)))
		.sort((a, b) => takers(b) - takers(a))
		.slice(0, MOST_OF_RUNS);
	const piecesOf = (path: Path) =>
		path.map(({ source, least }) => {
			const char = chars.find((one) => tests.get(source)?.test(one)) ?? "";
			return char.repeat(Math.min(Math.max(1, least), MOST_TIMES));
		});
	/** One character that each piece of many does not take. */
	const spoilerOf = (path: Path) =>
		path.map(({ source, runs }) => (runs ? (chars.find((char) => !tests.get(source)?.test(char)) ?? "") : "")).join("");
	const begins = new Set([""]);
	const repeats = new Set([...chars, ...pairs]);
	for (const pieces of taken.map(piecesOf)) {
		for (let from = 0; from < pieces.length; from++) {
			begins.add(pieces.slice(0, from + 1).join(""));
			for (let to = from + 1; to <= Math.min(pieces.length, from + LONGEST_RUN); to++) {
				repeats.add(pieces.slice(from, to).join(""));
			}
		}
	}
	const ends = new Set([
		...["", `\n${chars.at(-1)}\u0001`],
		...taken.map(spoilerOf),
		...refused.map((path) => piecesOf(path).join("")),
	]);
	const all = [...repeats].map((repeat) => ({ begin: "", repeat }));
	for (const begin of begins) for (const repeat of ofRuns) all.push({ begin, repeat });
	return [...ends].flatMap((end) => all.filter(({ repeat }) => repeat !== "").map((one) => ({ ...one, end })));
}
