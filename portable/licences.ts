import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../src/model/is-record.ts";

/** What has to be said of packages whose own licence tells less than what is in them. */
const NOTES: readonly (readonly [name: RegExp, note: string])[] = [
	[
		/^@napi-rs\/webcodecs-/,
		"Its own code is MIT, but it contains FFmpeg, x264 and x265, which makes it GPL (version 2 or later,\n  https://www.gnu.org/licenses/old-licenses/gpl-2.0.html) in effect. Whoever hands on this folder owes the source of these to\n  those who ask: https://ffmpeg.org, https://code.videolan.org/videolan/x264,\n  https://bitbucket.org/multicoreware/x265_git, https://github.com/Brooooooklyn/webcodecs-node. It runs as a process of its\n  own and can be removed: then videos have no preview picture.",
	],
	[
		/^@img\/sharp-(?:libvips|win32)-/,
		"Contains libvips and others under LGPL 3: see README.md there; https://github.com/lovell/sharp-libvips.",
	],
	[/^libheif-js$/, "libheif and libde265, LGPL 3; https://github.com/catdad-experiments/libheif-emscripten."],
	[/^exiftool-vendored\./, "Contains ExifTool, under the terms of Perl (Artistic or GPL); https://exiftool.org."],
	[/^mediabunny$/, "MPL 2.0; source at https://github.com/Vanilagy/mediabunny."],
];

/** A package as its licence names it. */
interface Licensed {
	readonly name: string;
	readonly version: string;
	readonly licence: string;
	/** Files of its folder with the text, and the folder below the program. */
	readonly texts: readonly string[];
}

/** The licences of everything in a program's folder, as a text; each package has its own in its folder. */
export async function licencesText(program: string, node: string): Promise<string> {
	const packages = await packagesIn(program, "node_modules");
	const lines = packages.map(({ name, version, licence, texts }) => {
		const note = NOTES.find(([pattern]) => pattern.test(name))?.[1];
		const where = texts.length > 0 ? texts.join(", ") : "named in its package.json alone";
		return `${name} ${version}: ${licence} (${where})${note === undefined ? "" : `\n  ${note}`}`;
	});
	return [
		"Licences of what is in this folder",
		"",
		"Vitrine: MIT (program/LICENSE)",
		`Node.js${node}: MIT, with libraries under their own licences (program/node.LICENSE)`,
		...lines.sort(),
		"",
	].join("\n");
}

/** The packages in a folder `node_modules` below the program, and in those of these. */
async function packagesIn(program: string, folder: string): Promise<readonly Licensed[]> {
	const found: Licensed[] = [];
	for (const entry of await readdir(join(program, folder), { withFileTypes: true }).catch(() => [])) {
		if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
		const place = `${folder}/${entry.name}`;
		if (entry.name.startsWith("@")) found.push(...(await packagesIn(program, place)));
		else found.push(await licensed(program, place), ...(await packagesIn(program, `${place}/node_modules`)));
	}
	return found;
}

async function licensed(program: string, place: string): Promise<Licensed> {
	const facts: unknown = JSON.parse(await readFile(join(program, place, "package.json"), "utf8"));
	const { name, version, license } = isRecord(facts) ? facts : {};
	const files = await readdir(join(program, place));
	const texts = files
		.filter((file) => /^(?:un)?licen[cs]e|^copying/i.test(file))
		.map((file) => `program/${place}/${file}`);
	const licence = isRecord(license) ? license["type"] : license;
	return { name: String(name), version: String(version), licence: String(licence ?? "not named"), texts };
}
