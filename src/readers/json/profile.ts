import type { ProfileRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import { labelValues } from "../label-values.ts";
import { profileOf } from "../profile.ts";
import type { Records } from "../reading.ts";
import { records } from "./records.ts";

/**
 * Reads personal_information.json: `{profile_user: [{media_map_data, string_map_data}]}`. Its keys are in the account's
 * language and changed their case over the years; any can be missing.
 */
export function profile(file: string, root: Json): Records<ProfileRecord> {
	const [user = root] = records(root);
	const mapped = user.get("string_map_data").members();
	const lines = [
		...mapped.map(([label, cell]) => ({
			label,
			value: cell.get("value").text(),
			href: cell.get("href").text(),
			depth: 0,
		})),
		...labelValues(user).map(({ label, value, nested }) => ({ label, value, href: "", depth: nested ? 1 : 0 })),
	];
	const picture = user.get("media_map_data").members()[0]?.[1].get("uri").uri() ?? "";
	return profileOf(file, lines, picture);
}
