import { join } from "node:path";
import type { Content, Staging } from "../../output/staging.ts";
import { isIntact } from "../intact.ts";
import { recipeOf } from "../plan.ts";
import { type Prepared, type Rendition, renditionsOf } from "../prepared.ts";
import type { MediaCache } from "./media-cache.ts";

/** The rendition files of one medium: paths, atomic writes, and reuse from an earlier run. */
export interface RenditionFiles {
	readonly fingerprint: string;
	/** Relative to the site's root. */
	readonly folder: string;
	/** Writes a file atomically; returns its size in bytes. */
	write(name: string, content: Content): Promise<number>;
	/** The path of a file that was written or reused. */
	path(name: string): string;
	/** The rendition of this name from an earlier run; undefined where there is none, or none that may be reused. */
	reuse(name: string): Promise<Rendition | undefined>;
	/** The medium as an earlier run prepared it with today's recipes; undefined unless every file of it may be reused. */
	reuseAll(decoders: string): Promise<Prepared | undefined>;
}

/** The staging folder and the media cache, from which renditions of an earlier run are reused. */
export interface EarlierRun {
	readonly staging: Staging;
	readonly mediaCache: MediaCache;
	/** Whether the metadata check finds nothing in a file of an earlier run; else the file is made again. */
	readonly isClean?: (path: string) => Promise<boolean>;
}

export function renditionFiles(
	fingerprint: string,
	folder: string,
	{ staging, mediaCache, isClean }: EarlierRun,
): RenditionFiles {
	const pathOf = (name: string) => join(staging.folder, folder, name);
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
		folder,
		write: (name, content) => staging.write(`${folder}/${name}`, content),
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
