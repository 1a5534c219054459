import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ManifestFile, parseManifest } from "../../src/output/manifest.ts";

/** The files of a site by their paths, as its own list of checksums names them. */
type Site = ReadonlyMap<string, ManifestFile | undefined>;

/** A line for each file that is not the same in two sites. */
export function differences(site: Site, other: Site): readonly string[] {
	const paths = [...new Set([...site.keys(), ...other.keys()])].sort();
	return paths.flatMap((path) => {
		const [one, two] = [site.get(path), other.get(path)];
		if (one !== undefined && one.digest === two?.digest) return [];
		return [`${path}: ${one?.size ?? "not there"} / ${two?.size ?? "not there"}`];
	});
}

/** What the systems differ in, each from the first; `lists` has their lists of checksums by their names. */
export function compareSystems(lists: ReadonlyMap<string, string>): readonly string[] {
	const [[first, list] = ["", ""], ...others] = [...lists].sort(([one], [other]) => (one < other ? -1 : 1));
	const site = parseManifest(list);
	if (site.size === 0 || others.length === 0) return ["There are no two sites to compare"];
	return others.flatMap(([name, text]) => {
		const lines = differences(site, parseManifest(text));
		return lines.length === 0 ? [] : [`${first} / ${name}: ${lines.length} files`, ...lines.map((line) => `  ${line}`)];
	});
}

/** A folder of folders that are named like systems, with a list in each, as `ci.yml` collects them. */
function main(folder: string): void {
	const names = readdirSync(folder);
	const lists = new Map(names.map((name) => [name, readFileSync(join(folder, name, "digests.txt"), "utf8")]));
	const lines = compareSystems(lists);
	console.log([...names.sort(), "", ...(lines.length === 0 ? ["All have made the same site."] : lines)].join("\n"));
	if (lines.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? "");
