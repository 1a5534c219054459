import assert from "node:assert/strict";
import type { Habits } from "../visit.ts";
import { assertNone, surveyOf } from "./survey.ts";

export const quiet: Habits = {
	"no page asks anybody for anything, stores anything, or has an error": async (visit) => {
		await assertNone(visit, "stored");
		const { sights, asked, errors } = await surveyOf(visit);
		assert.ok(sights.length > 10);
		// Firefox tells of no files that it reads.
		if (visit.browser === "chrome" || visit.from === "host") assert.ok(asked.length >= sights.length);
		const foreign = asked.filter((url) => !/^(file:|data:|about:|http:\/\/127\.0\.0\.1:)/.test(url));
		assert.deepEqual(foreign, []);
		assert.deepEqual(errors, []);
	},
};
