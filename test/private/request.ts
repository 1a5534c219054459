import { defaultLimits } from "../../src/download/limits.ts";
import { EVERYTHING } from "../../src/private/choice/choice.ts";
import type { EditionRequest } from "../../src/private/request.ts";

/** A private edition in English and UTC; of which downloads and where is the test's. */
export const REQUEST: Omit<EditionRequest, "archives" | "output"> = {
	lang: "en",
	timezone: "UTC",
	htmlTimezone: undefined,
	me: [],
	choice: EVERYTHING,
	allowRemovals: false,
	limits: defaultLimits,
	gallery: undefined,
	jobs: 4,
};
