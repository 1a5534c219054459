import type { EleventyConfig } from "@11ty/eleventy";
import { filters } from "./src/site/filters.ts";

/** The one place of site configuration; the data come from the program that drives Eleventy. */
export default function configure(eleventy: EleventyConfig): void {
	for (const [name, filter] of Object.entries(filters)) eleventy.addFilter(name, filter);
	eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
	eleventy.setUseGitIgnore(false);
}

export const config = {
	dir: { input: "templates", includes: "_includes", layouts: "_layouts" },
	templateFormats: ["njk"],
};
