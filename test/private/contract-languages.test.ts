import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { type LayoutOptions, layout2021, layout2025, layout2026, type SampleLayout } from "../../sample/layouts.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import { downloadOf } from "../read-download.ts";
import { type Activity, foundActivity } from "./contract-activity.ts";

type Language = NonNullable<LayoutOptions["language"]>;

/** Japanese: the word for the owner of a thing is in no table, since no download has shown it. */
const UNREAD: Readonly<Partial<Record<Language, string>>> = {
	...Object.fromEntries(["de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ko"].map((name) => [name, ""])),
	ja: "likes.owner seen.owner saved.owner storyAnswers.owner",
};

const account = inventAccount();

/** The activity in a language, without messages, whose keys are the same in all. */
async function activityIn(layout: SampleLayout, language: Language): Promise<Activity> {
	const files = layout.write(account, { language }).filter(({ path }) => !path.includes("messages/"));
	const ignore = async () => undefined;
	const assumed = { zone: "UTC", likelyZones: [], me: [] };
	return foundActivity(
		(await readPrivate(downloadOf(files).files, assumed, { record: ignore, file: ignore, conversation: ignore }))
			.collected,
	);
}

for (const layout of [layout2021, layout2025, layout2026]) {
	describe(`the layout ${layout.name}`, async () => {
		const english = await activityIn(layout, "en");
		for (const [language, unread] of Object.entries(UNREAD)) {
			test(`says the same in the language ${language}`, async () => {
				const gaps = unread.split(" ");
				const same = (activity: Activity) =>
					Object.entries(activity).map(([collection, records]) => [
						collection,
						gaps.includes(collection)
							? []
							: records.map((record) =>
									Object.entries(record).filter(([field]) => !gaps.includes(`${collection}.${field}`)),
								),
					]);
				assert.deepEqual(same(await activityIn(layout, language as Language)), same(english));
			});
		}
	});
}
