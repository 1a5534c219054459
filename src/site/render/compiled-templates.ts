import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { HOME, programFiles } from "../../model/home.ts";
import { isRecord } from "../../model/is-record.ts";
import { readSealedJson, writeSealedJson } from "../../output/sealed-json.ts";

/** The part of Nunjucks that loads templates; null for one that the next loader has to find. */
interface NunjucksLoader {
	readonly cache: object;
	readonly pathsToNames: object;
	getSource(
		name: string,
	): { readonly src: { readonly type: "code"; readonly obj: unknown }; readonly path: string } | null;
}

/** Nunjucks as Eleventy has set it up, and its compiler. */
export interface NunjucksEngine {
	readonly nunjucks: {
		readonly compiler: {
			compile(text: string, asyncFilters: unknown, extensions: unknown, path: string, options: unknown): string;
		};
	};
	readonly environment: {
		readonly loaders: NunjucksLoader[];
		readonly asyncFilters: unknown;
		readonly extensionsList: unknown;
		readonly opts: unknown;
	};
}

/** The templates for one environment. */
export interface CompiledTemplates extends NunjucksLoader {
	/** Takes what was kept, or compiles, before the first template is asked for. */
	load(): void;
}

/** What Nunjucks makes of templates: JavaScript, kept for the builds after this one because it takes 0.25 s (Node 20, 2026-11-30). */
const KEPT = join(HOME, "dist", "templates.json");

/** The code of every template, by its name. Templates do not change while a process runs. */
let code: Readonly<Record<string, unknown>> | undefined;
/** What the code defines, which serves any environment. */
const functions = new Map<string, unknown>();

/** Opens the templates that an earlier build compiled. Their loader passes on what cannot be compiled to the next one, which says why. */
export async function openCompiledTemplates(path = KEPT): Promise<(engine: NunjucksEngine) => CompiledTemplates> {
	const texts = textsOfTemplates();
	const kept = code === undefined ? await readSealedJson(path).catch(() => undefined) : undefined;
	const open = (engine: NunjucksEngine) => {
		const key = keyOf(texts, engine);
		if (isRecord(kept) && kept["key"] === key && isRecord(kept["code"])) return kept["code"];
		const compiled = compile(texts, engine);
		void keep(path, { key, code: compiled }).catch(() => undefined);
		return compiled;
	};
	return (engine) => ({
		cache: {},
		pathsToNames: {},
		load: () => {
			code ??= open(engine);
		},
		getSource: (name) => {
			code ??= open(engine);
			const own = code[name];
			if (typeof own !== "string") return null;
			const made: unknown = functions.get(name) ?? new Function(own)();
			functions.set(name, made);
			return { src: { type: "code", obj: made }, path: join(HOME, "templates", name) };
		},
	});
}

function textsOfTemplates(): ReadonlyMap<string, string> {
	const paths = programFiles("templates", /^(?:components|layouts|pages)[\\/].+\.njk$/);
	const nameOf = (path: string) => relative(join(HOME, "templates"), path).replaceAll("\\", "/");
	return new Map(paths.map((path) => [nameOf(path), readFileSync(path, "utf8")] as const));
}

/** Of all that decides the code: what depends on the packages is made anew when package.json names others. */
function keyOf(texts: ReadonlyMap<string, string>, { environment }: NunjucksEngine): string {
	const hash = createHash("sha256").update(readFileSync(join(HOME, "package.json")));
	const { asyncFilters, opts } = environment;
	return hash.update(JSON.stringify([asyncFilters, opts, ...texts])).digest("hex");
}

function compile(
	texts: ReadonlyMap<string, string>,
	{ nunjucks, environment }: NunjucksEngine,
): Readonly<Record<string, string>> {
	const { asyncFilters, extensionsList, opts } = environment;
	const compiled: Record<string, string> = {};
	for (const [name, text] of texts) {
		try {
			compiled[name] = nunjucks.compiler.compile(text, asyncFilters, extensionsList, name, opts);
		} catch {
			// Has an error, which is said where the template is used.
		}
	}
	return compiled;
}

/** In vain where nothing can be written there. */
async function keep(path: string, value: object): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeSealedJson(path, value);
}
