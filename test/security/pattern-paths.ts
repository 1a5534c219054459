/** What of a pattern takes one character: `[a-z]`, `\d`, `x`. */
export interface Atom {
	readonly source: string;
	/** How often it has to come. */
	readonly least: number;
	/** It may come so often that a long text can be made of it. */
	readonly runs: boolean;
}

/** One way through a pattern, from left to right. */
export type Path = readonly Atom[];

export interface Paths {
	/** One through all first alternatives, and for every other alternative, and every piece that may be missing, one more. */
	readonly taken: readonly Path[];
	/** Those through what negative lookarounds look for. */
	readonly refused: readonly Path[];
}

const TOKEN =
	/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|<\w+>|:)|[^\\[]/isuy;
const QUANTIFIER = /(?:(?<sign>[*+?])|\{(?<least>\d+)(?<open>,?)(?<most>\d*)\})\??/uy;
/** What takes no character: the ends, the bounds of words, and what stood before. */
const PLACE = /^(?:[\^$]|\\[bB1-9])$/;
const NEGATIVE: ReadonlySet<string> = new Set(["(?!", "(?<!"]);
/** A piece that may come as often as this counts as one without end. */
const LONG = 20;
const MOST_PATHS = 64;

/** The ways through the source of a pattern. Positive lookarounds count as if they took what they look at. */
export function pathsThrough(source: string): Paths {
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		const match = pattern.exec(source);
		at += match?.[0].length ?? 0;
		return match;
	};
	const refused: Path[] = [];
	const waysOfGroup = (): readonly Path[] => {
		const done: Path[] = [];
		let ways: readonly Path[] = [[]];
		for (let token = take(TOKEN)?.[0]; token !== undefined && token !== ")"; token = take(TOKEN)?.[0]) {
			if (token === "|") {
				done.push(...ways);
				ways = [[]];
				continue;
			}
			const inner = token.startsWith("(") ? waysOfGroup() : undefined;
			const { least, runs } = timesOf(take(QUANTIFIER)?.groups);
			if (NEGATIVE.has(token)) refused.push(...(inner ?? []));
			if (PLACE.test(token) || NEGATIVE.has(token)) continue;
			const own: readonly Path[] =
				inner === undefined
					? [[{ source: token, least, runs }]]
					: inner.map((path) => path.map((atom) => ({ ...atom, runs: atom.runs || runs })));
			const [first = [], ...others] = least === 0 ? [...own, []] : own;
			const main = ways[0] ?? [];
			ways = [...ways.map((way) => [...way, ...first]), ...others.map((other) => [...main, ...other])];
			ways = ways.slice(0, MOST_PATHS);
		}
		return [...done, ...ways];
	};
	return { taken: waysOfGroup(), refused };
}

function timesOf(quantifier: Record<string, string | undefined> | undefined): Pick<Atom, "least" | "runs"> {
	if (quantifier === undefined) return { least: 1, runs: false };
	const { sign, least = sign === "+" ? "1" : "0", open, most = "" } = quantifier;
	const runs = sign === undefined ? (most === "" ? open !== "" : Number(most) >= LONG) : sign !== "?";
	return { least: Number(least), runs };
}
