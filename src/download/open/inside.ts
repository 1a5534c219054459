import { basename, dirname } from "node:path";
import { isSurelyRoot } from "../roots.ts";
import { namesIn } from "./names-in.ts";

/** Folders in the root of a download of some year that somebody may take for all of it. */
const IN_A_ROOT =
	/^(?:your_instagram_activity|content|media|messages|personal_information|connections|photos|videos|stories|profile|direct)$/i;
/** Folders above the one that was named, such as that of `your_instagram_activity/media`. */
const HIGHEST = 3;

/** The unpacked download that a folder is a part of, of which the rest would be missing; undefined when there is none. */
export async function downloadAround(folder: string): Promise<string | undefined> {
	for (let [inner, steps] = [folder, 0]; steps < HIGHEST; [inner, steps] = [dirname(inner), steps + 1]) {
		const outer = dirname(inner);
		if (!IN_A_ROOT.test(basename(inner)) || !isSurelyRoot(await namesIn(outer))) continue;
		// A download may have been put into another one.
		return isSurelyRoot(await namesIn(folder)) ? undefined : outer;
	}
	return undefined;
}
