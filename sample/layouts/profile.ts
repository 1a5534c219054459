import { identity } from "../canaries.ts";
import type { SampleAccount } from "../model.ts";
import { mojibakeFile } from "./encode-json.ts";
import type { Words } from "./languages.ts";
import type { SampleFile } from "./layout.ts";
import { type Naming, profilePhotoUri } from "./names.ts";
import { cell } from "./records.ts";

/** The profile: what the person shows, in the middle of what nobody should see. */
export function profileFile(account: SampleAccount, path: string, naming: Naming, words: Words): SampleFile {
	const { username, name, bio, website, photos } = account.profile;
	const [photo] = photos;
	return mojibakeFile(path, {
		profile_user: [
			{
				title: "User Information",
				media_map_data: {
					[words.profilePhoto]: {
						uri: profilePhotoUri(photo, true, naming),
						creation_timestamp: photo.uploaded,
						title: "",
					},
				},
				string_map_data: {
					[words.email]: cell(identity.email),
					[words.phone]: cell(identity.phone),
					[words.phoneConfirmed]: cell("True"),
					[words.username]: cell(username),
					[words.name]: cell(name),
					[words.bio]: cell(bio),
					[words.gender]: cell(identity.gender),
					[words.birthDate]: cell(identity.birthDate),
					[words.website]: cell(website),
					[words.city]: cell(identity.city),
					[words.privateAccount]: cell("False"),
				},
			},
		],
	});
}
