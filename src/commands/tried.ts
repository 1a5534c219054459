import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { keyWithTexts } from "../build/build-key.ts";
import { keyOf } from "../build/compare.ts";
import type { BuildRequest } from "../build/request.ts";
import { BuildError, errorCode } from "../model/problem.ts";
import { assertMayMake } from "../output/make-folder.ts";
import { cacheOf, unwritable } from "../output/project.ts";
import { readLastRun } from "../report/last-run.ts";

/** Throws the BuildError of a build whose folders cannot be written, as far as that can be told without writing. */
export async function assertPlaces({ output, photos }: BuildRequest["options"]): Promise<void> {
	// The new site takes its place from beside it.
	await assertMayMake(dirname(output)).catch((cause: unknown) => {
		throw unwritable(output, cause);
	});
	// Of what is no folder in its very place there is more to say.
	if (photos === undefined || (await isNoFolder(photos))) return;
	await assertMayMake(photos).catch((cause: unknown) => {
		throw new BuildError("photosUnwritable", { error: errorCode(cause) ?? String(cause) }, { where: photos, cause });
	});
}

async function isNoFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isDirectory() === false;
}

/** Whether a build would find that nothing has changed. Writes nothing. */
export async function isUpToDate(request: BuildRequest): Promise<boolean> {
	const { output, photos } = request.options;
	// The private copy may lack something although the site does not.
	if (photos !== undefined || !existsSync(cacheOf(output, "lastRun"))) return false;
	const key = await keyOf(request, () => undefined);
	return (await readLastRun(output, await keyWithTexts(key, output))) !== undefined;
}
