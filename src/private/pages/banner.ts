import { excerpt } from "../../languages/excerpt.ts";
import type { OwnNames } from "../conversations/own-names.ts";
import type { PrivateLanguage } from "../languages/words.ts";

/** Letters of a name in the banner. */
const LONGEST_NAME = 60;

/** The line on each page that says whose edition it is, where that is certain, and that it is not for the internet. */
export function bannerOf({ names, by }: OwnNames, { say }: Pick<PrivateLanguage, "say">): string {
	const [name] = names;
	const isSure = by === "asked" || by === "profile" || by === "username";
	return isSure && name !== undefined ? say("neverOf", { name: excerpt(name, LONGEST_NAME) }) : say("never");
}
