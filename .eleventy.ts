import type { EleventyConfig } from "@11ty/eleventy";
import { filters } from "./src/site/render/filters.ts";
import { withIncludes } from "./src/site/render/includes.ts";

/** The one place of site configuration; the data come from the program that drives Eleventy. */
export default function configure(eleventy: EleventyConfig): void {
	for (const [name, filter] of Object.entries(filters)) eleventy.addFilter(name, filter);
	// An extension without tags of its own, which sees each template once before it is compiled.
	eleventy.addNunjucksTag("components", () => ({ tags: [], preprocess: withIncludes }));
	eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
	eleventy.setUseGitIgnore(false);
}

export const config = {
	dir: { input: "templates", includes: "_includes", layouts: "_layouts" },
	templateFormats: ["njk"],
};
