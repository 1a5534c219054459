import { identity } from "../canaries.ts";
import { type Life, lifeOf } from "../life/life.ts";
import type { SampleAccount } from "../model.ts";
import { accountTables } from "./account-tables.ts";
import { activityTables, type Things } from "./activity-tables.ts";
import { type Json, lazyFile, mojibakeFile, textFile } from "./encode-json.ts";
import type { Words } from "./languages.ts";
import type { LayoutOptions, SampleFile } from "./layout.ts";
import { type Naming, uriOf } from "./names.ts";
import { type PrivateFolders, threadStyle } from "./private-folders.ts";
import { labels, map, type PrivateTable, type Row, rowJson } from "./rows.ts";
import { smallTables } from "./small-tables.ts";
import { threadFiles } from "./threads.ts";

/** Everything private but conversations, as files of a layout: full of marks, some with the base names of files that a website needs. */
export function privateTables(
	account: SampleAccount,
	folders: PrivateFolders,
	naming: Naming,
	words: Words,
): readonly PrivateTable[] {
	const { things } = lifeOf(account);
	return [
		...activityTables(things, folders, words),
		...accountTables(things, folders, words),
		...smallTables(folders, words),
		{ path: `${folders.insights}posts`, key: "organic_insights_posts", rows: insights(account, naming, words) },
	];
}

/** Counters of own posts, with pictures of real posts inside. */
function insights({ entries }: SampleAccount, naming: Naming, words: Words): readonly Row[] {
	const counted = entries.filter((entry) => entry.kind === "post" && entry.shelf === "published").slice(0, 3);
	return counted.map((entry) => {
		const uri = uriOf(entry, entry.media[0], naming);
		const cells = { [words.creationTimestamp]: entry.posted, [words.likes]: "1.234", [words.reach]: "--" };
		return map(cells, "", { label: words.thumbnail, uri, at: entry.posted, title: identity.insightReach });
	});
}

/** Other people's posts and the person's notes, lying among the indexes of own content in the JSON of 2026. */
function strangers({ reposts, notes }: Life["things"], words: Words): readonly PrivateTable[] {
	const table = (name: string, things: Things): PrivateTable => ({
		path: `your_instagram_activity/media/${name}`,
		key: undefined,
		rows: things.map(({ at, text, person }) => labels(at, { [words.caption]: text }, person)),
	});
	return [table("reposts", reposts), table("notes", notes)];
}

/** The same as JSON, with the conversations and what was sent in them. */
export function privateFiles(
	account: SampleAccount,
	folders: PrivateFolders,
	naming: Naming,
	words: Words,
	options: LayoutOptions,
): SampleFile[] {
	const { talks, things } = lifeOf(account);
	const tables = [
		...privateTables(account, folders, naming, words),
		...(folders.hasLabels ? strangers(things, words) : []),
	];
	const inbox = `${folders.activity}messages/inbox/${identity.threadId}/`;
	return [
		...threadFiles(talks, threadStyle(folders), options),
		textFile(`${inbox}photos/${identity.message}.txt`, identity.message),
		...tables.map((table) =>
			lazyFile(`${table.path}.json`, mojibakeFile, () =>
				contentOf(
					table,
					table.rows.map((row) => rowJson(row, words)),
				),
			),
		),
		textFile(`${folders.activity}gifts/no-data.txt`, "No data\n"),
	];
}

/** Under its key, else bare; of a list without a key that has one record, the record alone, as seen in 2026. */
function contentOf({ key, isSingle }: PrivateTable, records: readonly Json[]): Json {
	const [first, ...others] = records;
	const only = others.length === 0 ? first : undefined;
	const content = only !== undefined && (isSingle || key === undefined) ? only : records;
	return key === undefined ? content : { [key]: content };
}
