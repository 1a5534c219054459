import { readFile, stat } from "node:fs/promises";
import { firstNotes } from "../../languages/problems/lists.ts";
import type { Clause } from "../../languages/problems/message.ts";
import { BuildError } from "../../model/problem.ts";
import { decodeOwnerText } from "../../select/owner-text.ts";
import { checkCss } from "./css-loads.ts";

/** Bytes; ten times what the whole site has. */
const LARGEST = 2 ** 20;

/** Most that is named of what is wrong. */
const MOST_NAMED = 8;

/**
 * The stylesheets that the owner wrote, one after another, in a layer of their own, which is to be the last; empty for none. Throws a
 * BuildError for one that cannot be read, or that would load something: the site holds and shows only its own files.
 */
export async function readOwnCss(paths: readonly string[]): Promise<string> {
	const sheets: string[] = [];
	for (const path of paths) sheets.push(await readSheet(path));
	return sheets.length === 0 ? "" : `@layer own {\n${sheets.join("\n")}\n}\n`;
}

async function readSheet(path: string): Promise<string> {
	const refused = (reason: Clause, cause?: unknown) =>
		new BuildError("cssUnreadable", { reason }, { where: path, cause });
	const facts = await stat(path).catch((cause: unknown) => {
		throw refused("is not there, or must not be read", cause);
	});
	if (!facts.isFile()) throw refused("is no file");
	if (facts.size > LARGEST) throw refused("is larger than 1 MB");
	const bytes = await readFile(path).catch((cause: unknown) => {
		throw refused("is not there, or must not be read", cause);
	});
	const text = decodeOwnerText(bytes);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: no stylesheet has them
	if (text === undefined || /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) throw refused("is no text file");
	const { wrong, css } = checkCss(text.replace(/\r\n|[\r\f]/g, "\n").replace(/^@charset "[^"\n]*";/i, ""));
	if (wrong.length > 0) throw new BuildError("cssRefused", { list: firstNotes(wrong, MOST_NAMED) }, { where: path });
	return css.trim();
}
