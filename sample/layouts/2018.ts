import { identity } from "../canaries.ts";
import { plainFile } from "./encode-json.ts";
import { inFolder, type SampleLayout, type Trait } from "./layout.ts";
import { writeRoot } from "./root.ts";

/** What `media.json` has no field for; slides can be guessed from equal captions within seconds. */
export const rootCannotExpress: readonly Trait[] = [
	"carousels",
	"kinds",
	"archived",
	"deleted",
	"other",
	"drafts",
	"subtitles",
	"ids",
	"file names",
];

/** `2018-11-05T20:19:29`: UTC without saying so. */
const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19);

/** JSON as handed out from April 2018: flat files in the root, times without a zone, messages in plain text. */
export const layout2018: SampleLayout = {
	name: "2018",
	cannotExpress: [...rootCannotExpress, "zone"],
	write: (account, options = {}) => {
		const talk = {
			participants: [account.profile.username, identity.messageSender],
			conversation: [
				{ sender: identity.messageSender, created_at: clock(1_604_599_673), text: identity.message },
				{ sender: identity.messageSender, created_at: clock(1_604_599_600), media_url: identity.messageLink },
			],
		};
		return inFolder(writeRoot(account, clock, plainFile("messages.json", [talk]), options), options.folder);
	},
};
