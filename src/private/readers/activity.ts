import { parseDate, type WallTime } from "../../readers/html/dates.ts";
import type { Comment, Like, Search, Seen, StoryAnswer, VisitedLink } from "../model/activity.ts";
import { type Facts, isNobody, personNamed } from "./facts.ts";

/** Reads what a record says of a subject; nothing where the record is not of it. */
export type RecordReader<T> = (facts: Facts) => readonly T[];

export function comment(under: Comment["under"]): RecordReader<Comment> {
	return ({ record, text, seconds, plain, unknown, owner }) => {
		// Until 2023 the title is whose post it was and the value what was written.
		const written = text("comment") || plain?.text || unknown;
		return written === "" ? [] : [{ under, text: written, owner, media: record.media, seconds }];
	};
}

export function like(of: Like["of"]): RecordReader<Like> {
	return (facts) => {
		const { text, seconds, owner } = facts;
		const address = addressIn(facts);
		const isEmpty = address === "" && isNobody(owner) && seconds === undefined;
		return isEmpty ? [] : [{ of, address, owner, text: text("caption"), seconds }];
	};
}

export function search(what: Search["for"]): RecordReader<Search> {
	return ({ record, text, seconds, plain, unknown }) => {
		const words = text("search") || record.title || plain?.text || unknown;
		return words === "" ? [] : [{ for: SEARCHES.get(text("kind")) ?? what, text: words, seconds }];
	};
}

/** Kinds of searches in the one list of 2018 to 2020. */
const SEARCHES = new Map<string, Search["for"]>([
	["user", "account"],
	["tag", "tag"],
	["hashtag", "tag"],
]);

export function storyAnswer(kind: StoryAnswer["kind"]): RecordReader<StoryAnswer> {
	return (facts) => {
		const { text, seconds, plain, owner } = facts;
		const [answer, address] = [text("answer") || plain?.text || "", addressIn(facts)];
		const isEmpty = isNobody(owner) && answer === "" && address === "" && seconds === undefined;
		return isEmpty ? [] : [{ kind, owner, question: text("question"), answer, address, seconds }];
	};
}

export const visitedLink: RecordReader<VisitedLink> = (facts) => {
	const { record, text, seconds } = facts;
	const isAddress = ({ text }: { readonly text: string }) => /^https?:/.test(text);
	const address = addressIn(facts) || record.values.find(isAddress)?.text || "";
	return address === "" ? [] : [{ address, title: text("page") || record.title, duration: durationIn(facts), seconds }];
};

/** From start to end, which are times, or dates without a zone: `Jun 05, 2026 1:51:18pm`. */
function durationIn({ text, time }: Facts): number | undefined {
	const start = time("start") ?? inUtc(parseDate(text("start")));
	const end = time("end") ?? inUtc(parseDate(text("end")));
	return start === undefined || end === undefined || end < start ? undefined : end - start;
}

function inUtc(wall: WallTime | undefined): number | undefined {
	if (wall === undefined) return undefined;
	const { year, month, day, hour, minute, second = 0 } = wall;
	return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

export function seen(is: Seen["is"]): RecordReader<Seen> {
	return (facts) => {
		const { text, seconds, plain } = facts;
		const address = addressIn(facts);
		const handle = text("handle");
		const owner = handle === "" ? facts.owner : personNamed(handle);
		const song = joined([text("song"), text("artist")]);
		const said = text("feedback") || text("caption") || song || plain?.text || "";
		const isEmpty = address === "" && isNobody(owner) && said === "" && seconds === undefined;
		return isEmpty ? [] : [{ is, owner, address, text: said, seconds }];
	};
}

/** Address of what a record is about; empty where it has none. */
export function addressIn({ text, href, plain }: Facts): string {
	return href("url") || text("url") || plain?.href || "";
}

/** Texts that belong together, without those that are not there. */
export function joined(texts: readonly string[]): string {
	return texts.filter((text) => text !== "").join(" · ");
}
