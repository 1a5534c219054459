import { meaningOf } from "../labels.ts";
import { codesIn, kindOfValue, type PrivateValues } from "../private-values.ts";
import { isShown } from "../profile.ts";
import type { Page } from "./page.ts";

/** With whatever a system has added to its name. */
const PROFILE = /personal_information[^/]*$/i;

/**
 * Collects what is private on a page: in tables by its shape, because labels are in the account's language and captions are
 * in tables too; on the page of the profile every line that is not shown.
 */
export function collectPrivateTexts({ parts }: Page, file: string, values: PrivateValues): void {
	for (const part of parts) {
		if (part.is === "medium")
			for (const code of codesIn(part.uri)) values.add("the name of a file of the download", code);
		if (part.is !== "line") continue;
		const kind = kindOfValue(part.value);
		if (kind !== undefined) values.add(kind, part.value);
		else if (PROFILE.test(file) && !isShown(meaningOf(part.label))) {
			values.add("a private line of the profile", part.value);
		}
	}
}
