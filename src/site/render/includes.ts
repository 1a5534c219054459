import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../model/home.ts";

const INCLUDE = /\{% include "([^"]+)" %\}/g;
const INCLUDES = join(HOME, "templates", "_includes");
const read = new Map<string, string>();

/**
 * A template with its components in the place of their `include` tags. Nunjucks copies all variables for every include that
 * it meets while it renders, which made up half of what a page of tiles cost; in this way components are put together once,
 * when the template is compiled. What a component sets with `set` is seen by what comes after it.
 */
export function withIncludes(template: string): string {
	return template.replace(INCLUDE, (_, name: string) => withIncludes(componentOf(name)));
}

function componentOf(name: string): string {
	const text = read.get(name) ?? readFileSync(join(INCLUDES, ...name.split("/")), "utf8");
	read.set(name, text);
	return text;
}
