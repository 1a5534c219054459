import type { Detail } from "../model/details.ts";
import { SUBJECT_OF_DETAIL, SUBJECTS } from "./subjects.ts";
import type { Tellers } from "./telling.ts";

const ISO = /^\d{4}-\d\d-\d\dT[\d:.]*(?:Z|[+-]\d\d:?\d\d)?$/;
const CLOSED: ReadonlySet<Detail["kind"]> = new Set<Detail["kind"]>(["possiblePhone", "possibleEmail", "autofill"]);

/** How what happened to the account is told, and what is known of its owner. */
export const ACCOUNT = {
	profileChanges: ({ what, before, after, media }, { deeds, say }) => ({
		...{ subject: "profileChanges", what: deeds.single.profileChanges, title: what, text: after, media },
		facts: [before === "" ? "" : say("before", { text: before })],
	}),
	logins: ({ is, address, device, text }, { deeds, kinds }) => ({
		...{ subject: "logins", what: deeds.logins[is], kind: kinds.logins[is], facts: [device], closed: [address] },
		// Files of logins have the time once more in place of a title.
		text: ISO.test(text) ? "" : text,
	}),
	devices: ({ is, name, id, address }, { deeds, kinds }) => ({
		...{ subject: "devices", what: deeds.devices[is], kind: kinds.devices[is], text: name, closed: [id, address] },
	}),
	places: ({ isPrecise, latitude, longitude }, { deeds, kinds }) => ({
		...{ subject: "places", what: deeds.single.places, kind: kinds.places[isPrecise ? "precise" : "imprecise"] },
		closed: [`${latitude}, ${longitude}`],
	}),
	sessions: ({ until }, { deeds, date, say }) => ({
		...{ subject: "sessions", what: deeds.single.sessions },
		facts: [until === undefined ? "" : say("until", { date: date(until) })],
	}),
	advertisers: ({ name, by }, { deeds }) => ({
		...{ subject: "advertisers", what: deeds.single.advertisers, text: name, facts: by },
	}),
	appUses: ({ is, app, event }, { deeds, kinds }) => ({
		...{ subject: "appUses", what: deeds.appUses[is], kind: kinds.appUses[is], text: app, facts: [event] },
	}),
	details: ({ kind, group, name, value }, { areas }) => {
		const subject = SUBJECT_OF_DETAIL[kind];
		const said = CLOSED.has(kind) ? { closed: [value] } : { text: value };
		return { ...{ subject, what: group || areas[SUBJECTS[subject]], title: name, facts: [group] }, ...said };
	},
} as const satisfies Partial<Tellers>;
