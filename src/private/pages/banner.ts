import { excerpt } from "../../languages/excerpt.ts";
import type { PrivateLanguage } from "../languages/words.ts";

/** Letters of a name in the banner. */
const LONGEST_NAME = 60;

/** The line on each page that says whose edition it is, where that is known, and that it is not for the internet. */
export function bannerOf(name: string, { say }: Pick<PrivateLanguage, "say">): string {
	return name === "" ? say("never") : say("neverOf", { name: excerpt(name, LONGEST_NAME) });
}
