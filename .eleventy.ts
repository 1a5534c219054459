import type { EleventyConfig } from "@11ty/eleventy";
import { filters } from "./src/site/render/filters.ts";
import { LAYOUTS, pageTemplates } from "./src/site/render/page-templates.ts";

/** The one place of site configuration; `src/site/render/eleventy.ts` adds the data. */
export default function configure(eleventy: EleventyConfig): void {
	for (const [name, filter] of Object.entries(filters)) eleventy.addFilter(name, filter);
	for (const { path, content, data } of pageTemplates) eleventy.addTemplate(path, content, data);
	// No file is a page by itself: all are layouts, or imported by them.
	eleventy.ignores.add("**/*.njk");
	eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
	eleventy.setUseGitIgnore(false);
}

export const config = {
	dir: { input: "templates", includes: "", layouts: LAYOUTS },
	templateFormats: ["njk"],
};
