import { lifeOf } from "../life/life.ts";
import { rootCannotExpress } from "./2018.ts";
import { inFolder, type SampleLayout } from "./layout.ts";
import { writeRoot } from "./root.ts";
import { threadFiles } from "./threads.ts";

/** `2020-10-07T15:55:33+00:00`. */
const clock = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;

/**
 * JSON as handed out from December 2020 to March 2021: the root of 2018 with zones in its times, messages already in
 * folders, in milliseconds and with the text garbled, beside texts that are not.
 */
export const layout2020: SampleLayout = {
	name: "2020",
	cannotExpress: rootCannotExpress,
	write: (account, options = {}) => {
		const threads = threadFiles(lifeOf(account).talks, { folder: "messages/", isFormer: true }, options);
		return inFolder(writeRoot(account, clock, threads, options), options.folder);
	},
};
