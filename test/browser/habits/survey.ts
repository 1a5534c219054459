import assert from "node:assert/strict";
import { noteErrors } from "../errors.ts";
import { type Gallery, POST } from "../gallery.ts";
import type { Visit } from "../visit.ts";
import { findings } from "./axe.ts";
import { kindsOf } from "./kinds.ts";
import { isWhole, NOTE_MOVES, type Sight, sightOf } from "./sight.ts";

/** What one sees on a page of every kind, which many promises are about: a page is opened once for all of them. */
export interface Survey {
	readonly sights: readonly Sight[];
	/** Addresses that were asked for, and errors. */
	readonly asked: readonly string[];
	readonly errors: readonly string[];
	/** What axe has to say of the story player and of search results. */
	readonly axeInUse: readonly string[];
}

const surveys = new WeakMap<Gallery, Promise<Survey>>();

/** The survey of the gallery in this browser, made once. */
export function surveyOf(visit: Visit): Promise<Survey> {
	const known = surveys.get(visit.gallery) ?? survey(visit);
	surveys.set(visit.gallery, known);
	return known;
}

/** Fails where one of the pages has something of a kind. */
export async function assertNone(visit: Visit, what: Exclude<keyof Sight, "path">): Promise<void> {
	const { sights } = await surveyOf(visit);
	const found = sights
		.filter((sight) => sight[what] !== "")
		.map((sight) => `${sight.path}: ${sight[what] ?? "not looked at"}`);
	assert.deepEqual(found, []);
}

async function survey(visit: Visit): Promise<Survey> {
	const { page, gallery, open, until } = visit;
	const asked: string[] = [];
	const errors: string[] = [];
	page.on("request", (request) => asked.push(request.url()));
	// The page for what is not found asks for its script at three depths, and is at one of them.
	const isExpected = ({ url }: { url?: string }) =>
		/404\.html$/.test(page.url()) && url?.endsWith("/not-found.js") === true;
	noteErrors(page, errors, (message) => message.type() === "error" && !isExpected(message.location()));
	await page.evaluateOnNewDocument(NOTE_MOVES);
	const sights: Sight[] = [];
	for (const path of [...kindsOf(gallery.pages), gallery.find(POST, /<photo-carousel[\s\S]*>July</)])
		sights.push(await sightOf(visit, path));
	const axeInUse: string[] = [];
	await open(`${gallery.find(/^stories\/\d{4}\//, /<article/)}#play`);
	await until(`document.querySelector("dialog").open`);
	await page.click(".player-pause");
	if (isWhole(visit)) axeInUse.push(await findings(visit));
	await open("search/index.html?q=a");
	await until(`document.querySelectorAll(".result").length > 0`);
	if (isWhole(visit)) axeInUse.push(await findings(visit));
	await open(gallery.find(POST, /slide-link/));
	await until(`document.querySelector(".pswp--open") ?? void document.querySelector(".slide-link").click()`);
	return { sights, asked, errors, axeInUse };
}
