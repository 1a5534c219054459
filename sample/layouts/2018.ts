import { lifeOf } from "../life/life.ts";
import { inFolder, type SampleLayout, type Trait } from "./layout.ts";
import { messages2018 } from "./messages-2018.ts";
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
		const { talks } = lifeOf(account);
		return inFolder(writeRoot(account, clock, [messages2018(talks)], options), options.folder);
	},
};
