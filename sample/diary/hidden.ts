import { shelfMarks } from "../canaries.ts";
import { type DiaryEntry, film, photo } from "./entry.ts";

/** What the person hid, threw away, never published, or what Instagram keeps without a post. */
export const hidden: readonly DiaryEntry[] = [
	{
		on: "2022-07-24T10:10:10Z",
		say: `Too much of a good thing, put away for now. ${shelfMarks.archived}`,
		shelf: "archived",
		show: [photo("sea", 0), photo("berries", 0)],
	},
	{ on: "2023-04-10T14:14:14Z", say: shelfMarks.archived, shelf: "archived", show: [photo("terrazzo", 4)] },
	{
		on: "2024-01-28T09:00:00Z",
		say: `Not my best loaf. ${shelfMarks.archived}`,
		shelf: "archived",
		show: [photo("bread", 2)],
	},
	{
		on: "2023-08-20T20:08:20Z",
		say: `An angry evening, better gone. ${shelfMarks.deleted}`,
		shelf: "deleted",
		show: [photo("rain", 3, "tall")],
	},
	{ on: "2025-02-28T08:08:00Z", say: shelfMarks.deleted, shelf: "deleted", show: [film("rain")] },
	{ on: "2022-10-02T07:00:00Z", say: shelfMarks.other, shelf: "other", show: [photo("leaves", 5)] },
	{
		on: "2024-07-14T13:13:13Z",
		say: `${shelfMarks.other} effect preview`,
		shelf: "other",
		show: [photo("moonrise", 3)],
	},
	{
		on: "2025-03-10T09:09:00Z",
		say: `Still looking for the words … ${shelfMarks.draft}`,
		shelf: "draft",
		show: [photo("hills", 6)],
	},
	{
		on: "2025-03-12T19:19:00Z",
		say: `Shop news, not yet! ${shelfMarks.draft}`,
		shelf: "draft",
		show: [photo("pots", 3), photo("pots", 4), photo("tea", 1)],
	},
];
