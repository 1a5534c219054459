import type { Page } from "puppeteer-core";
import type { BrowserName } from "./browsers.ts";
import type { Gallery } from "./gallery.ts";
import { elsewhere, PATIENCE, SOMEWHERE, untilTrue } from "./until.ts";

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
	/** Clicks on a link and waits until its page is there. */
	follow(selector: string): Promise<void>;
	/** Goes back as the browser's button does. */
	back(): Promise<void>;
	/** Waits until an expression of the page is true. */
	until(expression: string): Promise<void>;
	/** What an expression of the page gives, as text. */
	read(expression: string): Promise<string>;
}

/** A promise about the site, by the sentence that names it. */
export type Habits = Readonly<Record<string, (visit: Visit) => Promise<void>>>;

const withoutFragment = (url: string) => url.split("#")[0];

/** Makes a visit; `root` is the address of the site's root, with a slash at its end. */
export function visitOf(page: Page, root: string, browser: BrowserName, from: Visit["from"], gallery: Gallery): Visit {
	const read = async (expression: string) => String(await page.evaluate(expression));
	const until = (expression: string) => untilTrue(page, expression);
	return {
		browser,
		from,
		page,
		gallery,
		open: async (path) => {
			// Of two addresses that differ in their fragment alone, the second would load nothing.
			if (withoutFragment(page.url()) === withoutFragment(root + path)) await page.goto("about:blank");
			await page.goto(root + path, { waitUntil: "load", timeout: PATIENCE }).catch((cause: unknown) => {
				throw new Error(`${path} did not come after ${page.url()}`, { cause });
			});
		},
		where: async () => {
			await until(SOMEWHERE);
			return decodeURIComponent((await read("location.href")).slice(root.length));
		},
		follow: async (selector) => {
			const before = await read("location.href");
			const link = `document.querySelector(${JSON.stringify(selector)})`;
			await page.evaluate(`${link}.scrollIntoView({ block: "center", behavior: "instant" })`);
			// The middle of the tile or link: round corners take no clicks.
			const { x, y }: { x: number; y: number } = JSON.parse(
				await read(
					`(({ x, y, width, height }) => JSON.stringify({ x: x + width / 2, y: y + height / 2 }))(${link}.getBoundingClientRect())`,
				),
			);
			await page.mouse.click(x, y);
			// A browser takes no clicks before a new page's first frame; a person clicks again, but not on the page that came.
			const click = async () => {
				if ((await read("location.href")) === before) await page.mouse.click(x, y);
			};
			const again = setInterval(() => click().catch(() => undefined), 1500);
			await until(elsewhere(before)).finally(() => clearInterval(again));
		},
		back: async () => {
			const before = await read("location.href");
			await page.evaluate("setTimeout(() => history.back())");
			await until(elsewhere(before));
		},
		until,
		read,
	};
}
