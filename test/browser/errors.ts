import type { ConsoleMessage, Page } from "puppeteer-core";

/** What Firefox throws, as if a script had, for a picture that was still coming when its page was left (153, 2026-12-01). */
const LEFT_WHILE_COMING = "Error: Image corrupt or truncated.";

/** Adds to `errors` what the page's scripts throw from now on, and those messages of its console that are errors. */
export function noteErrors(
	page: Page,
	errors: string[],
	isError = (message: ConsoleMessage) => message.type() === "error",
): void {
	page.on("pageerror", (thrown) => {
		if (String(thrown) !== LEFT_WHILE_COMING) errors.push(`${page.url()}: ${String(thrown)}`);
	});
	page.on("console", (message) => {
		if (isError(message)) errors.push(`${page.url()}: ${message.text()}`);
	});
}
