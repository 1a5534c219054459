import type { Json } from "./json.ts";
import { labelValues } from "./label-values.ts";
import { type Meaning, meaningOf } from "./labels.ts";
import { profileByShape } from "./profile-shape.ts";
import { records } from "./records.ts";
import { nothing, type Reading, type ToldProfile } from "./told.ts";

/**
 * Reads personal_information.json: `{profile_user: [{media_map_data, string_map_data}]}`. Its keys are in the account's
 * language and changed their case over the years; any can be missing. E-mail, telephone, gender and birth date stand
 * beside what is read here and are not looked at.
 */
export function profile(file: string, root: Json): Reading {
	const [user] = records(root);
	if (user === undefined)
		return { ...nothing, unread: [{ kind: "profile", what: "No profile stands in it", where: file }] };
	const values = new Map<Meaning, string>();
	const pairs = [
		...user
			.get("string_map_data")
			.members()
			.map(([key, json]) => [meaningOf(key), valueIn(json)] as const),
		...labelValues(user).map((line) => [line.meaning, line.value.trim()] as const),
	];
	for (const [meaning, value] of pairs) {
		if (meaning !== undefined && value !== "" && !values.has(meaning)) values.set(meaning, value);
	}
	const unknown = user
		.get("string_map_data")
		.members()
		.filter(([key]) => meaningOf(key) === undefined)
		.map(([, json]) => ({ value: json.get("value").text().trim(), href: json.get("href").text().trim() }));
	const shaped = profileByShape(unknown);
	const told: ToldProfile = {
		username: values.get("username") ?? shaped.username,
		name: values.get("name") ?? "",
		biography: values.get("biography") ?? shaped.biography,
		website: values.get("website") ?? shaped.website,
		picture: user.get("media_map_data").members()[0]?.[1].get("uri").uri() ?? "",
	};
	return { ...nothing, profiles: [told] };
}

function valueIn(json: Json): string {
	return (json.get("value").text() || json.get("href").text()).trim();
}
