import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openBrowser } from "../deliver/preview/browser.ts";
import { servePreview } from "../deliver/preview/server.ts";
import { visitorSees } from "../deliver/preview/visitor.ts";
import { listSite } from "../deliver/targets/listing.ts";
import { readArchiveCopy } from "../exports/read-archive-copy.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import { onEnding } from "../terminal/signals.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run preview`: shows the built site until it is stopped. */
export async function runPreview(given: Given, { folder, print, warn = print }: Terminal): Done {
	const { output: site, open } = parseOptions(COMMANDS.preview.options, given, folder);
	await listSite(site);
	const robots = /name="robots" content="[^"]*noindex/.test(await readFile(join(site, "index.html"), "utf8"));
	for (const line of visitorSees(await readArchiveCopy(site), robots)) print(line);
	const preview = await servePreview(site);
	warn(`\nLook at it: ${preview.address}\nOnly this computer can reach it. Press Ctrl and C to stop.`);
	if (open) openBrowser(preview.address);
	await new Promise((resolve) => onEnding(resolve));
	await preview.close();
	return { is: "done", receipt: { address: preview.address } };
}
