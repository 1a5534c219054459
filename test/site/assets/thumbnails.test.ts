import assert from "node:assert/strict";
import { test } from "node:test";
import { iconsOf, ringOf } from "../../../src/site/assets/thumbnails.ts";
import { themeOf, webManifest } from "../../../src/site/assets/web-manifest.ts";
import { described } from "../archives.ts";

const source = (width: number, height: number) => ({
	...{ path: `media/2020/aa-1-s${width}a.webp`, type: "image/webp", bytes: 1 },
	...{ width, height },
});

test("a ring is cut from the smallest rendition that is large enough, and named by its medium", () => {
	const ring = ringOf({ sources: [source(160, 90), source(320, 180), source(640, 360)] });
	assert.deepEqual(ring, {
		...{ path: "media/2020/aa-1-t160h.webp", from: "media/2020/aa-1-s320a.webp", side: 160, round: false },
	});
	assert.equal(ringOf({ sources: [source(100, 100)] }), undefined);
});

test("icons are cut from the profile picture, and there where it is missing or not shown", () => {
	const icons = iconsOf([{ sources: [source(150, 150), source(320, 320)] }]);
	assert.deepEqual(
		Object.values(icons).map(({ from, side, round }) => [from, side, round]),
		[
			["media/2020/aa-1-s150a.webp", 32, true],
			["media/2020/aa-1-s320a.webp", 180, false],
			["media/2020/aa-1-s320a.webp", 512, false],
		],
	);
	const none = Object.values(iconsOf([]));
	assert.ok(none.every(({ from, path }) => from === undefined && path.startsWith("media/profile/none-")));
});

test("every square that pages show is made once, and the manifest names two of them", () => {
	const day = { at: "2020-09-13T10:00:00Z", kind: "story" } as const;
	const { site, thumbnails } = described([day, day, { at: "2019-01-02T10:00:00Z" }]);
	assert.deepEqual(
		thumbnails.map(({ side }) => side),
		[32, 180, 512, 160],
	);
	const { name, icons, start_url, theme_color } = JSON.parse(webManifest(site));
	assert.deepEqual([name, start_url, theme_color], ["Mara", "index.html", site.theme.light]);
	assert.deepEqual(
		icons.map(({ src }: { src: string }) => src),
		[site.icons.touch.path, site.icons.large.path],
	);
});

test("the colours of the browser's bars are those of the page, near to the picture's", () => {
	assert.deepEqual(themeOf("000"), { light: "#d8d7d5", dark: "#0f0f0e" });
	assert.match(themeOf("f00").light, /^#fc/);
});
