import { join } from "node:path";
import type { Staging } from "../../output/staging.ts";
import { isIntact } from "../intact.ts";
import { recipeOf } from "../plan.ts";
import { type Prepared, type Rendition, renditionsOf } from "../prepared.ts";
import type { MediaCache } from "./media-cache.ts";

/** The files of one medium: where they go, and what an earlier run made of them. */
export interface RenditionFiles {
	readonly fingerprint: string;
	/** Writes a file whole or not at all; returns its size in bytes. */
	write(name: string, make: (path: string) => Promise<void>): Promise<number>;
	/** Where a file that was written or reused is now. */
	path(name: string): string;
	/** The rendition of this name that an earlier run made; undefined where there is none, or none that may be used. */
	reuse(name: string): Promise<Rendition | undefined>;
	/** All that an earlier run made by today's recipes; undefined unless every file of it may be used. */
	reuseAll(decoders: string): Promise<Prepared | undefined>;
}

/** Where the files of the site are, and what is known of those that an earlier run made. */
export interface EarlierRun {
	readonly staging: Staging;
	readonly mediaCache: MediaCache;
	/** Whether the check finds nothing in a file of an earlier run; else the file is made again. */
	readonly isClean?: (path: string) => Promise<boolean>;
}

export function renditionFiles(
	{ fingerprint, folder }: { readonly fingerprint: string; readonly folder: string },
	{ staging, mediaCache, isClean }: EarlierRun,
): RenditionFiles {
	const pathOf = (name: string) => join(staging.folder, ...folder.split("/"), name);
	/**
	 * The rule for every file of an earlier run: it is reused if it is as it was written and the check finds nothing in it. Somebody
	 * may have emptied, cut or edited it, and an older version may have checked less.
	 */
	const mayReuse = async ({ name, bytes }: Rendition) => {
		if (!(await staging.has(`${folder}/${name}`))) return false;
		const print = mediaCache.get(fingerprint)?.prints[name];
		if (!(await isIntact(pathOf(name), bytes, print))) return false;
		return isClean === undefined || isClean(`${folder}/${name}`);
	};
	return {
		fingerprint,
		write: (name, make) => staging.write(`${folder}/${name}`, make),
		path: pathOf,
		reuse: async (name) => {
			const cached = mediaCache.get(fingerprint);
			const rendition = cached && renditionsOf(cached.prepared).find((one) => one.name === name);
			return rendition !== undefined && (await mayReuse(rendition)) ? rendition : undefined;
		},
		reuseAll: async (decoders) => {
			const cached = mediaCache.get(fingerprint);
			if (cached === undefined || cached.recipe !== recipeOf(cached.prepared, decoders)) return undefined;
			for (const rendition of renditionsOf(cached.prepared)) if (!(await mayReuse(rendition))) return undefined;
			return cached.prepared;
		},
	};
}
