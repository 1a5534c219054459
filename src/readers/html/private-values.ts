import { meaningOf } from "../labels.ts";
import { codesIn, kindOfValue, type Secrets } from "../secrets.ts";
import type { Page } from "./collect-records.ts";

/** Whatever a system has put behind its name. */
const PROFILE = /personal_information[^/]*$/i;
const SHOWN = new Set(["username", "name", "biography", "website"]);

/**
 * Gathers what is private on a page: in tables beside posts by its shape, because labels are in the account's language and
 * captions stand in tables too; on the page of the profile every line that is not shown.
 */
export function collectPrivateTexts({ parts }: Page, file: string, secrets: Secrets): void {
	for (const part of parts) {
		if (part.is === "medium")
			for (const code of codesIn(part.uri)) secrets.add("the name of a file of the download", code);
		if (part.is !== "line") continue;
		const kind = kindOfValue(part.value);
		if (kind !== undefined) secrets.add(kind, part.value);
		else if (PROFILE.test(file) && !SHOWN.has(meaningOf(part.label) ?? "")) {
			secrets.add("a private line of the profile", part.value);
		}
	}
}
