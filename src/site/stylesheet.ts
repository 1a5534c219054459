import { readFile } from "node:fs/promises";
import { join } from "node:path";

const IMPORT = /^@import url\("([a-z/-]+\.css)"\) layer\((\w+)\);$/gm;

/**
 * The one stylesheet of a site: `assets/site.css` with its imports put in their place, so that a page waits for one file,
 * and the colours that stand where pictures will be.
 */
export async function bundleStylesheet(assets: string, tones: readonly string[]): Promise<string> {
	const contents = await readFile(join(assets, "site.css"), "utf8");
	const parts = new Map<string, string>();
	for (const [, path = ""] of contents.matchAll(IMPORT))
		parts.set(path, await readFile(join(assets, ...path.split("/")), "utf8"));
	const bundled = contents.replace(
		IMPORT,
		(_, path: string, layer: string) => `@layer ${layer} {\n${parts.get(path)}}`,
	);
	const rules = tones.map((tone) => `.tone-${tone}{background-color:#${tone}}`);
	return `${bundled}\n@layer utilities {\n${rules.join("\n")}\n}\n`;
}
