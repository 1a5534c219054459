import type { Page } from "puppeteer-core";
import type { BrowserName } from "./browsers.ts";
import type { Gallery } from "./gallery.ts";

/** A page of a browser in front of the gallery, from a folder or from a host. */
export interface Visit {
	readonly browser: BrowserName;
	readonly from: "folder" | "host";
	readonly page: Page;
	readonly gallery: Gallery;
	/** Goes to a page of the site by its path. */
	open(path: string): Promise<void>;
	/** The path below the site of the page that is shown, with its query and fragment. */
	where(): Promise<string>;
	/** Waits until an expression of the page is true. */
	until(expression: string): Promise<void>;
	/** What an expression of the page gives, as text. */
	read(expression: string): Promise<string>;
}

/** A promise about the site, by the sentence that names it. */
export type Habits = Readonly<Record<string, (visit: Visit) => Promise<void>>>;

/** Makes a visit; `root` is the address of the site's root, with a slash at its end. */
export function visitOf(
	page: Page,
	root: string,
	browser: BrowserName,
	from: Visit["from"],
	gallery: Gallery,
): Visit {
	return {
		browser,
		from,
		page,
		gallery,
		open: async (path) => {
			// Of two addresses that differ in their fragment alone, the second would load nothing.
			await page.goto("about:blank");
			await page.goto(root + path, { waitUntil: "load" });
		},
		where: async () => decodeURIComponent(String(await page.evaluate("location.href")).slice(root.length)),
		until: async (expression) => {
			await page.waitForFunction(`Boolean(${expression})`, { timeout: 5000, polling: 50 }).catch(async () => {
				throw new Error(`It never came true that ${expression} at ${page.url()}`);
			});
		},
		read: async (expression) => String(await page.evaluate(expression)),
	};
}
