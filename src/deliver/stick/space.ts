import { statfs } from "node:fs/promises";
import { BuildError } from "../../model/problem.ts";
import { size } from "../targets/amounts.ts";
import { onDisk } from "../targets/sizes.ts";
import type { StickFile } from "./stick-file.ts";

/** Space of a disk in bytes, and the clusters in which it gives it. */
export interface Space {
	readonly free: number;
	readonly cluster: number;
}

export async function spaceOf(folder: string): Promise<Space> {
	const { bavail, bsize } = await statfs(folder);
	return { free: bavail * bsize, cluster: bsize };
}

/** What is written besides: the checksums and the folders' own tables. */
const AROUND = 2 ** 20;

/** Throws a BuildError when the files would not fit; pure. */
export function assertSpace(cargo: readonly StickFile[], { free, cluster }: Space, where: string): void {
	const needed = onDisk(cargo, cluster) + cargo.length * 150 + (cargo.length > 0 ? AROUND : 0);
	if (needed <= free) return;
	throw new BuildError(`There is not enough space: ${size(needed)} are needed, and ${size(free)} are free`, {
		where,
		hint: "Make space there, or take a larger stick.",
	});
}
