import type { EleventyConfig } from "@11ty/eleventy";
import { filters } from "./src/site/render/filters.ts";

/** The one place of site configuration; `src/site/render/eleventy.ts` runs it, and adds the pages. */
export default function configure(eleventy: EleventyConfig): void {
	// Not by Eleventy, which measures every call of a filter and looks for its page (0.03 of 0.48 ms of CPU a page).
	eleventy.on("eleventy.engine.njk", ({ environment }) => {
		for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
	});
	// No file is a template of Eleventy's: what renders the pages is in memory, and asks for them by name.
	eleventy.ignores.add("**/*.njk");
	eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
	eleventy.setUseGitIgnore(false);
	eleventy.setIncludesDirectory("");
	eleventy.setTemplateFormats(["njk"]);
}
