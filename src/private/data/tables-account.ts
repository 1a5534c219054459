import { columnsOf } from "./column.ts";
import { choice, flag, named, number, text, texts, time } from "./fields.ts";
import type { TablesOf } from "./tables-activity.ts";

const at = named("time", time());
const address = text("IP address; empty where the file has none");

/** The account itself, and what Instagram keeps of it. */
export const account: TablesOf<
	"profileChanges" | "logins" | "devices" | "places" | "sessions" | "advertisers" | "appUses" | "details"
> = {
	profileChanges: columnsOf({
		what: text("What was changed, in the words of the file"),
		before: text("Before"),
		after: text("After"),
		media: texts("Paths of its pictures in the download"),
		seconds: at,
	}),
	logins: columnsOf({
		is: choice({ signup: true, login: true, logout: true, password: true, status: true, other: true }, "What happened"),
		address,
		device: text("The device, in the words of the file"),
		text: text("What happened or where, in the words of the file"),
		seconds: at,
	}),
	devices: columnsOf({
		is: choice({ app: true, camera: true, encrypted: true, twoFactor: true }, "What it was used for"),
		name: text("Model or user agent"),
		id: text("Its number"),
		address,
		seconds: named("time", time("When it was used last, in UTC")),
	}),
	places: columnsOf({
		isPrecise: flag("Whether it is exact"),
		latitude: number("Degrees north"),
		longitude: number("Degrees east"),
		seconds: at,
	}),
	sessions: columnsOf({
		until: time("When you left the app, in UTC"),
		seconds: named("time", time("When you opened the app, in UTC")),
	}),
	advertisers: columnsOf({ name: text("Who"), by: texts("By what they know of you") }),
	appUses: columnsOf({
		is: choice({ event: true, connected: true, expired: true }, "What was told, or what the app may do"),
		app: text("The other app or website"),
		event: text("Kind of event, such as PURCHASE"),
		seconds: at,
	}),
	details: columnsOf({
		kind: choice(
			{
				...{ privacy: true, comments: true, keyword: true, notification: true, consent: true, messaging: true },
				...{ linkHistory: true, setting: true, interest: true, topic: true, topicMore: true, topicLess: true },
				...{ category: true, basedIn: true, placeOfInterest: true, possibleEmail: true, possiblePhone: true },
				...{ submitted: true, advertising: true, profile: true, autofill: true, list: true, policy: true },
				...{ appMessage: true, downloadRequest: true, viewedItem: true, wishedItem: true, eligibility: true },
				...{ subscription: true, gift: true, eventReminder: true, avatarItem: true },
			},
			"What it is about",
		),
		group: text("Title of what it is in; empty for none"),
		name: text("Its name in the words of the file"),
		value: text("Its value"),
		seconds: at,
	}),
};
