import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readPart } from "../../output/file-bytes.ts";

/** Milliseconds for one volume; the thickest takes some two minutes on a slow computer. */
const PATIENCE = 15 * 60_000;
/** Bytes of what a browser says that are kept for an error. */
const HEARD = 2000;

/** The arguments with which a browser prints a page into a file, in a profile of its own, without asking anybody for anything. */
export function printArguments(address: string, pdf: string, profile: string, isRoot: boolean): readonly string[] {
	return [
		"--headless",
		"--disable-gpu",
		`--user-data-dir=${profile}`,
		`--print-to-pdf=${pdf}`,
		// The first for browsers of today, the second for those before 2023.
		"--no-pdf-header-footer",
		"--print-to-pdf-no-header",
		"--no-first-run",
		"--no-default-browser-check",
		"--disable-extensions",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-default-apps",
		"--disable-sync",
		"--host-resolver-rules=MAP * ~NOTFOUND",
		// Chromium refuses to start for root otherwise; the page is made of our own files, and its policy lets it load nothing else.
		...(isRoot ? ["--no-sandbox"] : []),
		address,
	];
}

/** Prints a page into `folder`, which is temporary. Returns the PDF, or throws with what the browser said. `ending` stops it. */
export async function printPage(
	browser: string,
	address: string,
	folder: string,
	ending?: AbortSignal,
	patience = PATIENCE,
): Promise<string> {
	const pdf = join(folder, "book.pdf");
	const isRoot = process.getuid?.() === 0;
	const said = await run(browser, printArguments(address, pdf, join(folder, "profile"), isRoot), patience, ending);
	if (!(await isWhole(pdf))) throw new Error(said);
	return pdf;
}

function run(program: string, args: readonly string[], patience: number, ending?: AbortSignal): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = "";
		const child = spawn(program, args, {
			stdio: ["ignore", "ignore", "pipe"],
			timeout: patience,
			...(ending === undefined ? {} : { signal: ending }),
			killSignal: "SIGKILL",
		});
		child.stderr.on("data", (chunk) => {
			said = (said + String(chunk)).slice(-HEARD);
		});
		child.on("error", reject);
		child.on("close", (code, signal) => resolve(`${signal ?? code}: ${said.trim().split("\n").at(-1) ?? ""}`));
	});
}

/** Whether a file begins and ends as a PDF does. */
async function isWhole(pdf: string): Promise<boolean> {
	const size = await stat(pdf).then(
		(found) => found.size,
		() => 0,
	);
	if (size < 100) return false;
	const head = (await readPart(pdf, 0, 5)).toString("latin1");
	return head === "%PDF-" && (await readPart(pdf, size - 20, 20)).toString("latin1").includes("%%EOF");
}
