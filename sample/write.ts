import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { BuildError } from "../src/model/problem.ts";
import { makeFolder } from "../src/output/make-folder.ts";
import { unwritable } from "../src/output/project.ts";
import { assertZipPlace, PLACEHOLDER, writeSealedZip } from "../src/output/sealed-zip.ts";
import { inventAccount } from "./account.ts";
import { sampleZip } from "./download.ts";
import type { SampleFile } from "./layouts/layout.ts";
import { layouts } from "./layouts.ts";
import { CACHE } from "./paint/cache.ts";
import { abandonPainting, callPainters, dismissPainters } from "./paint/painters.ts";

/**
 * Writes the download of the invented account as a ZIP, for people who want to try without one of their own. Throws a
 * BuildError for a layout that does not exist, and when something lies there that is not an earlier one. Calls `soon` when nearly
 * all is painted.
 */
export async function writeSample(zip: string, folder: string, name: string, soon = () => {}): Promise<void> {
	const layout = layouts.find((candidate) => candidate.name === name);
	if (layout === undefined) {
		const params = { names: layouts.map((candidate) => candidate.name).join(", ") };
		const advice = { code: "Give one of: {names}.", params } as const;
		throw new BuildError("valueUnknown", { value: JSON.stringify(name), advice }, { where: "--layout" });
	}
	await assertZipPlace(zip);
	await makeFolder(dirname(zip)).catch((cause: unknown) => {
		throw unwritable(zip, cause);
	});
	try {
		// While the account is invented there is a core for them. Where all pictures are known they would have nothing to do.
		if (!existsSync(CACHE)) callPainters();
		const files = layout.write(inventAccount(), { folder });
		await writeSealedZip(zip, await sampleZip(untilFew(files, soon), PLACEHOLDER));
	} catch (error) {
		abandonPainting();
		throw error;
	}
	// The build that follows needs their memory.
	dismissPainters();
}

/** Files for each core that are made while a process begins, which takes half a second. */
const MEANWHILE = 8;

/** The same files; `call` is called when so few are still to be made that another process may begin. */
function untilFew(files: readonly SampleFile[], call: () => void): readonly SampleFile[] {
	let left = files.length;
	return files.map((file) => ({
		...file,
		bytes: async () => {
			const bytes = await file.bytes();
			left -= 1;
			if (left === MEANWHILE * availableParallelism()) call();
			return bytes;
		},
	}));
}
