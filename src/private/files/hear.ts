import { indexFailure, LARGEST_INDEX } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { areThereUnheard, type Choice } from "../choice/choice.ts";
import { isChosenPath } from "../choice/choose.ts";
import { isNamedIn } from "../choice/names.ts";
import { isText } from "../readers/text-records.ts";
import { type Assumed, parseFile } from "./parse-file.ts";

/**
 * Looks for the names that are in no file of the chosen areas in those of the others: messages know people by their names, all other
 * files by their handles, and whoever gives both has misspelt neither. Reads nothing where all are found.
 */
export async function hearElsewhere(
	files: readonly DownloadFile[],
	choice: Choice,
	assumed: Pick<Assumed, "zone">,
): Promise<void> {
	for (const file of files) {
		if (!areThereUnheard(choice)) return;
		if (isChosenPath(file.path, choice) || !isText(file.path) || file.size > LARGEST_INDEX) continue;
		try {
			for (const found of parseFile(file.path, await file.read(), { ...assumed, likelyZones: [] })) {
				const { participants = [], title = "" } = found.is === "part" ? found.part.header : {};
				const values = [title, ...participants].map((text) => ({ label: "", text, href: "", seconds: undefined }));
				const record = found.is === "record" ? found.record : { ...NOTHING, values };
				for (const people of [choice.people, choice.withoutPeople]) isNamedIn(record, people, choice);
			}
		} catch (error) {
			// What cannot be read names nobody.
			indexFailure(error);
		}
	}
}

const NOTHING = { list: "", title: "", seconds: undefined, groups: [], media: [] } as const;
