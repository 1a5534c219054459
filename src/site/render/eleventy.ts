import { relative } from "node:path";
import Eleventy, { type Environment } from "@11ty/eleventy";
import type { Language } from "../../languages/language.ts";
import { workQueue } from "../../media/concurrency.ts";
import { HOME, moduleFile } from "../../model/home.ts";
import { BuildError } from "../../model/problem.ts";
import type { Staging } from "../../output/staging.ts";
import type { Description } from "../describe.ts";
import { urlsOf } from "../views/page-sequence.ts";
import { openCompiledTemplates } from "./compiled-templates.ts";
import { pagesWithTemplates } from "./page-templates.ts";

/** Pages that are written concurrently while the next ones are rendered. */
const UNDER_WAY = 8;

/**
 * Renders all pages and passes them to `write`. The only module that runs Eleventy, which resolves all paths from the working
 * folder: that has to be the program's.
 */
export async function writePages(
	description: Description,
	language: Language,
	write: Staging["writeText"],
): Promise<void> {
	if (relative(HOME, process.cwd()) !== "")
		throw new Error(`Eleventy resolves paths from the working folder, which has to be ${HOME}`);
	const writing = workQueue(UNDER_WAY);
	try {
		assertUnique(Object.values(description.pages).flatMap(urlsOf));
		await render(description, language, (path, html) => writing.add(() => write(path, html)));
		await writing.end();
	} catch (error) {
		// A system error, such as a full disk, is no error of a template.
		if (error instanceof Error && "syscall" in error) throw error;
		const message = error instanceof Error ? error.message : String(error);
		throw new BuildError("pageUnwritten", { error: message }, { where: "templates", cause: error });
	} finally {
		await writing.end().catch(() => undefined);
	}
}

/**
 * Renders all pages by the tag of one template. A page that is one for Eleventy, too, by a template or an item of a pagination, takes it
 * more than Nunjucks and writing together (0.7 of 1.2 ms, measured 2026-11-30), and 6 kB until the last one.
 */
async function render(
	{ site, pages }: Description,
	{ say }: Language,
	write: (path: string, html: string) => Promise<void>,
): Promise<void> {
	const loader = await openCompiledTemplates();
	const renderAll = async (environment: Environment) => {
		for (const { view, template } of pagesWithTemplates(pages))
			await write(view.url, await rendered(environment, template, { view }));
	};
	const failures: unknown[] = [];
	const eleventy = new Eleventy("templates", "_site", {
		configPath: relative(HOME, moduleFile(".eleventy.ts")),
		quietMode: true,
		dryRun: true,
		config: (configuration) => {
			// `disableLogger` does not silence its warnings of slow filters.
			for (const group of Object.values(configuration.benchmarkManager.getAll())) group.setIsVerbose(false);
			configuration.on("eleventy.engine.njk", (engine) => {
				const { environment } = engine;
				environment.loaders.unshift(loader(engine));
				// Components are macros imported without context: they can use their arguments and these two.
				environment.addGlobal("site", site);
				environment.addGlobal("say", say);
			});
			configuration.addTemplate("site.njk", "{% everyPage %}", { permalink: false });
			configuration.addNunjucksAsyncShortcode("everyPage", async function () {
				// Of an error that is thrown here nothing but a general sentence would be left.
				await renderAll(this.env).catch((error: unknown) => failures.push(error));
				return "";
			});
		},
	});
	eleventy.disableLogger();
	await eleventy.write();
	for (const failure of failures) throw failure;
}

/** The message of an error that Nunjucks throws, instead of passing it on, has a line for each call that it went through. */
function rendered(environment: Environment, template: string, context: object): Promise<string> {
	return new Promise((resolve, reject) => {
		environment.render(template, context, (error, html) => (error === null ? resolve(html) : reject(error)));
	});
}

/** The second would be written over the first. */
function assertUnique(urls: readonly string[]): void {
	const known = new Set<string>();
	for (const url of urls) {
		if (known.has(url)) throw new Error(`Two pages have the address ${url}`);
		known.add(url);
	}
}
