import { type Dirent, existsSync } from "node:fs";
import { access, constants, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Message } from "../../languages/problems/message.ts";
import type { DownloadFile, FingerprintCache } from "../../model/download-file.ts";
import { by } from "../../model/order.ts";
import { BuildError, errorCode, type Problem } from "../../model/problem.ts";
import type { Limits } from "../limits.ts";
import { isJunk, printableName, safePath } from "../names.ts";
import type { OpenedSource } from "../parts.ts";
import { FolderFile } from "./entry.ts";

/** Depth to which an unpacked download is read; Instagram's own tree is five folders deep. */
export const DEEPEST = 12;
/** Concurrent stat calls. */
const BATCH = 64;

/**
 * Lists the files of an unpacked download in `folder`, with their paths below it. Follows no links; sets aside what cannot be
 * read. Throws a BuildError when there are more files than the limits allow.
 */
export async function listFolder(
	folder: string,
	part: string,
	limits: Limits,
	fingerprints?: FingerprintCache,
): Promise<OpenedSource> {
	const files: DownloadFile[] = [];
	const problems: Problem[] = [];
	const setAside = (path: string, message: Message) =>
		problems.push({ ...message, where: `${part}: ${printableName(path)}` });
	const seen = new Set<string>();

	const add = async (path: string) => {
		const { path: safe = "", unsafe } = safePath(path);
		const reason = unsafe ?? (seen.has(safe) ? "has the same name as another one" : undefined);
		if (reason !== undefined) return setAside(path, { code: "fileRefused", params: { reason } });
		seen.add(safe);
		const full = join(folder, path);
		try {
			await access(full, constants.R_OK);
			const { size, mtimeMs } = await stat(full);
			files.push(new FolderFile({ full, path: safe, part, size, mtimeMs }, limits, fingerprints));
		} catch (error) {
			setAside(path, { code: "fileUnreadable", params: { error: errorCode(error) ?? "?" } });
		}
	};

	const walk = async (below: string, depth: number): Promise<void> => {
		let entries: Dirent[];
		try {
			entries = await readdir(join(folder, below), { withFileTypes: true });
		} catch (error) {
			setAside(below, { code: "folderUnreadable", params: { error: errorCode(error) ?? "?" } });
			return;
		}
		entries.sort(by(({ name }) => name));
		const sites = sitesAmong(entries, join(folder, below));
		for (const site of sites) setAside(`${below}${site}`, { code: "folderIsSite", params: {} });
		const wanted = entries.filter(
			(entry) =>
				!isJunk(`${below}${entry.name}${entry.isDirectory() ? "/" : ""}`) &&
				!sites.some((site) => entry.name === site || entry.name.startsWith(`${site}.`)),
		);
		const plain = wanted.filter((entry) => entry.isFile()).map((entry) => `${below}${entry.name}`);
		if (seen.size + plain.length > limits.entries) {
			throw new BuildError("folderTooLarge", { n: limits.entries }, { where: part });
		}
		for (let at = 0; at < plain.length; at += BATCH) await Promise.all(plain.slice(at, at + BATCH).map(add));
		for (const entry of wanted) {
			const path = `${below}${entry.name}`;
			if (entry.isSymbolicLink()) setAside(path, { code: "linkNotFollowed", params: {} });
			if (!entry.isDirectory()) continue;
			if (depth < DEEPEST) await walk(`${path}/`, depth + 1);
			else setAside(path, { code: "folderTooDeep", params: { n: DEEPEST } });
		}
	};
	await walk("", 1);
	return { files, setAside: problems.sort(by(({ where }) => where)), close: async () => undefined };
}

/** The folders that are sites of ours, whose project files are beside them. */
function sitesAmong(entries: readonly Dirent[], folder: string): readonly string[] {
	const isSite = (name: string) => [".nojekyll", "index.html"].every((file) => existsSync(join(folder, name, file)));
	return entries.filter((entry) => entry.isDirectory() && isSite(entry.name)).map(({ name }) => name);
}
