import { join } from "node:path";
import { printBook } from "../deliver/book/book.ts";
import { formatBytes } from "../deliver/targets/amounts.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import { Cancelled, onEnding } from "../terminal/signals.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run book`: a year, or all years, as a PDF to keep or to have printed. Whoever ends it ends the browser as well. */
export async function runBook(given: Given, { folder, print }: Terminal): Done {
	const { output: site, year, paper, browser, to: named } = parseOptions(COMMANDS.book.options, given, folder);
	const to = named ?? join(folder, year === undefined ? "book.pdf" : `book-${year}.pdf`);
	const begin = (path: string) => print(`Printing: ${path}`);
	const ending = new AbortController();
	const stopListening = onEnding((signal) => ending.abort(new Cancelled(signal)));
	try {
		const printed = await printBook({ site, year, paper, to, browser }, begin, ending.signal);
		const files = printed.map(({ path, bytes }) => ({ path, bytes }));
		for (const { path, bytes } of files) print(`Written: ${path} (${formatBytes(bytes)})`);
		return { is: "done", receipt: { files } };
	} catch (error) {
		ending.signal.throwIfAborted();
		throw error;
	} finally {
		stopListening();
	}
}
