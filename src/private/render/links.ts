import { type Area, areaName } from "../model/areas.ts";

/*
 * The addresses of the pages, below the edition. They are made of numbers and dates alone: no name of a person is in an address,
 * because addresses end up in histories and lists of recent files.
 */

/** The list of conversations, from 1. */
export const conversationsUrl = (page: number) => `conversations/${page}.html`;

/** The first page of a conversation, from 1. */
export const conversationUrl = (conversation: number) => `conversations/${conversation}/index.html`;

/** A page of a conversation by its name, such as `2024-05`. */
export const messagesUrl = (conversation: number, name: string) => `conversations/${conversation}/${name}.html`;

/** The pictures, videos and other files of a conversation, the newest first, from 1. */
export const conversationMediaUrl = (conversation: number, page: number) =>
	`conversations/${conversation}/media${page === 1 ? "" : `-${page}`}.html`;

/** Pictures and videos that no other page shows, from 1. */
export const unnamedMediaUrl = (page: number) => `files/media/${page}.html`;

/** Everything of a day such as `2024-05-14`. */
export const dayUrl = (day: string) => `days/${day.replace("-", "/")}.html`;

/** A person by number, from 1. */
export const personUrl = (person: number) => `people/${person}.html`;

/** What the files of an area say as they say it, from 1. */
export const areaUrl = (area: Area, page: number) => `files/${areaName(area)}/${page}.html`;

/** A page of a subject, such as comments, by its name. */
export const subjectUrl = (subject: string, name: string) => `subjects/${kebab(subject)}/${name}.html`;

/** The receipt over files, from 1. */
export const receiptUrl = (page: number) => `receipt/${page}.html`;

/** Small letters alone, because other systems do not tell them from large ones. */
function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
