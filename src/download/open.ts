import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { BuildError } from "../problems.ts";
import type { Download, DownloadFile, Part } from "./download.ts";
import { listFolder } from "./folder.ts";
import { findRoots } from "./roots.ts";
import { isZipName, openZip } from "./zip.ts";

/**
 * Opens every ZIP and folder of one download as a single list of files. A folder may be an unpacked download or hold
 * downloads, packed or not. Throws a BuildError for a path that is not there or no ZIP.
 */
export async function openDownload(paths: readonly string[]): Promise<Download> {
	const parts: Part[] = [];
	const download: Download = {
		parts,
		get files() {
			return parts.flatMap((part) => part.files);
		},
		get setAside() {
			return parts.flatMap((part) => part.setAside);
		},
		close: async () => {
			for (const part of parts) await part.close();
		},
	};
	try {
		for (const path of unique(paths)) parts.push(...(await openParts(path)));
	} catch (error) {
		await download.close();
		throw error;
	}
	return download;
}

function unique(paths: readonly string[]): readonly string[] {
	return [...new Set(paths.map((path) => resolve(path)))];
}

async function openParts(path: string): Promise<readonly Part[]> {
	const found = await stat(path).catch(() => undefined);
	if (found === undefined) {
		throw new BuildError("There is no such file or folder", {
			where: path,
			hint: "Type the path of the ZIP that Instagram gave you after --archive, or drag the file into this window.",
		});
	}
	if (found.isFile()) {
		const zip = await openZip(path);
		const [first, ...rest] = splitByRoot(basename(path), zip.files);
		const whole: Part = first ?? { name: basename(path), files: [], setAside: [], close: async () => undefined };
		return [{ ...whole, setAside: zip.setAside, close: zip.close }, ...rest];
	}
	const zips = (await readdir(path)).filter((name) => isZipName(name) && !name.startsWith("."));
	const loose = (await listFolder(path, basename(path))).filter((file) => !zips.includes(file.path));
	const unpacked = splitByRoot(basename(path), loose);
	const packed: Part[] = [];
	for (const name of zips) packed.push(...(await openParts(join(path, name))));
	return [...unpacked, ...packed];
}

/** One part a root, with the wrapper folders taken off the paths; without any root, the files as they lie. */
function splitByRoot(name: string, files: readonly DownloadFile[]): readonly Part[] {
	const roots = findRoots(files.map((file) => file.path));
	const part = (root: string, inside: readonly DownloadFile[]): Part => ({
		name: roots.length > 1 && root !== "" ? `${name}/${root.slice(0, -1)}` : name,
		files: root === "" ? inside : inside.map((file) => ({ ...file, path: file.path.slice(root.length) })),
		setAside: [],
		close: async () => undefined,
	});
	const parts = roots.map((root) =>
		part(
			root,
			files.filter((file) => file.path.startsWith(root)),
		),
	);
	const outside = files.filter((file) => !roots.some((root) => file.path.startsWith(root)));
	return outside.length > 0 ? [...parts, part("", outside)] : parts;
}
