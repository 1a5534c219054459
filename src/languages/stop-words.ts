import { CATALOGUES } from "./language.ts";

/** Swedish, in which there is no interface. */
const SWEDISH = `
	alla allt andra aldrig alltid att bara bland blev blir borde både dagen deras dess dessa detta dig din ditt dock där därför efter
	eller ett finns fick flera framför fram från genom gjorde göra har hade hela henne hennes honom hos här idag igen ihop inga
	ingen inget innan inte jag kanske kommer kunde lite många med medan mellan mer mig min mina mitt mot mycket måste nog något
	några någon när nästan också olika oss sedan ska skulle själv som utan vad var vara varit varje vart vid vilken visst vårt väldigt
`;

/** Words that say nothing about a year, of all languages. */
export const stopWords: ReadonlySet<string> = new Set(
	[...Object.values(CATALOGUES).map((texts) => texts.stopWords), SWEDISH]
		.join(" ")
		.split(/\s+/)
		.filter((word) => word !== ""),
);
