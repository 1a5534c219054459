import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { BuildRequest } from "../build.ts";
import type { Download } from "../download/download.ts";
import { decodingMeans } from "../media/decode/means.ts";
import { besides } from "./besides.ts";
import { programPrint } from "./program.ts";

/**
 * Digest of everything that decides what a site is: the program, the options, the owner's alternative texts, what videos can
 * be decoded with, and the state of every file of the download. Nothing of the download is opened for it.
 */
export async function signOf(request: BuildRequest, download: Download): Promise<string> {
	const { archives, jobs, progress, stage, photos, allowRemovals, ...decisive } = request;
	const hash = createHash("sha256").update(programPrint());
	hash.update(JSON.stringify(decisive, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value)));
	hash.update(await readFile(besides(request.output).alt).catch(() => ""));
	hash.update(decodingMeans());
	hash.update(JSON.stringify(download.setAside));
	for (const file of download.files) {
		hash.update(`\n${JSON.stringify([file.part, file.path, file.state ?? (await file.fingerprint())])}`);
	}
	return hash.digest("hex");
}
