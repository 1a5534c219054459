import type { Json } from "../json.ts";
import { meaningOf } from "../labels.ts";
import { codesIn, kindOfValue, type Secrets, tokensOf } from "../secrets.ts";

/** Members in which everything is private, wherever they stand. `direct` are pictures from messages (2018 to 2021). */
const PRIVATE = new Map([
	["media_metadata", "data of a camera"],
	["exif_data", "data of a camera"],
	["direct", "a picture from a message"],
	["upload_ip", "an IP address"],
	["device_id", "a device"],
	["fbid", "a number of Instagram"],
]);
/** Of the profile, what is read to be shown; all that stands beside it is private. */
const SHOWN = new Set(["username", "name", "biography", "website"]);

/** Gathers what is private in a JSON index. What it is, is told by keys that are never translated, and by shapes. */
export function collectPrivateValues(root: Json, secrets: Secrets): void {
	// The profile of 2018 to 2021 is a plain record.
	if (root.has("username") && root.has("biography")) profile(root, secrets);
	else walk(root, undefined, secrets);
}

/** `within` is the kind of everything below a private member; undefined elsewhere. */
function walk(json: Json, within: string | undefined, secrets: Secrets): void {
	for (const item of json.items()) walk(item, within, secrets);
	for (const [key, value] of json.members()) {
		if (key === "subtitles") continue;
		const kind = within ?? PRIVATE.get(key);
		if (key === "string_map_data") profile(value, secrets);
		else if (key === "uri" || key === "path")
			for (const code of codesIn(value.uri())) secrets.add("the name of a file of the download", code);
		else if (key === "backup_uri") for (const token of tokensOf(value.uri())) secrets.add("a token", token);
		else if (kind !== undefined || key === "value") leaf(value, kind, secrets);
		else walk(value, undefined, secrets);
	}
}

function leaf(value: Json, kind: string | undefined, secrets: Secrets): void {
	const text = value.text();
	if (text === "") {
		walk(value, kind, secrets);
		return;
	}
	const shape = kindOfValue(text);
	// A word such as `Instagram` or `back` among the data of a camera says nothing and stands everywhere.
	const telling = /\d/.test(text) ? text.length >= 8 : text.length >= 10 && /[^\p{L}]/u.test(text);
	if (shape !== undefined) secrets.add(shape, text);
	else if (kind !== undefined && telling) secrets.add(kind, text);
}

function profile(map: Json, secrets: Secrets): void {
	for (const [key, cell] of map.members()) {
		if (SHOWN.has(meaningOf(key) ?? key)) continue;
		const text = cell.text() || cell.get("value").text();
		if (/^https?:\/\//i.test(text)) for (const token of tokensOf(text)) secrets.add("a token", token);
		else secrets.add(kindOfValue(text) ?? "a private line of the profile", text);
	}
}
