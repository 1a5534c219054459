import type { Contact, Relation } from "../model/people.ts";
import type { RecordReader } from "./activity.ts";
import { isNobody, personOf } from "./facts.ts";

export function relation(is: Relation["is"]): RecordReader<Relation> {
	return (facts) => {
		const tag = facts.plain?.text || facts.record.title || facts.text("name") || facts.unknown;
		const person = is === "hashtag" ? { handle: "", name: tag } : personOf(facts);
		return isNobody(person) ? [] : [{ is, person, seconds: facts.seconds }];
	};
}

export const contact: RecordReader<Contact> = ({ text, seconds, plain }) => {
	const name = [text("firstName") || text("name"), text("lastName")].filter((part) => part !== "").join(" ");
	const details = text("contact") || plain?.text || "";
	return name === "" && details === "" ? [] : [{ name, details, seconds }];
};
