import { indexFailure } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { decodeText } from "../../readers/decode.ts";
import { Json } from "../../readers/json.ts";
import { type Facts, factsOf } from "../readers/facts.ts";
import { parseHtmlRecords } from "../readers/html-records.ts";
import { parseJsonRecords } from "../readers/json-records.ts";

/** The names that the owner's profile gives; empty where it gives none. */
export interface OwnerNames {
	readonly name: string;
	readonly username: string;
}

/** Until 2020 it was `profile.json`. */
const PROFILE = /(?:^|\/)(?:personal_information|profile)\.(?:json|html)$/i;

/** Reads the names of the owner from the profile of a download, before anything else is read. */
export async function ownerIn(files: readonly DownloadFile[]): Promise<OwnerNames> {
	for (const file of files.filter(({ path }) => PROFILE.test(path))) {
		const found = (await factsIn(file)).find(({ text }) => text("name") !== "" || text("handle") !== "");
		if (found !== undefined) return { name: found.text("name").trim(), username: found.text("handle").trim() };
	}
	return { name: "", username: "" };
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
