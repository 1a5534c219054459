import type { EleventyConfig } from "@11ty/eleventy";
import { filters } from "./src/site/render/filters.ts";

/** The one place of site configuration; `src/site/render/eleventy.ts` adds the data. */
export default function configure(eleventy: EleventyConfig): void {
	for (const [name, filter] of Object.entries(filters)) eleventy.addFilter(name, filter);
	// No file is a template of Eleventy's: what renders the pages is in memory, and asks for them by name.
	eleventy.ignores.add("**/*.njk");
	eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
	eleventy.setUseGitIgnore(false);
}

export const config = {
	dir: { input: "templates", includes: "" },
	templateFormats: ["njk"],
};
