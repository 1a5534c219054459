import type {
	Comment,
	Contact,
	Like,
	Login,
	ProfileChange,
	Relation,
	Saved,
	Search,
	Seen,
	StoryAnswer,
	VisitedLink,
} from "../model/activity.ts";
import { type Facts, handleIn, personOf } from "./facts.ts";

/** Reads one record of a subject; undefined where the record is not of it. */
export type RecordReader<T> = (facts: Facts) => T | undefined;

export function comment(under: Comment["under"]): RecordReader<Comment> {
	return ({ record, text, seconds, plain, owner }) => {
		// Until 2023 the title is whose post it was and the value what was written.
		const written = text("comment") || plain[0]?.text || "";
		const whose = owner.handle === "" && owner.name === "" ? { handle: handleIn(record.title), name: "" } : owner;
		return written === "" ? undefined : { under, text: written, owner: whose, media: record.media, seconds };
	};
}

export function like(of: Like["of"]): RecordReader<Like> {
	return ({ record, text, href, seconds, plain, owner }) => {
		const address = href("url") || text("url") || plain[0]?.href || "";
		const whose = owner.handle === "" && owner.name === "" ? { handle: handleIn(record.title), name: "" } : owner;
		if (address === "" && whose.handle === "" && seconds === undefined) return undefined;
		return { of, address, owner: whose, text: text("caption"), seconds };
	};
}

export function relation(is: Relation["is"]): RecordReader<Relation> {
	return (facts) => {
		const person = is === "hashtag" ? { handle: "", name: facts.plain[0]?.text ?? "" } : personOf(facts);
		return person.handle === "" && person.name === "" ? undefined : { is, person, seconds: facts.seconds };
	};
}

export const contact: RecordReader<Contact> = ({ text, seconds, plain }) => {
	const name = [text("firstName") || text("name"), text("lastName")].filter((part) => part !== "").join(" ");
	const details = text("contact") || plain[0]?.text || "";
	return name === "" && details === "" ? undefined : { name, details, seconds };
};

export function search(what: Search["for"]): RecordReader<Search> {
	return ({ record, text, seconds, plain }) => {
		const words = text("search") || record.title || plain[0]?.text || "";
		return words === "" ? undefined : { for: what, text: words, seconds };
	};
}

export function saved(is: Saved["is"]): RecordReader<Saved> {
	return ({ record, text, href, seconds, plain, owner }) => {
		const address = href("savedOn") || href("url") || text("url") || plain[0]?.href || "";
		const song = [text("song"), text("artist")].filter((part) => part !== "").join(" · ");
		const whose = owner.handle === "" && owner.name === "" ? { handle: handleIn(record.title), name: "" } : owner;
		const said = is === "music" ? song : text("caption");
		if (address === "" && said === "" && whose.handle === "") return undefined;
		return { is, address, owner: whose, text: said, collection: "", seconds };
	};
}

export function storyAnswer(kind: StoryAnswer["kind"]): RecordReader<StoryAnswer> {
	return ({ record, text, href, seconds, plain, owner }) => {
		const whose = owner.handle === "" && owner.name === "" ? { handle: handleIn(record.title), name: "" } : owner;
		const answer = text("answer") || plain[0]?.text || "";
		const address = href("url") || text("url") || plain[0]?.href || "";
		if (whose.handle === "" && whose.name === "" && answer === "" && address === "" && seconds === undefined)
			return undefined;
		return { kind, owner: whose, question: text("question"), answer, address, seconds };
	};
}

export const profileChange: RecordReader<ProfileChange> = ({ record, text, seconds }) => {
	const [before, after] = [text("before"), text("after")];
	const what = text("changed") || record.title;
	if (what === "" && before === "" && after === "") return undefined;
	return { what, before, after, media: [...record.media, ...record.groups.flatMap(({ media }) => media)], seconds };
};

export function login(is: Login["is"]): RecordReader<Login> {
	return ({ record, text, seconds }) => {
		const [address, device] = [text("ip"), text("device")];
		if (address === "" && device === "" && record.title === "" && seconds === undefined) return undefined;
		return { is, address, device, text: record.title, seconds };
	};
}

export const visitedLink: RecordReader<VisitedLink> = ({ record, text, href, seconds }) => {
	const address = href("url") || text("url") || record.values.find(({ text }) => /^https?:/.test(text))?.text || "";
	return address === "" ? undefined : { address, title: text("page") || record.title, until: undefined, seconds };
};

export function seen(is: Seen["is"]): RecordReader<Seen> {
	return ({ record, text, href, seconds, plain, owner }) => {
		const address = href("url") || text("url") || plain[0]?.href || "";
		const handle = handleIn(text("handle")) || handleIn(record.title);
		const whose =
			owner.handle === "" && owner.name === "" ? { handle, name: handle === "" ? record.title : "" } : owner;
		const said = text("caption") || plain[0]?.text || "";
		if (address === "" && whose.handle === "" && whose.name === "" && said === "" && seconds === undefined)
			return undefined;
		return { is, owner: whose, address, text: said, seconds };
	};
}
