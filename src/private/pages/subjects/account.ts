import type { PrivateLanguage } from "../../languages/words.ts";
import type { Device, Login, Place, ProfileChange, Session } from "../../model/account.ts";
import type { Advertiser, AppUse } from "../../model/advertising.ts";
import type { Detail } from "../../model/details.ts";
import { type Entry, entry } from "./entry.ts";

const ISO = /^\d{4}-\d\d-\d\dT[\d:.]*(?:Z|[+-]\d\d:?\d\d)?$/;

/** How each record of the account becomes an entry. */
export function accountEntries({ kinds, date, say }: PrivateLanguage) {
	return {
		profileChanges: ({ seconds, what, before, after, media }: ProfileChange): Entry =>
			entry({
				...{ seconds, title: what, text: after, media },
				facts: [before === "" ? "" : say("before", { text: before })],
			}),
		logins: ({ seconds, is, address, device, text }: Login): Entry =>
			// Files of logins have the time once more in place of a title.
			entry({ seconds, kind: kinds.logins[is], text: ISO.test(text) ? "" : text, facts: [device, address] }),
		devices: ({ seconds, is, name, id, address }: Device): Entry =>
			entry({ seconds, kind: kinds.devices[is], text: name, facts: [id, address] }),
		places: ({ seconds, isPrecise, latitude, longitude }: Place): Entry =>
			entry({
				...{ seconds, kind: kinds.places[isPrecise ? "precise" : "imprecise"] },
				text: `${latitude}, ${longitude}`,
			}),
		sessions: ({ seconds, until }: Session): Entry =>
			entry({ seconds, facts: [until === undefined ? "" : say("until", { date: date(until) })] }),
		advertisers: ({ name, by }: Advertiser): Entry => entry({ text: name, facts: by }),
		appUses: ({ seconds, is, app, event }: AppUse): Entry =>
			entry({ seconds, kind: kinds.appUses[is], text: app, facts: [event] }),
		details: ({ seconds, group, name, value }: Detail): Entry =>
			entry({ seconds, title: name, text: value, facts: [group] }),
	};
}
