import { copyFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { DownloadFile } from "../download/download.ts";
import type { Placed } from "../media/prepare.ts";
import { filesOf } from "../media/prepared.ts";
import type { Staging } from "../output/staging.ts";
import { BuildError } from "../problems.ts";
import type { Description } from "./describe.ts";
import type { Language } from "./language.ts";
import { headersFile } from "./policy.ts";
import { bundleStylesheet } from "./stylesheet.ts";
import { vendoredFiles } from "./vendor.ts";
import type { Page } from "./view.ts";

/** The folder of the program, against which Eleventy finds templates and assets. */
export const HOME = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Writes the whole site into the staging folder: pages, stylesheet, scripts and what hosts need. Answers the paths of all
 * files that belong to it; everything else in the folder is gone then.
 */
export async function writeSite(
	description: Description,
	placed: ReadonlyMap<DownloadFile, Placed>,
	language: Language,
	staging: Staging,
	/** More texts that belong to the site, by path. */
	more: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlySet<string>> {
	await writePages(description, language, staging.folder);
	const { tones, ratios } = description.site;
	const texts = new Map([
		["assets/site.css", await bundleStylesheet(join(HOME, "assets"), tones, ratios)],
		[".nojekyll", ""],
		["_headers", headersFile(description.site.robots)],
		...description.scripts,
		...more,
	]);
	for (const [path, text] of texts) await staging.write(path, (temporary) => writeFile(temporary, text));
	const scripts = await readdir(join(HOME, "assets", "scripts"));
	const copied = new Map([
		...vendoredFiles(),
		...scripts.map((name) => [`assets/scripts/${name}`, join(HOME, "assets", "scripts", name)] as const),
	]);
	for (const [path, source] of copied) await staging.write(path, (temporary) => copyFile(source, temporary));
	const written = new Set([
		...texts.keys(),
		...copied.keys(),
		...Object.values(description.pages).flatMap((pages: readonly Page[]) => pages.map(({ url }) => url)),
		...[...placed.values()].flatMap(({ prepared, folder }) => filesOf(prepared).map((name) => `${folder}/${name}`)),
	]);
	await staging.prune(written);
	return written;
}

/** Writes all pages into `folder` (an absolute path). The only module that drives Eleventy, which works in the program's folder. */
async function writePages({ site, pages }: Description, language: Language, folder: string): Promise<void> {
	const before = process.cwd();
	process.chdir(HOME);
	try {
		const eleventy = new Eleventy("templates", folder, {
			configPath: ".eleventy.ts",
			quietMode: true,
			config: (configuration) => {
				(configuration as any).configureTemplateHandling({ writeMode: "async" }); configuration.addGlobalData("site", site);
				configuration.addGlobalData("pages", pages);
				configuration.addGlobalData("say", () => language.say);
				// A function, because a text would be compiled anew for every page.
				configuration.addGlobalData("permalink", () => (data: { readonly view: Page }) => data.view.url);
			},
		});
		eleventy.disableLogger();
		await eleventy.write();
	} catch (error) {
		const cause = rootCause(error);
		// A full disk is no mistake of a template.
		if (cause instanceof Error && "syscall" in cause) throw cause;
		throw new BuildError(`A page could not be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
			where: "templates",
			hint: "This is a mistake in Vitrine, not in your download. Please report it with this message.",
			cause: error,
		});
	} finally {
		process.chdir(before);
	}
}

/** Eleventy's own message is general; the template and line stand in what caused it. */
function rootCause(error: unknown): unknown {
	let deepest = error;
	while (deepest instanceof Error && (deepest.cause instanceof Error || originalOf(deepest) instanceof Error)) {
		deepest = deepest.cause ?? originalOf(deepest);
	}
	return deepest;
}

function originalOf(error: Error): unknown {
	return "originalError" in error ? error.originalError : undefined;
}
