import { BuildError } from "../problems.ts";
import { inventAccount } from "./account.ts";
import { writeSampleZip } from "./download.ts";
import { layouts } from "./layouts.ts";

/**
 * Writes the download of the invented account as a ZIP, for people who want to try without one of their own. Throws a
 * BuildError for a layout that does not exist.
 */
export async function writeSample(zip: string, folder: string, name: string): Promise<void> {
	const layout = layouts.find((candidate) => candidate.name === name);
	if (layout === undefined) {
		throw new BuildError(`The value ${JSON.stringify(name)} is not understood`, {
			where: "--layout",
			hint: `Give one of: ${layouts.map((candidate) => candidate.name).join(", ")}.`,
		});
	}
	await writeSampleZip(layout.write(inventAccount(), { folder }), zip);
}
