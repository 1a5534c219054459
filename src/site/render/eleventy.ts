import { relative, resolve, sep } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Language } from "../../languages/language.ts";
import { workQueue } from "../../media/concurrency.ts";
import { releaseMemory, SLACK } from "../../media/release-memory.ts";
import { HOME, moduleFile } from "../../model/home.ts";
import { BuildError } from "../../model/problem.ts";
import type { Staging } from "../../output/staging.ts";
import type { Description } from "../describe.ts";
import type { Page } from "../views/view.ts";
import { openCompiledTemplates } from "./compiled-templates.ts";
import { batchesOf, type Views } from "./page-templates.ts";

/** Pages that are written concurrently while the next ones are rendered. */
const UNDER_WAY = 8;

/**
 * Pages that are rendered by one Eleventy, which holds 6 kB of each until its last one. Another begins within 33 ms of CPU
 * (measured 2026-11-30).
 */
const BATCH = 1000;

/**
 * Renders all pages and passes them to `write`. The only module that runs Eleventy, which resolves all paths from the working
 * folder: that has to be the program's. Eleventy itself writes nothing: it would write sequentially, and keep every page in
 * memory until the last is written.
 */
export async function writePages(
	{ site, pages }: Description,
	language: Language,
	write: Staging["writeText"],
	size = BATCH,
): Promise<void> {
	if (relative(HOME, process.cwd()) !== "")
		throw new Error(`Eleventy resolves paths from the working folder, which has to be ${HOME}`);
	const writing = workQueue(UNDER_WAY);
	try {
		const loader = await openCompiledTemplates();
		for (const views of batchesOf(pages, size)) {
			await render({ site, views, say: language.say, loader }, (path, html) => writing.add(() => write(path, html)));
			releaseMemory(SLACK);
		}
		await writing.end();
	} catch (error) {
		const cause = rootCause(error);
		// A system error, such as a full disk, is no error of a template.
		if (cause instanceof Error && "syscall" in cause) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new BuildError("pageUnwritten", { error: message }, { where: "templates", cause: error });
	} finally {
		await writing.end().catch(() => undefined);
	}
}

/** The pages of one batch, and what all pages know. */
interface Batch {
	readonly site: Description["site"];
	readonly views: Views;
	readonly say: Language["say"];
	readonly loader: Awaited<ReturnType<typeof openCompiledTemplates>>;
}

/** Renders these pages and passes each to `write`. */
async function render(
	{ site, views, say, loader }: Batch,
	write: (path: string, html: string) => Promise<void>,
): Promise<void> {
	const eleventy = new Eleventy("templates", OUTPUT, {
		configPath: relative(HOME, moduleFile(".eleventy.ts")),
		quietMode: true,
		dryRun: true,
		config: (configuration) => {
			// `disableLogger` does not silence its warnings of slow filters.
			for (const group of Object.values(configuration.benchmarkManager.getAll())) group.setIsVerbose(false);
			// Frozen, because Eleventy would copy it for every template and wrap it in a proxy, which doubles a page's cost.
			configuration.addGlobalData("pages", Object.freeze(views));
			// Its cache of layouts is global and keeps the site of this run, which pages of the next run would show.
			configuration.setUseTemplateCache(false);
			configuration.on("eleventy.engine.njk", (engine) => {
				engine.environment.loaders.unshift(loader(engine));
			});
			// Components are macros imported without context: they can use their arguments and these two.
			configuration.addNunjucksGlobal("site", site);
			configuration.addNunjucksGlobal("say", say);
			// A function, because a text would be compiled anew for every page.
			configuration.addGlobalData("permalink", () => (data: { readonly view: Page }) => data.view.url);
			configuration.addTransform("write", async (html, path) => {
				await write(belowOutput(path), html);
				return WRITTEN;
			});
		},
	});
	eleventy.disableLogger();
	await eleventy.write();
}

/** Where Eleventy believes that it writes. */
const OUTPUT = "_site";
/** What it keeps in memory of a page; an empty text would make it warn. */
const WRITTEN = " ";

function belowOutput(path: string): string {
	return relative(resolve(HOME, OUTPUT), resolve(HOME, path)).split(sep).join("/");
}

/** Eleventy's own message is general; the deepest cause names the template and the line. */
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
