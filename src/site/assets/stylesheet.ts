import { readFile } from "node:fs/promises";
import { join } from "node:path";

const IMPORT = /^@import url\("([a-z/-]+\.css)"\) layer\((\w+)\);$/gm;

/**
 * The one stylesheet of a site: `assets/site.css` with its imports put in their place, so that a page waits for one file,
 * and the classes that tell of pictures what a style attribute would (which the policy forbids): colour and proportions.
 */
export async function bundleStylesheet(
	assets: string,
	tones: readonly string[],
	ratios: readonly string[],
): Promise<string> {
	const contents = await readFile(join(assets, "site.css"), "utf8");
	const parts = new Map<string, string>();
	for (const [, path = ""] of contents.matchAll(IMPORT))
		parts.set(path, await readFile(join(assets, ...path.split("/")), "utf8"));
	const bundled = contents.replace(
		IMPORT,
		(_, path: string, layer: string) => `@layer ${layer} {\n${parts.get(path)}}`,
	);
	const rules = [
		...tones.map((tone) => `.tone-${tone}{background-color:#${tone}}`),
		...ratios.map((ratio) => `.ratio-${ratio}{--ratio:${Number(ratio) / 100}}`),
	];
	return `${bundled}\n@layer utilities {\n${rules.join("\n")}\n}\n`;
}

/** An average colour of six hex digits in three, eight steps each: fine enough to wait by, and at most 512 rules. */
export function toneClass(tone: string): string {
	return [0, 2, 4].map((at) => (Number.parseInt(tone[at] ?? "8", 16) & 14).toString(16)).join("");
}

/** Width over height in hundredths as three digits, within what a page can show: `080` for 4:5. */
export function ratioClass(width: number, height: number): string {
	const hundredths = height > 0 ? Math.round((width / height) * 100) : 100;
	return String(Math.min(400, Math.max(25, hundredths))).padStart(3, "0");
}
