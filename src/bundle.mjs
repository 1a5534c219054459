import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compiled } from "./esbuild.mjs";
import { HOME, sources, writeWhole } from "./sources.mjs";

/**
 * What a process begins with, or loads by its path: as many files for hundreds of modules, whose opening takes the engine longer than
 * what is in them (a first build of 87 pictures: 2.9 > 2.5 s, 2026-12-01).
 */
export const ENTRIES = [
	"src/cli.ts",
	"src/build/worker.ts",
	"src/media/decode/worker.ts",
	"src/media/decode/heic-worker.ts",
	"sample/paint/painter.ts",
];

/** Packages with files that are no code, and what only a preview of Eleventy's own would need. */
const AS_INSTALLED = [
	"@11ty/eleventy-dev-server",
	"@napi-rs/webcodecs",
	"esbuild",
	"exiftool-vendored.*",
	"heic-decode",
	"photoswipe",
];

/** What makes another bundle of the same sources. */
const HOW = ["src/bundle.mjs", "src/esbuild.mjs", "tsconfig.json", "node_modules/.package-lock.json"];

const BUNDLES = join(HOME, "dist", "bundle");

/** Milliseconds after which nothing runs any more that began with a bundle: a day. */
const LONG = 86_400_000;

/**
 * The path of a source such as `src/cli.ts` in the bundle of a checkout, which is made when a source has changed or npm has installed
 * something; undefined where that cannot be done, as in a folder that is read-only. A bundle never changes: what runs from it goes on
 * while another one is made.
 */
export async function bundled(source) {
	try {
		const folder = join(BUNDLES, keyOf([...sources(), ...HOW.map((name) => join(HOME, name))]));
		if (!isWhole(folder)) await bundle(folder);
		return inBundle(folder, source);
	} catch {
		return undefined;
	}
}

/** The list of a bundle's files with their sizes, which is written last. */
const LIST = "files.json";

/** Whether every file is there, as long as it was written: a virus scanner or a power failure may have taken some. */
function isWhole(folder) {
	try {
		const files = JSON.parse(readFileSync(join(folder, LIST), "utf8"));
		return files.every(([path, size]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === size);
	} catch {
		return false;
	}
}

function inBundle(folder, source) {
	return join(folder, source.replace(/\.ts$/, ".js"));
}

/** Of the same sources and packages in the same place; what is in a bundle knows where its packages are. */
function keyOf(paths) {
	const states = paths.map((path) => {
		const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
		return [path, size, mtimeMs];
	});
	return createHash("sha256").update(JSON.stringify(states)).digest("hex").slice(0, 16);
}

/** Each file is written whole, and their list last: another start may be making the same bundle. */
async function bundle(folder) {
	// First, because it fails at once where nothing may be written.
	mkdirSync(folder, { recursive: true });
	const files = await compiled({
		bundle: true,
		splitting: true,
		entryPoints: ENTRIES,
		external: AS_INSTALLED,
		outdir: folder,
		// As deep as a module of the sources: `src/model/home.ts`, which is in such a file, finds others from where it is.
		chunkNames: "src/bundled/[name]-[hash]",
		legalComments: "none",
		// Packages of older days ask for what Node brings when they run.
		banner: {
			js: 'import { createRequire as ownRequire } from "node:module"; const require = ownRequire(import.meta.url);',
		},
		plugins: [packages],
	});
	// On Windows who loads a file holds it for a moment: another start, which has made the same bundle meanwhile.
	for (const { path, contents } of files) if (!isWhole(folder)) writeWhole(path, contents);
	const list = files.map(({ path, contents }) => [relative(folder, path), contents.length]);
	writeWhole(join(folder, LIST), JSON.stringify(list));
	removeOld();
}

/** Removes the bundles with which nothing can have begun for a day, because there has been a newer one. */
function removeOld() {
	try {
		const bundles = readdirSync(BUNDLES)
			.filter((name) => /^[0-9a-f]{16}$/.test(name))
			.map((name) => ({ folder: join(BUNDLES, name), made: statSync(join(BUNDLES, name)).mtimeMs }))
			.sort((one, other) => other.made - one.made);
		const newest = bundles.findIndex(({ made }) => made < Date.now() - LONG);
		for (const { folder } of newest < 0 ? [] : bundles.slice(newest + 1)) {
			// First what says that it is whole.
			rmSync(join(folder, LIST), { force: true });
			rmSync(folder, { recursive: true, force: true });
		}
	} catch {
		// Another start removes the same ones, or something holds a file: they can wait.
	}
}

/** What Eleventy loads for other templates than Nunjucks', and for plugins, watching and copying that nobody has asked for. */
export const UNUSED = [
	"@11ty/dependency-tree",
	"@11ty/dependency-tree-esm",
	"@11ty/posthtml-urls",
	"@11ty/recursive-copy",
	"@sindresorhus/slugify",
	"bcp-47-normalize",
	"iso-639-1",
	"liquidjs",
	"markdown-it",
	"node-retrieve-globals",
	"posthtml",
	"posthtml-match-helper",
	"slugify",
];

const packages = {
	name: "packages",
	setup({ onLoad, onResolve }) {
		// From where they are, Eleventy looks for its package.json and sharp for its native code.
		onLoad({ filter: /[\\/](?:eleventy[\\/]src[\\/]Util|sharp[\\/]dist)[\\/]\w+\.m?js$/ }, async ({ path }) => {
			const code = await readFile(path, "utf8");
			return { contents: code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)) };
		});
		onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) => {
			const isUnused = UNUSED.includes(path) && /[\\/]@11ty[\\/]eleventy[\\/]/.test(importer);
			return isUnused ? { path, namespace: "unused" } : undefined;
		});
		onLoad({ filter: /^/, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
	},
};
