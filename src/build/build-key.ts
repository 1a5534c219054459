import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableDecoders } from "../media/decode/available-decoders.ts";
import type { Download } from "../model/download-file.ts";
import { OPTIONS, type Options } from "../options/table.ts";
import { projectFiles } from "../output/project.ts";
import { programDigest } from "./program-digest.ts";
import type { BuildRequest } from "./request.ts";

/**
 * Digest of everything that decides what a site is: the program, the options, the owner's alternative texts, what videos can
 * be decoded with, and the state of every file of the download. Nothing of the download is opened for it.
 */
export async function buildKey(request: BuildRequest, download: Download): Promise<string> {
	const { options, selectOptions, invented } = request;
	const hash = createHash("sha256").update(programDigest());
	const decisive = [...decisiveOptions(options), selectOptions, invented];
	hash.update(JSON.stringify(decisive, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value)));
	hash.update(await readFile(projectFiles(options.output).alt).catch(() => ""));
	hash.update(availableDecoders());
	hash.update(JSON.stringify(download.setAside));
	for (const file of download.files) {
		hash.update(`\n${JSON.stringify([file.part, file.path, file.state ?? (await file.fingerprint())])}`);
	}
	return hash.digest("hex");
}

function decisiveOptions(options: Options): readonly unknown[] {
	return Object.entries(options).filter(([name]) => OPTIONS[name as keyof Options].inKey);
}
