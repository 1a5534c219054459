import type { PrivateLanguage } from "../languages/words.ts";
import type { Area } from "../model/areas.ts";
import type { PrivateCollections } from "../readers/collected.ts";
import { nobody } from "../readers/facts.ts";
import { ACCOUNT } from "./account.ts";
import { ACTIVITY } from "./activity.ts";
import { SUBJECTS } from "./subjects.ts";
import type { Tellers, Telling } from "./telling.ts";

const TELLERS: Tellers = { ...ACTIVITY, ...ACCOUNT };

type Collection = keyof PrivateCollections;

/** The names of all collections. */
export const collections = Object.keys(TELLERS) as readonly Collection[];

/** The one place in which a record of any collection is told. */
export function tell<K extends Collection>(
	collection: K,
	record: PrivateCollections[K],
	language: PrivateLanguage,
): Telling {
	const said = TELLERS[collection](record, language);
	const { subject, what, kind = "", person = nobody, title = "", text = "", address = "" } = said;
	const { facts = NONE, closed = NONE, media = NONE } = said;
	return { subject, area: areaOf(said), what, kind, person, title, text, facts, closed, address, media };
}

const NONE: readonly string[] = [];

function areaOf({ subject, area }: { readonly subject: Telling["subject"]; readonly area?: Area }): Area {
	return area ?? (subject === undefined ? "other" : SUBJECTS[subject]);
}
