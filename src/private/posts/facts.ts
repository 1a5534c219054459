import type { RecordPart } from "../../readers/html/page.ts";
import type { Json } from "../../readers/json.ts";
import { meaningOf, truthOf } from "../../readers/labels.ts";
import { withoutQuery } from "../../readers/paths.ts";
import type { Fact } from "../model/own-post.ts";
import { privateMeaning } from "../readers/labels.ts";

/** A fact of a post, or of its medium of that key; of no medium where that is empty. */
export interface SaidFact extends Fact {
	readonly of: string;
}

/** What a record says of a post beyond its type. */
export interface RecordFacts {
	readonly facts: readonly SaidFact[];
	readonly addresses: readonly string[];
	/** Handles of people who are tagged. */
	readonly tagged: readonly string[];
}

/** What is read of a camera, as JSON has it since 2021; numbers of devices and addresses of uploads stay on the pages of the files. */
const CAMERA = [
	...(["date_time_original", "lens_make", "lens_model", "aperture", "shutter_speed", "focal_length", "iso"] as const),
	...(["metering_mode", "scene_capture_type", "software", "camera_position", "source_type"] as const),
] as const;

/** Meanings of labels that are of the type, or of no use to people. */
const TYPED: ReadonlySet<string | undefined> = new Set([
	...(["caption", "creation time", "draft", "published", "media", "place", "hashtags"] as const),
]);
/** Deepest groups that are read: real ones nest twice. */
const DEEPEST = 8;
/** No record has more; a hostile one is cut off here and is whole on the pages of its file. */
const MOST_FACTS = 600;
const MOST_LISTED = 60;
/** As pages name people who are on a picture: `anna.berg (Tagged, 0.00, 0.00)` (format notes of 2026-11). */
const TAGGED = /^@?([A-Za-z0-9._]{1,30}) \([^()]{0,60}?-?\d{1,4}[.,]\d{1,20}, -?\d{1,4}[.,]\d{1,20}\)$/;

/** Names a medium by the path that a record gives for it, without what may follow that. */
export const mediumKey = (uri: string) => withoutQuery(uri).normalize("NFC");

/** Most records have none of something: one empty list stands for all. */
const NONE: readonly string[] = [];

/** Gathers facts, each once. */
class FactCollector {
	readonly tagged: string[] = [];
	readonly addresses: string[] = [];
	readonly #facts: SaidFact[] = [];
	readonly #seen = new Set<string>();

	/** What is kept of it until everything has been read. */
	get said(): RecordFacts {
		const { addresses, tagged } = this;
		return {
			facts: this.#facts,
			addresses: addresses.length === 0 ? NONE : addresses,
			tagged: tagged.length === 0 ? NONE : tagged,
		};
	}

	add(label: string, text: string, uri = ""): void {
		const said = text.trim();
		if (said === "" || this.#facts.length >= MOST_FACTS) return;
		const of = uri === "" ? "" : mediumKey(uri);
		const key = `${of}\n${label}\n${said}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.#facts.push({ of, label, text: said });
	}

	/** A labelled value, where it says something that the type does not. `name` is its label with those of its groups. */
	addLabelled(label: string, name: string, text: string, href = "", uri = ""): void {
		const [, handle] = TAGGED.exec(text.trim()) ?? [];
		if (handle !== undefined) this.tagged.push(handle.toLowerCase());
		// Those in groups are of others: of whoever is tagged, or of what was shared.
		if (label === name && privateMeaning(label) === "url") this.addresses.push(href || text);
		if (TYPED.has(meaningOf(label)) || privateMeaning(label) === "technical" || truthOf(text) === false) return;
		this.add(name, text || href, uri);
	}
}

/** The facts of a record of any JSON index of the owner's own content. */
export function factsOfJson(record: Json): RecordFacts {
	const facts = new FactCollector();
	for (const genre of record.get("music_genres").items()) facts.add("music_genre", genre.text());
	if (record.get("uri").uri() !== "") addMedium(record, facts);
	for (const medium of record.get("media").records()) addMedium(medium, facts);
	for (const line of record.get("label_values").items()) addLine(line, "", 0, facts);
	return facts.said;
}

/** A line of `label_values` and those of its groups, whose titles are put before their labels. */
function addLine(line: Json, group: string, depth: number, facts: FactCollector): void {
	if (depth > DEEPEST) return;
	const label = line.textOf("label") || line.textOf("title");
	const name = [group, label].filter((one) => one !== "").join(": ");
	if (meaningOf(label) === "hashtags") return;
	facts.addLabelled(label, name, line.textOf("value"), line.textOf("href"));
	const listed = line
		.get("vec")
		.items()
		.map((item) => item.textOf("value"));
	if (listed.length > 0) facts.addLabelled(label, name, listed.slice(0, MOST_LISTED).join(", "));
	for (const medium of line.get("media").records()) addMedium(medium, facts);
	for (const inner of line.get("dict").items()) addLine(inner, name, depth + 1, facts);
}

function addMedium(medium: Json, facts: FactCollector): void {
	const uri = medium.get("uri").uri();
	if (uri === "") return;
	const metadata = medium.get("media_metadata");
	for (const kind of [metadata.get("photo_metadata"), metadata.get("video_metadata")]) {
		const exif = kind.get("exif_data").records();
		const textOf = (key: string) => exif.map((one) => one.textOf(key)).find((text) => text !== "") ?? "";
		const position = [textOf("latitude"), textOf("longitude")];
		if (position.every((one) => one !== "") && position.some((one) => Number(one) !== 0))
			facts.add("position", position.join(", "), uri);
		for (const key of CAMERA) facts.add(key, textOf(key), uri);
		facts.add("music_genre", kind.textOf("music_genre"), uri);
	}
	facts.add("source_app", medium.get("cross_post_source").textOf("source_app"), uri);
}

/** The facts of a record of a page: lines of tables, each about the picture or video above it where that is outside of tables. */
export function factsOfPage({ parts }: RecordPart): RecordFacts {
	const facts = new FactCollector();
	let uri = "";
	for (const part of parts) {
		if (part.is === "medium" && part.depth === 0) uri = part.uri;
		if (part.is === "line" && part.depth < 2) facts.addLabelled(part.label, part.label, part.value, part.href, uri);
		// Groups in tables are of hashtags or of people, which nothing but their values tells apart.
		if (part.is === "line" && part.depth > 1 && TAGGED.test(part.value)) facts.addLabelled("", part.label, part.value);
	}
	return facts.said;
}
