import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../model/home.ts";

const SCRIPTS = join(HOME, "assets", "scripts");
/** The scripts of a site by path, without comments and indentation: both are a quarter of what goes over the network. */
export function siteScripts(): ReadonlyMap<string, string> {
	const names = readdirSync(SCRIPTS).sort();
	return new Map(names.map((name) => [`assets/scripts/${name}`, shortened(readFileSync(join(SCRIPTS, name), "utf8"))]));
}

/** Comments go at the beginning of a line; one behind code stays, since telling it from a text takes a parser. */
function shortened(script: string): string {
	const kept: string[] = [];
	let isComment = false;
	for (const line of script.split("\n")) {
		const text = line.trimStart();
		isComment ||= text.startsWith("/*");
		const end: number = isComment ? text.indexOf("*/") : -2;
		isComment = end === -1;
		const code = isComment ? "" : text.slice(end + 2).trimStart();
		if (code !== "" && !code.startsWith("//")) kept.push(`${code}\n`);
	}
	return kept.join("");
}
