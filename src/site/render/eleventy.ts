import { relative } from "node:path";
import Eleventy, { type Environment } from "@11ty/eleventy";
import configure from "../../../.eleventy.ts";
import type { Language } from "../../languages/language.ts";
import { workQueue } from "../../media/concurrency.ts";
import { HOME } from "../../model/home.ts";
import { BuildError } from "../../model/problem.ts";
import type { Staging } from "../../output/staging.ts";
import type { Description } from "../describe.ts";
import { urlsOf } from "../views/page-sequence.ts";
import { type CompiledTemplates, openCompiledTemplates } from "./compiled-templates.ts";
import { pagesWithTemplates } from "./page-templates.ts";

/** Pages that are written concurrently while the next ones are rendered. */
const UNDER_WAY = 8;

/** Renders all pages of a site, and passes them to `write`. Throws a BuildError. */
export type WritePages = (description: Description, language: Language, write: Staging["writeText"]) => Promise<void>;

/**
 * Loads all that pages need, Eleventy, its configuration and the templates, while there is no page yet: it takes half a second, and a new
 * version of the program may have come when hours of pictures are done. The only module that runs Eleventy, which resolves all paths from
 * the working folder: that has to be the program's.
 */
export async function openRenderer(): Promise<WritePages> {
	if (relative(HOME, process.cwd()) !== "")
		throw new Error(`Eleventy resolves paths from the working folder, which has to be ${HOME}`);
	const { environment, close } = await openEnvironment().catch(unwritten);
	return async ({ site, pages }, { say }, write) => {
		const writing = workQueue(UNDER_WAY);
		try {
			assertUnique(Object.values(pages).flatMap(urlsOf));
			// Components are macros imported without context: they can use their arguments and these two.
			environment.addGlobal("site", site);
			environment.addGlobal("say", say);
			for (const { view, template } of pagesWithTemplates(pages)) {
				const html = await rendered(environment, template, { view });
				await writing.add(() => write(view.url, html));
			}
			await writing.end();
			await close();
		} catch (error) {
			unwritten(error);
		} finally {
			await writing.end().catch(() => undefined);
		}
	};
}

function unwritten(error: unknown): never {
	// A system error, such as a full disk, is no error of a template.
	if (error instanceof Error && "syscall" in error) throw error;
	const message = error instanceof Error ? error.message : String(error);
	throw new BuildError("pageUnwritten", { error: message }, { where: "templates", cause: error });
}

/**
 * The Nunjucks of Eleventy, which waits in the tag of its one template until it is closed. A page that is one for Eleventy, too, by a
 * template or an item of a pagination, takes it more than Nunjucks and writing together (0.7 of 1.2 ms, measured 2026-11-30), and 6 kB
 * until the last one.
 */
async function openEnvironment(): Promise<{ readonly environment: Environment; close(): Promise<unknown> }> {
	const compiled = await openCompiledTemplates();
	return new Promise((resolve, reject) => {
		const eleventy = new Eleventy("templates", "_site", {
			// None that it would load itself: in a folder such as `100% C#` it does not find it (Eleventy 3.1.8, 2026-12-01).
			configPath: "",
			quietMode: true,
			dryRun: true,
			config: (configuration) => {
				configure(configuration);
				// `disableLogger` does not silence its warnings of slow filters.
				for (const group of Object.values(configuration.benchmarkManager.getAll())) group.setIsVerbose(false);
				let templates: CompiledTemplates | undefined;
				configuration.on("eleventy.engine.njk", (engine) => {
					templates = compiled(engine);
					engine.environment.loaders.unshift(templates);
				});
				configuration.addTemplate("site.njk", "{% everyPage %}", { permalink: false });
				configuration.addNunjucksAsyncShortcode("everyPage", function () {
					templates?.load();
					const { env: environment } = this;
					return new Promise((end) => {
						const close = () => {
							end("");
							return ended;
						};
						resolve({ environment, close });
					});
				});
			},
		});
		eleventy.disableLogger();
		const ended = eleventy.write();
		ended.then(() => reject(new Error("Eleventy has not asked for the pages")), reject);
	});
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
