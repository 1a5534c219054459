import { statfs } from "node:fs/promises";
import { BuildError } from "../../model/problem.ts";
import { onDisk } from "../targets/sizes.ts";
import type { StickFile } from "./plan.ts";

/** Free space and cluster size of a disk, in bytes. */
export interface Space {
	readonly free: number;
	readonly cluster: number;
}

/** The space of the disk that holds a folder. */
export async function spaceOf(folder: string): Promise<Space> {
	const { bavail, bsize } = await statfs(folder);
	return { free: bavail * bsize, cluster: bsize };
}

/** Bytes for checksums and directory entries. */
const OVERHEAD = 2 ** 20;

/** Throws a BuildError when the files would not fit; pure. */
export function assertSpace(files: readonly StickFile[], { free, cluster }: Space, where: string): void {
	const needed = onDisk(files, cluster) + files.length * 150 + (files.length > 0 ? OVERHEAD : 0);
	if (needed <= free) return;
	throw new BuildError("stickTooSmall", { bytes: needed, free }, { where });
}
