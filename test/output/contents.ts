import { contentsOf } from "../builds.ts";

export type Contents = ReadonlyMap<string, Buffer>;

/** The bytes of every file of a folder by path; empty where there is no folder. */
export const contents = (folder: string): Promise<Contents> => contentsOf(folder).catch(() => new Map());

export function isSame(one: Contents, other: Contents): boolean {
	return one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes) === true);
}
