import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { describe, test } from "node:test";
import { Option } from "commander";
import { defaultLimits } from "../../src/download/limits.ts";
import { BuildError } from "../../src/model/problem.ts";
import { COMMANDS, type CommandEntry } from "../../src/options/commands.ts";
import { parseOptions } from "../../src/options/option.ts";
import { OPTIONS, type Options } from "../../src/options/table.ts";

const FOLDER = resolve("/work");
const parse = (given: object): Options => parseOptions(OPTIONS, { ...given }, FOLDER);

test("what nobody gives has its default", () => {
	const { lang, timezone, jobs, ...others } = parse({});
	assert.ok(lang !== "" && timezone !== "" && jobs >= 2);
	assert.deepEqual(others, {
		...{ archives: [], sameAccount: false, output: join(FOLDER, "_site"), with: [], without: [], from: undefined },
		...{ to: undefined, hide: undefined, mentions: "keep", index: false, htmlTimezone: undefined },
		...{
			splitCarousels: false,
			grid: "portrait",
			pagesOf: "post",
			css: [],
			photos: undefined,
			base: "",
			allowRemovals: false,
		},
		...{ limits: defaultLimits, target: undefined, again: false, dryRun: false, open: false, verbose: false },
	});
});

test("values are what they mean: paths from where the command was typed, days, languages, addresses and limits as they are written", () => {
	const given = { archive: ["a.zip", "/b"], lang: "pt-br", baseUrl: "https://mara.example/g", limit: ["ratio=300"] };
	const { archives, lang, base, limits, from, jobs } = parse({ ...given, from: "31.1.2019", jobs: "3" });
	assert.deepEqual(archives, [join(FOLDER, "a.zip"), resolve("/b")]);
	assert.deepEqual([lang, base, from, jobs], ["pt-BR", "https://mara.example/g/", "2019-01-31", 3]);
	assert.deepEqual(limits, { ...defaultLimits, ratio: 300 });
	assert.deepEqual(parse({ with: ["drafts", "profile-pictures"] }).with, ["draft", "profilePictures"]);
	// The word for whole until 2026-11.
	assert.deepEqual(
		["true", "whole", "square"].map((shape) => parse({ grid: shape }).grid),
		["whole", "whole", "square"],
	);
});

test("a language is one that there is, also as systems write it", () => {
	const tags = ["de_DE.UTF-8", "pt_br", "sv", "zh-Hant", "deutsch", "klingon", "xx"];
	const read = tags.map((lang) => {
		try {
			return parse({ lang }).lang;
		} catch {
			return undefined;
		}
	});
	assert.deepEqual(read, ["de-DE", "pt-BR", "sv", "zh-Hant", undefined, undefined, undefined]);
});

describe("a value that cannot be meant is named with its option and what to give instead:", () => {
	const wrong: Readonly<Record<string, readonly [flag: string, value: string | readonly string[], hint: RegExp]>> = {
		with: ["--with", ["likes"], /^Give one of: archived, deleted, other, drafts, places, profile-pictures\.$/],
		without: ["--without", ["__proto__"], /^Give one of: posts, reels, igtv, stories\.$/],
		mentions: ["--mentions", "hide", /^Give one of: keep, text, mask\.$/],
		grid: ["--grid", "round", /^Give portrait, square or whole\.$/],
		pages: ["--pages", "year", /^Give post or month\.$/],
		target: ["--target", "constructor", /^Give one of: netlify, github, cloudflare, usb\.$/],
		timezone: ["--timezone", "Middle-earth", /Europe\/Berlin/],
		lang: ["--lang", "not a language", /pt-BR/],
		jobs: ["--jobs", "257", /from 1 to 256/],
		limit: ["--limit", ["gigabytes=0"], /gigabytes=500/],
		baseUrl: ["--base-url", "https://me:secret@mara.example/", /https:\/\/mara\.example\/gallery\//],
	};
	for (const [name, [flag, value, hint]] of Object.entries(wrong)) {
		test(`${flag} ${value}`, () => {
			assert.throws(
				() => parse({ [name]: value }),
				(error: unknown) => {
					assert.ok(error instanceof BuildError);
					assert.equal(error.message, `The value ${JSON.stringify([value].flat()[0])} is not understood`);
					assert.equal(error.where, flag);
					return hint.test(error.hint ?? "");
				},
			);
		});
	}
});

function isSwitch(parse: CommandEntry["options"][string]["parse"]): boolean {
	try {
		return parse(true, FOLDER) === true && parse(false, FOLDER) === false;
	} catch {
		return false;
	}
}

test("every option is found under the name that commander gives it", () => {
	for (const { options } of Object.values<CommandEntry>(COMMANDS)) {
		for (const [name, { flag, metavar, repeatable, parse }] of Object.entries(options)) {
			const found = { given: false };
			const hear = (given: unknown) => (found.given = String(given) === "x");
			const table = { [name]: { ...options[name], parse: hear } };
			parseOptions(table as typeof options, { [new Option(`${flag} ${metavar}`).attributeName()]: "x" }, FOLDER);
			assert.ok(found.given, flag);
			assert.equal(metavar === "", isSwitch(parse), flag);
			assert.ok(!repeatable || metavar !== "", flag);
		}
	}
});
