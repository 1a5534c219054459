import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount, type SampleEntry } from "../../../sample/account.ts";
import { layoutHtmlNew, layoutHtmlOld } from "../../../sample/layouts.ts";
import { readIndexes } from "../../../src/layouts/read.ts";
import { recognise } from "../../../src/layouts/recognise.ts";
import { layoutHtml } from "../../../src/layouts/tables.ts";
import type { EntryRecord } from "../../../src/readers/collections.ts";
import type { Reading } from "../../../src/readers/reading.ts";
import { downloadOf } from "../../read-download.ts";
import { context } from "./markup.ts";

const account = inventAccount();
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru", "ko", "ja"] as const;

type Written = typeof layoutHtmlNew;
type LanguageOf = NonNullable<NonNullable<Parameters<Written["write"]>[1]>["language"]>;

/** Every page of the sample download that the table of HTML pages claims, read. */
async function readings(layout: Written, language: LanguageOf): Promise<readonly Reading[]> {
	const { claims } = recognise(downloadOf(layout.write(account, { language })));
	assert.ok(claims.every((claim) => claim.layout === layoutHtml));
	return (await readIndexes(claims, context)).map(({ reading }) => reading);
}

const idOf = (uri: string) => /(\d{17})(?:\.\w+)?$/.exec(uri)?.[1] ?? uri;

function told({ kind, shelf, caption, posted, media }: EntryRecord): string {
	const slides = media.map(({ uri }) => idOf(uri));
	return JSON.stringify({ kind, shelf, caption, minute: Math.floor(posted.seconds / 60), slides });
}

function lived({ kind, shelf, caption, posted, media, alsoPost }: SampleEntry): readonly string[] {
	const slides = media.map(({ fbid }) => fbid);
	const minute = Math.floor(posted / 60);
	const kinds = alsoPost === true ? [kind, "post"] : [kind];
	return kinds.map((each) => JSON.stringify({ kind: each, shelf, caption, minute, slides }));
}

const expected = account.entries
	.filter(({ shelf }) => shelf !== "draft")
	.flatMap(lived)
	.sort();
const secrets = account.entries.flatMap(({ media }) =>
	media.flatMap(({ private: { latitude, captured, device } }) => [String(latitude), captured, device]),
);

for (const layout of [layoutHtmlOld, layoutHtmlNew]) {
	describe(`the sample download ${layout.name}`, () => {
		for (const language of LANGUAGES) {
			test(`gives back every entry, the profile and nothing private in the language ${language}`, async () => {
				const read = await readings(layout, language);
				assert.deepEqual(
					read.flatMap(({ unread }) => unread),
					[],
				);
				assert.deepEqual(read.flatMap(({ records: { entries = [] } }) => entries.map(told)).sort(), expected);
				const { username, name, bio, website, photos } = account.profile;
				assert.deepEqual(
					read.flatMap(({ records: { profiles = [] } }) =>
						profiles.map(({ picture, ...profile }) => ({ ...profile, picture: idOf(picture) })),
					),
					[{ username, name, biography: bio, website, picture: photos[0].fbid }],
				);
				assert.deepEqual(
					read.flatMap(({ records: { profilePictures = [] } }) =>
						profilePictures.map(({ media }) => idOf(media[0]?.uri ?? "")),
					),
					photos.map(({ fbid }) => fbid),
				);
				const everything = JSON.stringify(read);
				assert.deepEqual(
					secrets.filter((secret) => everything.includes(secret)),
					[],
				);
			});
		}

		test("gives back every caption and slide in a language that is in no table", async () => {
			const read = await readings(layout, "invented");
			const slides = (text: string) => {
				const { caption, slides, shelf } = JSON.parse(text);
				return JSON.stringify({ caption, slides, shelf });
			};
			const entries = read.flatMap(({ records }) => records.entries ?? []);
			assert.deepEqual(entries.map((entry) => slides(told(entry))).sort(), expected.map(slides).sort());
		});
	});
}
