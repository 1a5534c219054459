import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { BuildError } from "../../model/problem.ts";
import { intoFile } from "../../output/into-file.ts";
import { assertPdfPlace, writeSealedPdf } from "../../output/sealed-pdf.ts";
import { assertSeparateFolders } from "../../output/separate-folders.ts";
import { whileUnchanged } from "../../output/while-unchanged.ts";
import { type FolderListing, listSite } from "../targets/listing.ts";
import { findBrowser, isProgram } from "./find-browser.ts";
import type { Paper } from "./papers.ts";
import { printPage } from "./print.ts";

/** What to print, and where to. */
interface BookOrder {
	readonly site: string;
	/** Undefined for all years. */
	readonly year: string | undefined;
	readonly paper: Paper;
	/** The file, or the beginning of the names of several volumes. */
	readonly to: string;
	/** The program of the browser; undefined for the one that is found. */
	readonly browser: string | undefined;
}

/** A PDF that was written. */
export interface Printed {
	readonly path: string;
	/** Size. */
	readonly bytes: number;
}

/**
 * Prints a book of a built site by an installed browser, each volume into a file of its own. Throws a BuildError where there is none,
 * and when something that is not ours would be overwritten.
 */
export async function printBook(
	order: BookOrder,
	begin: (path: string) => void,
	ending?: AbortSignal,
): Promise<readonly Printed[]> {
	const { site, to, paper } = order;
	assertSeparateFolders(site, to);
	const volumes = volumesIn(await listSite(site), order);
	const [first = ""] = volumes;
	const browser = browserFor(order.browser, join(site, first));
	if ((await stat(dirname(to)).catch(() => undefined))?.isDirectory() !== true)
		throw new BuildError("pdfFolderMissing", {}, { where: dirname(to) });
	const places = volumes.map((page, index) => ({
		page,
		path: volumes.length === 1 ? to : numberedFile(to, index + 1),
	}));
	for (const { path } of places) await assertPdfPlace(path);
	return whileUnchanged(site, async (assertUnchanged) => {
		const printed: Printed[] = [];
		for (const { page, path } of places) {
			begin(path);
			printed.push(await printVolume(browser, join(site, page), paper, path, { assertUnchanged, ending }));
		}
		return printed;
	});
}

/** The pages of its volumes, in their order. */
function volumesIn({ files }: FolderListing, { site, year }: BookOrder): readonly string[] {
	const stem = year === undefined ? "book" : `${year}/book`;
	const present = new Set(files.map(({ path }) => path));
	if (!present.has(`${stem}.html`)) {
		const years = files.flatMap(({ path }) => /^(\d{4})\/book\.html$/.exec(path)?.[1] ?? []);
		if (year === undefined || years.length === 0)
			throw new BuildError("siteIncomplete", { path: "book.html" }, { where: site });
		throw new BuildError("bookYearMissing", { year, years: years.join(", ") }, { where: site });
	}
	const volumes = [`${stem}.html`];
	while (present.has(`${stem}-${volumes.length + 1}.html`)) volumes.push(`${stem}-${volumes.length + 1}.html`);
	return volumes;
}

function browserFor(named: string | undefined, page: string): string {
	if (named !== undefined) {
		if (isProgram(named)) return named;
		throw new BuildError("browserUnknown", {}, { where: named });
	}
	const found = findBrowser();
	if (found === undefined) throw new BuildError("browserMissing", { path: page });
	return found;
}

/** `book-1.pdf` */
function numberedFile(path: string, number: number): string {
	const ending = extname(path);
	return `${path.slice(0, path.length - ending.length)}-${number}${ending}`;
}

async function printVolume(
	browser: string,
	page: string,
	paper: Paper,
	path: string,
	{ assertUnchanged, ending }: { assertUnchanged(): Promise<void>; readonly ending: AbortSignal | undefined },
): Promise<Printed> {
	const folder = await mkdtemp(join(tmpdir(), "vitrine-book-"));
	try {
		const address = `${pathToFileURL(page).href}#${paper}`;
		const printed = await printPage(browser, address, folder, ending).catch((error: unknown) => {
			const message = error instanceof Error ? error.message : String(error);
			throw new BuildError("bookUnprinted", { error: message, path: page }, { where: browser, cause: error });
		});
		await assertUnchanged();
		return { path, bytes: await intoFile(path, () => writeSealedPdf(path, printed)) };
	} finally {
		// A browser that has just ended may hold a file of its profile for a moment.
		await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}
