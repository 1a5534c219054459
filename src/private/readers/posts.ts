import type { GenericRecord } from "../model/generic-record.ts";
import type { Insight, ShortPost } from "../model/posts.ts";
import { addressIn, type RecordReader } from "./activity.ts";
import { nobody, tellingValues } from "./facts.ts";
import { privateMeaning } from "./labels.ts";

/** A post of Threads: its text is the title of its first medium, which is there without a file, too. */
export const threadsPost: RecordReader<ShortPost> = ({ record, text, seconds, plain }) => {
	const media = record.groups.filter(({ title }) => title === "media");
	const said = record.title || titleIn(media) || text("caption") || text("text") || plain?.text || "";
	const files = [...record.media, ...media.flatMap((medium) => medium.media)];
	const time = seconds ?? media.find((medium) => medium.seconds !== undefined)?.seconds;
	if (said === "" && files.length === 0) return [];
	const is = media.some(isReply) ? "reply" : "thread";
	return [{ is, text: said, owner: nobody, address: "", media: files, seconds: time }];
};

function titleIn(groups: readonly GenericRecord[]): string {
	for (const { values } of groups) {
		const title = values.find(({ label }) => label === "title")?.text ?? "";
		if (title !== "") return title;
	}
	return "";
}

function isReply({ values, groups }: GenericRecord): boolean {
	return values.some(({ label, text }) => label === "is_reply" && text === "true") || groups.some(isReply);
}

export function shortPost(is: ShortPost["is"]): RecordReader<ShortPost> {
	return (facts) => {
		const { record, text, seconds, owner, plain, unknown } = facts;
		const said = text("caption") || text("text") || plain?.text || unknown;
		const address = addressIn(facts);
		const isEmpty = said === "" && address === "" && record.media.length === 0;
		return isEmpty ? [] : [{ is, text: said, owner, address, media: record.media, seconds }];
	};
}

export function insight(of: Insight["of"]): RecordReader<Insight> {
	return ({ record, seconds, time }) => {
		const { values, groups, media } = record;
		const thumbnail = groups.find((group) => group.media.length > 0);
		const counters = [...tellingValues({ ...record, groups: [] })].map(({ value }) => value);
		if (values.length === 0 && thumbnail === undefined) return [];
		return [
			{
				of,
				caption: thumbnail === undefined ? record.title : titleIn([thumbnail]),
				media: [...media, ...(thumbnail?.media ?? [])],
				counters: counters
					.filter(({ label }) => label !== "" && privateMeaning(label) !== "created")
					.map(({ label, text }) => ({ name: label, value: text })),
				seconds: time("created") ?? thumbnail?.seconds ?? seconds,
			},
		];
	};
}
