import type { DownloadFile } from "../download/download.ts";

/** Finds the file that an index names. */
export type Resolve = (uri: string, part: string) => DownloadFile | undefined;

/**
 * Looks up paths among the files of all parts: exactly, then ignoring case, then by a file name that occurs once, then
 * without its extension (media were renamed by people and by other systems). The index's own part is asked first. Never
 * follows an address of the web or a path that climbs.
 */
export function resolver(files: readonly DownloadFile[]): Resolve {
	const byPath = new Map<string, DownloadFile[]>();
	const byName = new Map<string, DownloadFile[]>();
	for (const file of files) {
		add(byPath, fold(file.path), file);
		const name = baseName(fold(file.path));
		add(byName, name, file);
		add(byName, withoutExtension(name), file);
	}
	return (uri, part) => {
		if (!isInside(uri)) return undefined;
		const path = fold(uri.replace(/\?.*$/, ""));
		const name = baseName(path);
		return (
			pick(byPath.get(path), part, false) ??
			pick(byName.get(name), part, true) ??
			pick(byName.get(withoutExtension(name)), part, true)
		);
	};
}

/** True for a path that can only mean a file of the download. */
export function isInside(uri: string): boolean {
	return uri !== "" && !/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(uri) && !uri.split(/[/\\]/).includes("..");
}

function pick(found: readonly DownloadFile[] | undefined, part: string, onlyOne: boolean): DownloadFile | undefined {
	if (found === undefined) return undefined;
	if (onlyOne && new Set(found.map((file) => file.path)).size > 1) return undefined;
	const [first, ...others] = found;
	const own = found.find((file) => file.part === part);
	return (
		own ?? others.reduce((largest, file) => (largest !== undefined && file.size > largest.size ? file : largest), first)
	);
}

function add(map: Map<string, DownloadFile[]>, key: string, file: DownloadFile): void {
	const found = map.get(key);
	if (found === undefined) map.set(key, [file]);
	else if (found.at(-1) !== file) found.push(file);
}

function fold(path: string): string {
	return path.normalize("NFC").replaceAll("\\", "/").toLowerCase();
}

function baseName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function withoutExtension(name: string): string {
	return name.replace(/\.[a-z0-9]{1,5}$/, "");
}
