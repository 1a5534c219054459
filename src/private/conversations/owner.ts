import { indexFailure } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { decodeText } from "../../readers/decode.ts";
import { Json } from "../../readers/json.ts";
import { type Facts, factsOf } from "../readers/facts.ts";
import { parseHtmlRecords } from "../readers/html-records.ts";
import { parseJsonRecords } from "../readers/json-records.ts";

/** The names that the owner's profiles give: one each, where downloads of different years have different ones. */
export interface OwnerNames {
	readonly names: readonly string[];
	readonly usernames: readonly string[];
}

/** Until 2020 it was `profile.json`. */
const PROFILE = /(?:^|\/)(?:personal_information|profile)\.(?:json|html)$/i;

/** Reads the names of the owner from the profile of a download, before anything else is read. */
export async function ownerIn(files: readonly DownloadFile[]): Promise<OwnerNames> {
	const [names, usernames] = [new Set<string>(), new Set<string>()];
	for (const file of files.filter(({ path }) => PROFILE.test(path))) {
		const found = (await factsIn(file)).find(({ text }) => text("name") !== "" || text("handle") !== "");
		if (found === undefined) continue;
		names.add(found.text("name").trim());
		usernames.add(found.text("handle").trim());
	}
	for (const all of [names, usernames]) all.delete("");
	return { names: [...names], usernames: [...usernames] };
}

/** None for a file that cannot be read: the reading of all files says so. */
async function factsIn(file: DownloadFile): Promise<readonly Facts[]> {
	try {
		const bytes = await file.read();
		const isJson = file.path.toLowerCase().endsWith(".json");
		const { records } = isJson
			? parseJsonRecords(Json.parse(bytes))
			: parseHtmlRecords(decodeText(bytes), file.path, "UTC");
		return records.map(factsOf);
	} catch (error) {
		indexFailure(error);
		return [];
	}
}
