import type { DownloadFile, Part } from "../model/download-file.ts";
import { groupBy } from "../model/group-by.ts";
import { by } from "../model/order.ts";
import { NamedFile } from "./named-file.ts";
import { findRoots, rootFinder } from "./roots.ts";

/** What one ZIP or folder holds, before it is split by its roots. */
export type OpenedSource = Omit<Part, "name">;

/**
 * Splits a source into one part a root, with the wrapper folders removed from the paths; what is beside the roots, and all when
 * there is none, is a part of its own. The first part has the problems of the whole source, and closes it.
 */
export function partsOf(name: string, { files, setAside, close }: OpenedSource): readonly Part[] {
	const rootOf = rootFinder(findRoots(files.map((file) => file.path)));
	const groups: Map<string | undefined, DownloadFile[]> = groupBy(files, ({ path }) => rootOf(path));
	if (groups.size === 0) groups.set(undefined, []);
	const several = groups.size > 1;
	return [...groups].map(([root = "", inside], index) => {
		const part = several && root !== "" ? `${name}/${root.slice(0, -1)}` : name;
		return {
			name: part,
			files: (part === name && root === ""
				? inside
				: inside.map((file) => new NamedFile(file, { part, path: file.path.slice(root.length), wrapper: root }))
			).sort(by(({ path }) => path)),
			setAside: index === 0 ? setAside : [],
			close: index === 0 ? close : async () => undefined,
		};
	});
}

/** Finds the other files of the same path and size: downloads in parts may hold a file more than once. */
export function copiesAmong(files: readonly DownloadFile[]): (file: DownloadFile) => readonly DownloadFile[] {
	const keyOf = ({ path, size }: DownloadFile) => `${size} ${path}`;
	const byKey = groupBy(files, keyOf);
	return (file) => (byKey.get(keyOf(file)) ?? []).filter((other) => other !== file);
}
