import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../model/home.ts";

const SCRIPTS = join(HOME, "assets", "scripts");
/** A comment with lines to itself: one behind code stays, since telling it from a text takes a parser. */
const COMMENT = /^[ \t]*(?:\/\/.*|\/\*(?:[^*]|\*+[^*/])*\*+\/[ \t]*)\n/gm;
const INDENTATION = /^\s+/gm;

/** The scripts of a site by path, without comments and indentation: both are a quarter of what goes over the network. */
export function siteScripts(): ReadonlyMap<string, string> {
	const names = readdirSync(SCRIPTS).sort();
	return new Map(names.map((name) => [`assets/scripts/${name}`, shortened(readFileSync(join(SCRIPTS, name), "utf8"))]));
}

function shortened(script: string): string {
	return script.replace(COMMENT, "").replace(INDENTATION, "");
}
