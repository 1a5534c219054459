import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { planPicture, planPoster, planVideo, RECIPES, recipeOf } from "../../src/media/plan.ts";

const TYPES = ["jpeg", "png", "webp", "gif", "heic", "avif"] as const;
const sources = fc.record({
	fingerprint: fc.stringMatching(/^[0-9a-f]{8}-[0-9a-z]{1,7}$/),
	type: fc.constantFrom(...TYPES),
	width: fc.integer({ min: 1, max: 40_000 }),
	height: fc.integer({ min: 1, max: 40_000 }),
	alpha: fc.boolean(),
	animated: fc.boolean(),
	shrinks: fc.boolean(),
	reencode: fc.boolean(),
});

test("no picture is enlarged, and the last rendition has its size", () => {
	fc.assert(
		fc.property(sources, (source) => {
			const { small, largest } = planPicture(source);
			assert.equal(largest.width, source.width);
			const widths = [...small.map(({ width }) => width), largest.width];
			for (const [index, width] of widths.slice(1).entries()) assert.ok((widths[index] ?? 0) < width);
			if (!source.shrinks) assert.equal(small.length, 0);
			else if (source.width > 540 && source.height <= source.width) assert.deepEqual(widths.slice(0, -1), [270, 540]);
		}),
	);
});

test("no small rendition is higher than a WebP can be", () => {
	fc.assert(
		fc.property(sources, (source) => {
			for (const { width } of planPicture(source).small)
				assert.ok(Math.round((source.height * width) / source.width) <= 16_383);
		}),
	);
});

test("small renditions are JPEGs, but of what moves or is transparent", () => {
	fc.assert(
		fc.property(sources, (source) => {
			const wanted = source.alpha || source.animated ? "webp" : "jpg";
			for (const { name, format } of planPicture(source).small) {
				assert.equal(format, wanted);
				assert.ok(name.endsWith(`.${wanted}`));
			}
			for (const { format } of planPoster("0", source.width)) assert.equal(format, "jpg");
		}),
	);
});

test("a poster has at least one width, never more than its frame and than the widest of the recipe", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 4000 }), (width) => {
			const widths = planPoster("0", width).map((planned) => planned.width);
			assert.ok(widths.length > 0);
			assert.deepEqual(
				widths,
				[...new Set(widths)].sort((a, b) => a - b),
			);
			assert.equal(widths.at(-1), Math.min(width, 1080));
		}),
	);
});

test("names are short, plain, unique, and begin with the fingerprint", () => {
	fc.assert(
		fc.property(sources, sources, (one, other) => {
			const named = (source: typeof one) => {
				const { small, largest } = planPicture(source);
				return [...small, largest, ...planPoster(source.fingerprint, source.width)]
					.map(({ name }) => name)
					.concat(planVideo(source.fingerprint));
			};
			const names = named(one);
			assert.equal(new Set(names).size, names.length);
			for (const name of names) {
				assert.match(name, /^[a-z0-9-]+\.(jpg|png|webp|gif|mp4)$/);
				assert.ok(name.startsWith(`${one.fingerprint}-`) && name.length <= 40);
			}
			if (one.fingerprint !== other.fingerprint) assert.ok(!named(other).some((name) => names.includes(name)));
		}),
	);
});

test("what no browser could show as it is becomes JPEG, or WebP where it is transparent", () => {
	const plan = (type: (typeof TYPES)[number], reencode: boolean, alpha: boolean, height = 10) =>
		planPicture({ fingerprint: "0", type, width: 10, height, alpha, animated: false, shrinks: true, reencode }).largest
			.format;
	assert.equal(plan("heic", true, false), "jpg");
	assert.equal(plan("png", true, true), "webp");
	assert.equal(plan("png", true, true, 20_000), "png");
	assert.deepEqual(
		(["jpeg", "png", "webp", "gif"] as const).map((type) => plan(type, false, true)),
		["jpg", "png", "webp", "gif"],
	);
});

test("a recipe with another letter counts for what it makes and for nothing else", () => {
	const changed = (role: keyof typeof RECIPES) => {
		const recipes = { ...RECIPES, [role]: { letter: "z" } };
		const picture = { kind: "picture", width: 1, height: 1, renditions: [], tone: "000000", notes: [] } as const;
		const file = { name: "", width: 1, height: 1, bytes: 1 };
		const video = { kind: "video", width: 1, height: 1, duration: 1, file, poster: undefined, notes: [] } as const;
		return [picture, video].filter((one) => recipeOf(one, "", recipes) !== recipeOf(one, "")).map(({ kind }) => kind);
	};
	assert.deepEqual(changed("largest"), ["picture"]);
	assert.deepEqual(changed("small"), ["picture"]);
	assert.deepEqual(changed("poster"), ["video"]);
	assert.deepEqual(changed("video"), ["video"]);
});
