import type { DownloadFile, Part } from "../model/download-file.ts";
import { findRoots, rootFinder } from "./roots.ts";

/** What one ZIP or folder was found to hold, before its roots are told apart. */
export type Opened = Omit<Part, "name">;

/**
 * One part a root, with the wrapper folders taken off the paths; what lies beside the roots, and all when there is none,
 * is a part of its own. The first part carries what belongs to the whole.
 */
export function partsOf(name: string, { files, setAside, close }: Opened): readonly Part[] {
	const rootOf = rootFinder(findRoots(files.map((file) => file.path)));
	const groups = new Map<string | undefined, DownloadFile[]>();
	for (const file of files) {
		const root = rootOf(file.path);
		const group = groups.get(root);
		if (group === undefined) groups.set(root, [file]);
		else group.push(file);
	}
	if (groups.size === 0) groups.set(undefined, []);
	const several = groups.size > 1;
	return [...groups].map(([root = "", inside], index) => {
		const part = several && root !== "" ? `${name}/${root.slice(0, -1)}` : name;
		return {
			name: part,
			files: (part === name && root === ""
				? inside
				: inside.map((file) => ({ ...file, part, path: file.path.slice(root.length), wrapper: root }))
			).sort(byPath),
			setAside: index === 0 ? setAside : [],
			close: index === 0 ? close : async () => undefined,
		};
	});
}

function byPath(a: DownloadFile, b: DownloadFile): number {
	return a.path < b.path ? -1 : Number(a.path > b.path);
}
