import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { moduleFile } from "../../src/model/home.ts";
import type { PrivateValue } from "../../src/readers/private-values.ts";
import { atDepth } from "../depth.ts";
import { growthOf } from "./growth.ts";
import { type Attack, attacksOn, grown } from "./hostile-texts.ts";
import { SyntaxKind, scriptsIn, tokensOf } from "./source-tokens.ts";

type Use = (pattern: RegExp, text: string) => unknown;

/** As the program does: all matches of a global pattern, one from every place for a sticky one, else the first. */
const apply: Use = (pattern, text) => {
	if (pattern.global) return text.match(pattern);
	if (!pattern.sticky) return pattern.exec(text);
	for (let at = 0; at < text.length; at++) {
		pattern.lastIndex = at;
		pattern.exec(text);
	}
	return undefined;
};
/** From one place, where a sticky pattern goes on behind its own end. */
const once: Use = (pattern, text) => {
	pattern.lastIndex = 0;
	return pattern.global ? text.match(pattern) : pattern.exec(text);
};
const split: Use = (pattern, text) => text.split(pattern);

/** Letters and milliseconds: a linear pattern is a hundred times as quick, one that is not takes ten times as long. */
const SCREENED = 3072;
const SLOW = 1;
const SIZES = { smallest: 16, largest: 400_000, step: Math.SQRT2 };

/** How the worst of all hostile texts makes a pattern grow; undefined when none does. */
async function growthOfPattern(pattern: RegExp, use: Use): Promise<string | undefined> {
	for (const attack of attacksOn(pattern)) {
		if (!isSlow(attack, pattern, use)) continue;
		const growth = await growthOf((size) => {
			const text = grown(attack, size);
			return () => use(pattern, text);
		}, SIZES);
		if (growth !== undefined) return `${growth}, for ${JSON.stringify(attack)}`;
	}
	return undefined;
}

/** Whether this attack is worth to be measured well. */
function isSlow(attack: Attack, pattern: RegExp, use: Use): boolean {
	const takesLong = (text: string) => {
		const begin = performance.now();
		use(pattern, text);
		return performance.now() - begin > SLOW;
	};
	// Small ones grow slowly, because what is exponential takes a hundred times as long ten letters later.
	for (let size = 16; size <= SCREENED; size = size < 64 ? size + 4 : Math.ceil(1.9 * size)) {
		const text = grown(attack, size);
		if (takesLong(text) && takesLong(text)) return true;
	}
	return false;
}

function patternOf(literal: string): RegExp {
	const end = literal.lastIndexOf("/");
	return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

test("patterns that are not linear are found out, whatever makes them slow", async () => {
	const quick = [/^(\w+\s?)*$/, /(a|aa)+$/, /^[^;]*[^,]*[^.]*$/, /,*(?=x)/g];
	const long = [
		/(?<=\(.*)\d/g,
		/[?#].*$/,
		/"[^'\n]*'/,
		/<img\b[^>]*\ssrc=/i,
		/^\S+@\S+\.\S+$/,
		/url\(\s*["']?\s*\)/,
		/<b(?![^>]*\sid=)/g,
		/[\p{L}\d]+$/u,
		/x*y/y,
	];
	const slow = atDepth("nine of the patterns that are known not to be linear", [...quick, ...long], quick);
	for (const pattern of slow) assert.notEqual(await growthOfPattern(pattern, apply), undefined, String(pattern));
	assert.notEqual(await growthOfPattern(/\s+,/, split), undefined);
});

test("every regular expression of the program is linear on texts that come near to what it looks for", async () => {
	const growing: string[] = [];
	const judged = new Set<string>();
	for (const path of scriptsIn(["src", "assets"])) {
		const tokens = tokensOf(path);
		for (const [index, { kind, text, where }] of tokens.entries()) {
			if (kind !== SyntaxKind.RegularExpressionLiteral) continue;
			const use = tokens[index - 2]?.text === "split" ? split : apply;
			const key = use.name + text;
			if (judged.has(key)) continue;
			judged.add(key);
			const growth = await growthOfPattern(patternOf(text), use);
			if (growth !== undefined) growing.push(`${where}: ${text}: ${growth}`);
		}
	}
	assert.ok(judged.size > 200);
	assert.deepEqual(growing, []);
});

/** What has to be called, so that the patterns which a file puts together are made; else it is loaded anew. */
const MAKERS: Readonly<Record<string, () => Promise<unknown>>> = {
	"src/verify/leaks.ts": async () => {
		const { leakCheck } = await import("../../src/verify/leaks.ts");
		const { Published } = await import("../../src/verify/published.ts");
		const secrets: readonly PrivateValue[] = [
			{ kind: "a private line of the profile", value: "Anna Maria-Luise" },
			{ kind: "a private line of the profile", value: "Anna" },
			{ kind: "a telephone number", value: "+46 700 441 163" },
		];
		leakCheck({ secrets, published: new Published([]), folders: ["/home/anna"] });
	},
	"src/site/alt-texts/csv.ts": async () => (await import("../../src/site/alt-texts/csv.ts")).parseCsv("post,slide,alt"),
};

test("so is every one that is put together", async () => {
	const growing: string[] = [];
	const original = globalThis.RegExp;
	for (const path of scriptsIn(["src", "assets"])) {
		const tokens = tokensOf(path);
		const count = tokens.filter(({ text }, at) => text === "RegExp" && tokens[at + 1]?.text === "(").length;
		if (count === 0) continue;
		const file = path.replaceAll("\\", "/");
		const made = new Map<string, RegExp>();
		globalThis.RegExp = new Proxy(original, {
			construct(target, [source, flags]) {
				const pattern = new target(source, flags);
				if ((new Error().stack ?? "").replaceAll("\\", "/").includes(`/${file.replace(/\.ts$/, "")}.`))
					made.set(String(pattern), pattern);
				return pattern;
			},
		});
		try {
			const anew = `${pathToFileURL(moduleFile(path)).href}?anew`;
			await (MAKERS[file]?.() ?? import(anew));
		} finally {
			globalThis.RegExp = original;
		}
		assert.ok(made.size >= count, `${file} makes ${count} patterns, of which ${made.size} are tried`);
		for (const pattern of made.values()) {
			const growth = await growthOfPattern(pattern, once);
			if (growth !== undefined) growing.push(`${file}: ${pattern}: ${growth}`);
		}
	}
	assert.deepEqual(growing, []);
});
