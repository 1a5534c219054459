import { inventAccount } from "./account.ts";
import { writeSampleZip } from "./download.ts";
import { layout2026 } from "./layouts/2026.ts";

/** Writes the download of the invented account as a ZIP in the newest layout, for people who want to try without one of their own. */
export async function writeSample(zip: string): Promise<void> {
	await writeSampleZip(
		layout2026.write(inventAccount(), { folder: "instagram-mara.makes.things-2026-05-01-Sample01" }),
		zip,
	);
}
