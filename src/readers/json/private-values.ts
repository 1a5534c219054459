import type { Plain } from "../../languages/problems/message.ts";
import type { Json } from "../json.ts";
import { meaningOf } from "../labels.ts";
import { codesIn, kindOfValue, type PrivateValues, tokensOf } from "../private-values.ts";
import { isShown } from "../profile.ts";

/** Members in which everything is private, at any depth. `direct` are pictures from messages (2018 to 2021). */
const PRIVATE = new Map<string, Plain>([
	["media_metadata", "data of a camera"],
	["exif_data", "data of a camera"],
	["direct", "a picture from a message"],
	["upload_ip", "an IP address"],
	["device_id", "a device"],
	["fbid", "a number of Instagram"],
]);

/** Collects what is private in a JSON index, recognised by keys that are never translated and by shapes. */
export function collectPrivateValues(root: Json, values: PrivateValues): void {
	// The profile of 2018 to 2021 is a plain record.
	if (root.has("username") && root.has("biography")) profile(root, values);
	else walk(root, undefined, values);
}

/** `within` is the kind of everything below a private member, undefined elsewhere. */
function walk(json: Json, within: Plain | undefined, values: PrivateValues): void {
	for (const item of json.items()) walk(item, within, values);
	for (const [key, value] of json.members()) {
		if (key === "subtitles") continue;
		const kind = within ?? PRIVATE.get(key);
		if (key === "string_map_data") profile(value, values);
		else if (key === "uri" || key === "path")
			for (const code of codesIn(value.uri())) values.add("the name of a file of the download", code);
		else if (key === "backup_uri") for (const token of tokensOf(value.uri())) values.add("a token", token);
		else if (kind !== undefined || key === "value") leaf(value, kind, values);
		else walk(value, undefined, values);
	}
}

function leaf(value: Json, kind: Plain | undefined, values: PrivateValues): void {
	const text = value.text();
	if (text === "") {
		walk(value, kind, values);
		return;
	}
	const shape = kindOfValue(text);
	// A word such as `Instagram` or `back` among the data of a camera is on any page and gives nothing away.
	const isDistinct = /\d/.test(text) ? text.length >= 8 : text.length >= 10 && /[^\p{L}]/u.test(text);
	if (shape !== undefined) values.add(shape, text);
	else if (kind !== undefined && isDistinct) values.add(kind, text);
}

function profile(map: Json, values: PrivateValues): void {
	for (const [key, cell] of map.members()) {
		if (isShown(meaningOf(key) ?? key)) continue;
		const text = cell.text() || cell.get("value").text();
		if (/^https?:\/\//i.test(text)) for (const token of tokensOf(text)) values.add("a token", token);
		else values.add(kindOfValue(text) ?? "a private line of the profile", text);
	}
}
