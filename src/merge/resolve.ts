import type { Medium } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import { groupBy } from "../model/group-by.ts";
import type { MediumRecord } from "../readers/collections.ts";
import { percentDecoded, withoutQuery } from "../readers/paths.ts";

/** Finds the file that an index names. */
export type Resolve = (uri: string, part: string) => DownloadFile | undefined;

/** Segments of a path that are compared from its end; Instagram's own paths have four. */
const MOST_COMPARED = 8;
/** A path with so many of them in common, as `posts/202311/1.jpg`, is the same whatever its prefix. */
const ENOUGH = 3;
/** Marks what several files have. */
const SEVERAL = "";

/**
 * Looks up paths among the files of all parts: exactly, then ignoring case; else the one file that shares most of the end of the
 * path, because prefixes vary between exports: one of the two is the end of the other, or enough folders are the same, or
 * the name occurs once; then a name that occurs once without its extension (media were renamed by people and by other
 * systems). Where two files match equally well, none is found. The index's own part is searched first, so that another
 * download beside it changes nothing; of equal paths in other parts the larger file is taken. Never resolves a web address or
 * a path with `..`.
 */
export function resolver(files: readonly DownloadFile[]): Resolve {
	const byPart = groupBy(files, ({ part }) => part);
	const own = new Map([...byPart].map(([part, inPart]) => [part, scopeOf(inPart)]));
	const all = scopeOf(files);
	return (uri, part) => {
		if (!isInside(uri)) return undefined;
		const forms = [...new Set([uri, withoutQuery(uri), percentDecoded(withoutQuery(uri))])].map(plain);
		const scopes = [own.get(part), all];
		for (const find of ["exact", "similar"] as const) {
			for (const scope of scopes) {
				for (const form of forms) {
					const found = scope?.[find](form);
					if (found !== undefined) return found;
				}
			}
		}
		return undefined;
	};
}

/** A medium of a record, with its files. */
export function resolveMedium(medium: MediumRecord, part: string, resolve: Resolve): Medium {
	return {
		uri: medium.uri,
		caption: medium.caption,
		file: resolve(medium.uri, part),
		subtitles: medium.subtitles === "" ? undefined : resolve(medium.subtitles, part),
		...(medium.type === undefined ? {} : { type: medium.type }),
	};
}

/** Files to look up paths in. */
interface Scope {
	/** The file of this path, whatever its case. */
	exact(path: string): DownloadFile | undefined;
	/** The one file that is most similar. */
	similar(path: string): DownloadFile | undefined;
}

function scopeOf(files: readonly DownloadFile[]): Scope {
	const asWritten = new Map<string, DownloadFile>();
	const folded = new Map<string, DownloadFile>();
	for (const file of files) {
		for (const [map, path] of [
			[asWritten, file.path],
			[folded, fold(file.path)],
		] as const) {
			const known = map.get(path);
			if (known === undefined || file.size > known.size) map.set(path, file);
		}
	}
	const endings = new Map<number, ReadonlyMap<string, string>>();
	/** The path that ends in these last segments, where there is one. Lazy. */
	const endingIn = (length: number): ReadonlyMap<string, string> => {
		const made = endings.get(length) ?? uniques(folded.keys(), (path) => lastSegments(path, length));
		endings.set(length, made);
		return made;
	};
	let stems: ReadonlyMap<string, string> | undefined;
	const similar = (path: string): string | undefined => {
		const name = lastSegments(path, 1) ?? "";
		for (let length = MOST_COMPARED; length > 0; length--) {
			const end = lastSegments(path, length);
			const found = end === undefined ? undefined : endingIn(length).get(end);
			if (end === undefined || found === undefined) continue;
			const isEnd = length > 1 && (end === path || end === found);
			return isEnd || length >= ENOUGH || endingIn(1).get(name) !== SEVERAL ? found : undefined;
		}
		stems ??= uniques(folded.keys(), (other) => withoutExtension(lastSegments(other, 1) ?? ""));
		return stems.get(withoutExtension(name));
	};
	return {
		exact: (path) => asWritten.get(path) ?? folded.get(fold(path)),
		similar: (path) => {
			const found = similar(fold(path));
			return found === undefined ? undefined : folded.get(found);
		},
	};
}

/** Whether a path can only mean a file of the download, whatever its prefix. */
export function isInside(uri: string): boolean {
	const isAddress = /^(?!file:|[a-z]:)[a-z][a-z0-9+.-]*:/i.test(uri) || /^[/\\]{2}[^/\\]*\./.test(uri);
	return plain(uri) !== "" && !isAddress && !uri.split(/[/\\]/).includes("..");
}

/** Paths by a key; `SEVERAL` for a key of more than one path. */
function uniques(paths: Iterable<string>, keyOf: (path: string) => string | undefined): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const path of paths) {
		const key = keyOf(path);
		if (key !== undefined) found.set(key, found.has(key) ? SEVERAL : path);
	}
	return found;
}

/** The end of a path from its last `length` segments on; undefined when it has fewer. */
function lastSegments(path: string, length: number): string | undefined {
	let slash = path.length;
	for (let left = length; left > 0; left--) {
		if (slash < 0) return undefined;
		slash = path.lastIndexOf("/", slash - 1);
	}
	return path.slice(slash + 1);
}

/** A path without a prefix such as `file://`, a drive, slashes, dots. */
function plain(path: string): string {
	return path
		.replace(/^(?:file:|[a-z]:)(?=[/\\])/i, "")
		.split(/[/\\]/)
		.filter((segment) => segment !== "" && segment !== ".")
		.join("/");
}

function fold(path: string): string {
	return path.normalize("NFC").replaceAll("\\", "/").toLowerCase();
}

function withoutExtension(name: string): string {
	return name.replace(/\.[a-z0-9]{1,5}$/, "");
}
