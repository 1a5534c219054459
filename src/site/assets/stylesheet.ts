import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../model/home.ts";

const ASSETS = join(HOME, "assets");
const BOOK = ["styles/book.css", "styles/book-leaf.css", "styles/book-paper.css"];
const IMPORT = /^@import url\("([a-z/-]+\.css)"\) layer\((\w+)\);$/gm;
const INDENTATION = /^\s+/gm;

/**
 * The one stylesheet of a site: `assets/site.css` with its imports inlined, so that a page waits for one file, and a class for
 * each colour and each proportion of its pictures, in place of style attributes, which the policy forbids.
 */
export function bundleStylesheet(tones: readonly string[], ratios: readonly string[]): string {
	const bundled = textOf("site.css").replace(
		IMPORT,
		(_, path: string, layer: string) => `@layer ${layer} {\n${textOf(path)}}`,
	);
	const rules = [
		...tones.map((tone) => `.tone-${tone}{background-color:#${tone}}`),
		...ratios.map((ratio) => `.ratio-${ratio}{--ratio:${Number(ratio) / 100}}`),
	];
	return `${bundled}@layer utilities {\n${rules.join("\n")}\n}\n`;
}

/** The stylesheet that books load as well: its layer is declared by that of the site. One class for each shape of a block of pictures. */
export function bookStylesheet(): string {
	const rules = Array.from({ length: 79 }, (_, step) => (step + 2) * 5).map(
		(ratio) => `.book-ratio-${String(ratio).padStart(3, "0")}{--block:${ratio / 100}}`,
	);
	return `@layer components {\n${BOOK.map(textOf).join("")}${rules.join("\n")}\n}\n`;
}

/** That of the slideshow, for which it is the only one. */
export function slideshowStylesheet(): string {
	return textOf("styles/slide-show.css");
}

/** Without comments and indentation: every page waits for it, and both are a quarter of what goes over the network. */
function textOf(path: string): string {
	const [first = "", ...commented] = readFileSync(join(ASSETS, path), "utf8").split("/*");
	const rules = commented.map((text) => text.slice(text.indexOf("*/") + 2));
	return [first, ...rules].join("").replace(INDENTATION, "");
}

/** An average colour of six hex digits in three, eight steps each: fine enough for a placeholder, and at most 512 rules. */
export function toneClass(tone: string): string {
	return [0, 2, 4].map((at) => (Number.parseInt(tone[at] ?? "8", 16) & 14).toString(16)).join("");
}

/** Width over height in hundredths as three digits, within what a page can show: `080` for 4:5. */
export function ratioClass(width: number, height: number): string {
	const hundredths = height > 0 ? Math.round((width / height) * 100) : 100;
	return String(Math.min(400, Math.max(25, hundredths))).padStart(3, "0");
}
