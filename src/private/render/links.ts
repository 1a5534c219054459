import { type Area, areaName } from "../model/areas.ts";

/*
 * The addresses of the pages, below the edition. They are made of numbers and dates alone: no name of a person is in an address,
 * because addresses end up in histories and lists of recent files.
 */

/** The list of conversations, from 1. */
export const conversationsUrl = (page: number) => `conversations/${page}.html`;

/** The first page of a conversation, by its number. */
export const conversationUrl = (conversation: number) => `conversations/${conversation}/index.html`;

/** A page of a conversation by its name, such as `2024-05`. */
export const messagesUrl = (conversation: number, name: string) => `conversations/${conversation}/${name}.html`;

/** A volume of a conversation to print, by its name, such as `2024`. */
export const bookUrl = (conversation: number, name: string) => messagesUrl(conversation, `book-${name}`);

/** The pictures, videos and other files of a conversation: a page by its name, empty for that of the newest. */
export const conversationMediaUrl = (conversation: number, name: string) =>
	`conversations/${conversation}/${named("media", name)}.html`;

/** What leads to the newest messages of a conversation, wherever these are. */
export const newestUrl = (conversation: number) => messagesUrl(conversation, "newest");

/** Pictures and videos that no other page shows, from 1. */
export const unnamedMediaUrl = (page: number) => `files/media/${page}.html`;

/** The calendar of all years, and that of one. */
export const daysUrl = "days/index.html";
export const yearUrl = (year: string) => `days/${year}/index.html`;

/** Everything of a day such as `2024-05-14`: a page, or several from 1. */
export const dayUrl = (day: string, page = 1) => `days/${day.replace("-", "/")}${page === 1 ? "" : `-${page}`}.html`;

/** The people, and one list of them by its own name: a page by its name, empty for that of the newest. */
export const peopleUrl = "people/index.html";
export const peopleListUrl = (list: string, name: string) => `people/lists/${named(list, name)}.html`;

/** A person by number. */
export const personUrl = (person: number) => `people/${person}.html`;

/** A long list of a person by the name of its collection: a page by its name, empty for that of the newest. */
export const personListUrl = (person: number, list: string, name: string) =>
	`people/${person}/${named(list.toLowerCase(), name)}.html`;

/** What the files of an area say as they say it: a page by its name, such as `2024`. */
export const areaUrl = (area: Area, name: string) => `files/${areaName(area)}/${name}.html`;

/** A page of a subject, such as comments, by its name. */
export const subjectUrl = (subject: string, name: string) => `subjects/${kebab(subject)}/${name}.html`;

/** The owner's posts or stories as a grid, by the name of its page, and in full by that of theirs, such as `2024-05`. */
export const ownGridUrl = (of: "posts" | "stories", name: string) => `${of}/${name}.html`;
export const ownPostsUrl = (of: "posts" | "stories", name: string) => `${of}/full/${name}.html`;

/** Where everything is searched. */
export const SEARCH_URL = "search.html";

/** What is searched, in parts by number, and the table of their contents. */
export const searchPartUrl = (part: number) => `search/${part}.js`;
export const SEARCH_CONTENTS_URL = "search/parts.js";

/** The receipt over files, from 1. */
export const receiptUrl = (page: number) => `receipt/${page}.html`;

/** What has several pages of a kind. */
function named(kind: string, name: string): string {
	return name === "" ? kind : `${kind}-${name}`;
}

/** Small letters alone, because other systems do not tell them from large ones. */
function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
