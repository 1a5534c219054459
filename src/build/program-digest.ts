import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../model/home.ts";

/** What decides how a site looks: the program, what it depends on, templates, styles and scripts. */
const FOLDERS = ["src", "templates", "assets"];
const FILES = [".eleventy.ts", "package.json", "package-lock.json"];
const TEXT = /\.(ts|json|njk|css|js|svg)$/;

/** A digest of this version of the program and of Node, whose dates and words change with its Unicode data. */
export function programDigest(): string {
	known ??= digest();
	return known;
}

/** Made once in a process, which runs what it has loaded. */
let known: string | undefined;

function digest(): string {
	const { node, icu, unicode, cldr, tz } = process.versions;
	const hash = createHash("sha256").update(JSON.stringify([node, icu, unicode, cldr, tz]));
	for (const path of [...FOLDERS.flatMap(textsIn), ...FILES].sort()) {
		hash.update(`\n${path}\n`).update(readFileSync(join(HOME, path)));
	}
	return hash.digest("hex");
}

function textsIn(folder: string): readonly string[] {
	return readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" })
		.filter((path) => TEXT.test(path))
		.map((path) => join(folder, path));
}
