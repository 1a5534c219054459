import type { Browser, Page } from "puppeteer-core";

/** What stays with a tab when another page comes. */
const LASTING: ReadonlySet<string | symbol> = new Set([
	"on",
	"evaluateOnNewDocument",
	"emulateMediaFeatures",
	"emulateMediaType",
	"createCDPSession",
]);

/**
 * One tab of a browser for one use after the other, because a new one is a new process: 0.6 s of CPU in Firefox (153, 2026-11-30). Where
 * a use fails, or leaves something behind that stays with the tab, the next one gets another.
 */
export class Tab {
	readonly #browser: Browser;
	#page: Page | undefined;

	constructor(browser: Browser) {
		this.#browser = browser;
	}

	async use(action: (page: Page) => Promise<void>): Promise<void> {
		const page = this.#page ?? (await this.#browser.newPage());
		this.#page = undefined;
		let isReusable = true;
		const watched = new Proxy(page, {
			get(target, name) {
				if (LASTING.has(name)) isReusable = false;
				const value: unknown = Reflect.get(target, name, target);
				return typeof value === "function" ? value.bind(target) : value;
			},
		});
		try {
			await page.setViewport({ width: 1000, height: 800 });
			await action(watched);
			// A page that came back from the browser's memory is not noted, and the next one would be waited for in vain.
			if (isReusable && (await page.evaluate("location.href")) === page.url()) this.#page = page;
		} finally {
			if (this.#page === undefined) await page.close();
		}
	}
}
