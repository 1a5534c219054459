import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { BuildError } from "../src/model/problem.ts";
import { assertZipPlace, PLACEHOLDER, writeSealedZip } from "../src/output/sealed-zip.ts";
import { inventAccount } from "./account.ts";
import { sampleZip } from "./download.ts";
import { layouts } from "./layouts.ts";
import { abandonPainting, dismissPainters } from "./paint/painters.ts";

/**
 * Writes the download of the invented account as a ZIP, for people who want to try without one of their own. Throws a
 * BuildError for a layout that does not exist, and when something lies there that is not an earlier one.
 */
export async function writeSample(zip: string, folder: string, name: string): Promise<void> {
	const layout = layouts.find((candidate) => candidate.name === name);
	if (layout === undefined) {
		const params = { names: layouts.map((candidate) => candidate.name).join(", ") };
		const advice = { code: "Give one of: {names}.", params } as const;
		throw new BuildError("valueUnknown", { value: JSON.stringify(name), advice }, { where: "--layout" });
	}
	await assertZipPlace(zip);
	await mkdir(dirname(zip), { recursive: true });
	try {
		await writeSealedZip(zip, await sampleZip(layout.write(inventAccount(), { folder }), PLACEHOLDER));
	} catch (error) {
		abandonPainting();
		throw error;
	}
	// The build that follows needs their memory.
	dismissPainters();
}
