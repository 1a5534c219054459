import type { Person } from "../../model/activity.ts";
import type { GenericRecord, Value } from "../../model/generic-record.ts";
import { handleInAddress, isNobody, personNamed } from "../../readers/facts.ts";
import { privateMeaning } from "../../readers/labels.ts";
import type { NamesIn } from "../../render/record-view.ts";
import { searchedIn, type Told } from "../../telling/told.ts";

/** Keys and titles of groups by which files name somebody as messages call them. */
const AS_IN_MESSAGES = /^(?:sender_name|actor|original_message_sender)$/;
const GROUPS_OF_PEOPLE = /^(?:participants|reporter|reportee)$/;

/**
 * Finds the fields of a record that name somebody: what its labels say, in every language that the readers know, and what readers have
 * taken for a person in what it became. Any other text, such as a caption that is a name, leads nowhere.
 */
export function namesIn(became: readonly Told[], urlOf: (person: Person) => string): NamesIn {
	const people = became.map(personOf).filter((person) => !isNobody(person));
	const readAs = (text: string) => {
		const person = people.find((one) => isCalled(one, text));
		return person === undefined ? "" : urlOf(person);
	};
	return (record, depth) => {
		const { name, handle } = personWithin(record);
		const isOfMessages = GROUPS_OF_PEOPLE.test(record.title);
		return {
			title: depth === 0 && record.title !== "" ? readAs(record.title) : "",
			value: (value) => {
				const { label, text } = value;
				if (text === "") return "";
				if (value === handle || value === name)
					return urlOf({ handle: handle?.text ?? "", name: name?.text ?? "" }) || readAs(text);
				const meaning = privateMeaning(label);
				if (AS_IN_MESSAGES.test(label) || (isOfMessages && meaning === "name"))
					return urlOf({ handle: "", name: text });
				if (meaning === "owner") return urlOf(personNamed(text));
				if (label === "") return readAs(text) || urlOfProfile(value, urlOf);
				return meaning === "name" || meaning === "search" || meaning === "handle" ? readAs(text) : "";
			},
		};
	};
}

/** Whom a record is about; of searches of the account that was searched. */
function personOf(told: Told): Person {
	const searched = searchedIn(told);
	return isNobody(searched) ? told.tell().person : searched;
}

/** A text is somebody's name or handle, and nothing else. */
function isCalled({ handle, name }: Person, text: string): boolean {
	if (text.trim() === name.trim() && name !== "") return true;
	return handle !== "" && text.replace(/^@/, "").toLowerCase() === handle.toLowerCase();
}

/** The values with the handle and the name of one person; undefined where the record has none, or a name without a handle. */
function personWithin({ values }: GenericRecord): { readonly handle?: Value; readonly name?: Value } {
	const of = (meaning: string) => values.find(({ label }) => privateMeaning(label) === meaning);
	const [first, second, third] = values;
	// Of a website, a name and a handle, in that order, in a language that no table has.
	const isByPlace = values.length === 3 && first !== undefined && privateMeaning(first.label) === "url";
	const handle = of("handle") ?? (isByPlace && third !== undefined && isHandle(third) ? third : undefined);
	if (handle === undefined) return {};
	const name = of("name") ?? (isByPlace ? second : undefined);
	return { handle, ...(name !== undefined && { name }) };
}

const isHandle = ({ text }: Value) => personNamed(text).handle !== "";

/** A handle beside the address of its own profile. */
function urlOfProfile({ text, href }: Value, urlOf: (person: Person) => string): string {
	const handle = handleInAddress(href);
	return handle !== "" && isCalled({ handle, name: "" }, text) ? urlOf({ handle, name: "" }) : "";
}
