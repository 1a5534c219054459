import { truthOf } from "../../readers/labels.ts";
import type { Advertiser, AppUse } from "../model/advertising.ts";
import type { RecordReader } from "./activity.ts";
import { factsOf, tellingValues } from "./facts.ts";
import { privateMeaning } from "./labels.ts";

/** Until 2025 a record an advertiser; since 2026 one record of all, in which each value is an advertiser and its label by what. */
export const advertisers: RecordReader<Advertiser> = ({ record, text }) => {
	const values = [...tellingValues(record)].map(({ value }) => value);
	const name = text("advertiser") || record.title;
	if (name === "")
		return values.filter((value) => value.text !== "").map(({ label, text }) => ({ name: text, by: [label] }));
	const isReason = (label: string, said: string) => privateMeaning(label) !== "advertiser" && truthOf(said) !== false;
	return [{ name, by: values.filter((value) => isReason(value.label, value.text)).map(({ label }) => label) }];
};

/** A company, and what it reported as groups within it. */
export const appEvents: RecordReader<AppUse> = ({ record, text, seconds }) => {
	const app = text("name") || record.title;
	if (app === "") return [];
	if (record.groups.length === 0) return [{ is: "event", app, event: "", seconds }];
	return record.groups
		.map(factsOf)
		.map(({ text, seconds }) => ({ is: "event", app, event: text("kind"), seconds }) as const);
};

export function connectedApp(is: AppUse["is"]): RecordReader<AppUse> {
	return ({ record, text, time, seconds, unknown }) => {
		const app = record.title || text("name") || unknown;
		return app === "" ? [] : [{ is, app, event: "", seconds: time("time") ?? seconds }];
	};
}
