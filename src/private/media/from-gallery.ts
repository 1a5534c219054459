import { copyFile, link } from "node:fs/promises";
import { join } from "node:path";
import { inParallel } from "../../media/concurrency.ts";
import { recipeOf } from "../../media/plan.ts";
import { type MediaCache, openMediaCache } from "../../media/prepare/media-cache.ts";
import { filesOf } from "../../media/prepared.ts";
import { editionAt } from "../../output/edition.ts";
import { hashFile } from "../../output/file-bytes.ts";
import { readManifest } from "../../output/manifest.ts";
import { cacheOf } from "../../output/project.ts";
import type { Staging } from "../../output/staging.ts";

interface Context {
	readonly staging: Staging;
	readonly mediaCache: MediaCache;
	/** The decoders of this computer. */
	readonly decoders: string;
	readonly jobs: number;
}

/** Thrown where a file of the gallery is not as its manifest says: its medium is then prepared as any other. */
class Changed extends Error {}

/** Takes what the gallery has of these media: fingerprints, and the folder below `media/` of each. */
type Take = (wanted: ReadonlyMap<string, string>) => Promise<void>;

/**
 * Opens the public gallery at `gallery`, from which renditions of pictures and videos are taken that it shows as well: what both show
 * is prepared once. They are links to its files, or copies where the disk has no links, each proved to be as the manifest of the gallery
 * says. Nothing of a gallery is ever written into, so that one file may have two names. Undefined where no gallery is.
 */
export async function openGallery(
	gallery: string,
	{ staging, mediaCache, decoders, jobs }: Context,
): Promise<Take | undefined> {
	const found = await editionAt(gallery).catch(() => undefined);
	if (found !== "site") return undefined;
	const manifest = await readManifest(gallery);
	if (manifest === undefined) return undefined;
	const paths = new Map<string, string>();
	for (const path of manifest.files.keys())
		if (path.startsWith("media/")) paths.set(path.slice(path.lastIndexOf("/") + 1), path);
	const theirs = await openMediaCache(cacheOf(gallery, "mediaCache"));
	const take = async (name: string, folder: string) => {
		const path = paths.get(name);
		const file = path === undefined ? undefined : manifest.files.get(path);
		if (path === undefined || file === undefined) throw new Changed();
		await staging.write(`media/${folder}/${name}`, async (temporary) => {
			const from = join(gallery, path);
			await link(from, temporary).catch(() => copyFile(from, temporary));
			if ((await hashFile(temporary)) !== file.digest) throw new Changed();
		});
	};
	const takeAll = async ([fingerprint, folder]: readonly [string, string]) => {
		const known = theirs.get(fingerprint);
		if (known === undefined || known.recipe !== recipeOf(known.prepared, decoders)) return;
		const names = filesOf(known.prepared);
		if (names.length === 0 || !names.every((name) => paths.has(name))) return;
		try {
			for (const name of names) await take(name, folder);
			mediaCache.add(fingerprint, known);
		} catch (error) {
			if (!(error instanceof Changed)) throw error;
		}
	};
	return async (wanted) => {
		const open = [...wanted].filter(([fingerprint]) => mediaCache.get(fingerprint) === undefined);
		await inParallel(open, jobs, takeAll);
	};
}
