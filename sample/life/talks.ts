import { identity, shared } from "../canaries.ts";
import { seeded } from "../random.ts";
import { inventMessages } from "./messages.ts";
import type { LifeMedium, LifeMessage, Person, Talk } from "./model.ts";
import { type PersonName, person } from "./people.ts";
import type { Tongue } from "./phrases.ts";

/** How much was said, with whom, in which language and years. The other people of a group follow the first. */
type Plan = readonly [
	names: string,
	tongue: Tongue,
	count: number,
	from: number,
	to: number,
	more?: Partial<Omit<Talk, "people" | "messages">>,
];

const picture: LifeMedium = { kind: "photos", id: `${shared.fbid}000000001`, drawn: 0, uri: undefined, title: "" };
const LEFT = { title: "Tågresan Narvik 🚂", isLeft: true };
const PLANS: readonly Plan[] = [
	["jonas", "sv", 640, 2021, 2024.97],
	["amina", "en", 620, 2021.1, 2024.9],
	[
		"jonas emma otherEmma lea",
		"sv",
		520,
		2021.6,
		2024.95,
		{ title: "Tonkällaren 🏺", picture, invitation: "https://ig.me/j/AbaInventedLink_7/" },
	],
	["lea", "de", 380, 2021.2, 2024.8],
	["camille", "fr", 300, 2021.4, 2024.6],
	["pilar", "es", 240, 2021.8, 2024.9],
	["yuki", "ja", 220, 2022.7, 2024.9],
	["layla", "ar", 180, 2022.1, 2024.5],
	["gone alsoGone amina", "en", 160, 2021.3, 2023.4, { title: "" }],
	["emma", "sv", 120, 2021.7, 2024.9],
	["otherEmma", "sv", 60, 2022.3, 2024.9],
	["gone", "en", 40, 2021.2, 2022.1],
	["alsoGone", "en", 14, 2021.5, 2022.9],
	["ines", "pt", 95, 2022, 2024.7],
	["otto", "de", 72, 2022.2, 2024.2],
	["siri", "sv", 61, 2022.4, 2024.9],
	["tunde", "en", 46, 2022.5, 2024.8],
	["greta", "sv", 33, 2023, 2024.3],
	["hana", "en", 27, 2023.2, 2024.6],
	["viktor", "sv", 20, 2023.1, 2023.9],
	["nora", "en", 16, 2023.5, 2024.9],
	["pavel", "en", 12, 2022.8, 2022.9],
	["shop", "sv", 9, 2023.6, 2024.4],
	["sam", "en", 7, 2024, 2024.2],
	["bo", "de", 5, 2023.3, 2023.4],
	["museum", "en", 2, 2024.5, 2024.6],
	["bo sam viktor", "sv", 30, 2022.9, 2023.2, LEFT],
	["stranger", "en", 3, 2024.3, 2024.4, { box: "message_requests" }],
	["reader", "es", 1, 2024.8, 2024.9, { box: "message_requests" }],
	["kiln", "en", 45, 2023.4, 2024.9, { box: "broadcast", replies: ["Count me in!", "Grüße aus Göteborg 🔥"] }],
	["", "en", 1, 2021.9, 2022],
];

/** All conversations of the owner, that with the marks first. The same in every run. */
export function inventTalks(owner: Person): readonly Talk[] {
	return [markedTalk(owner), ...PLANS.map((plan, place) => inventTalk(plan, place, owner))];
}

function inventTalk([names, tongue, count, from, to, more = {}]: Plan, place: number, owner: Person): Talk {
	const others = names.split(" ").flatMap((name) => (isName(name) ? [person(name)] : []));
	const speakers = more.box === "broadcast" || more.box === "message_requests" ? others : [...others, owner];
	const random = seeded(`talk ${names}`);
	return {
		box: "inbox",
		title: (others[0] ?? owner).name,
		people: [...others, owner],
		messages: inventMessages({ speakers, tongue, count, from: yearMs(from), to: yearMs(to), place, random }),
		...{ isLeft: false, invitation: "", picture: undefined, replies: [] },
		...more,
	};
}

const isName = (name: string): name is PersonName => name !== "";

const yearMs = (year: number) => Date.UTC(2021, 0, 1) + Math.round((year - 2021) * 365.25 * 86_400_000);

function markedTalk(owner: Person): Talk {
	const from = person("canary");
	const message: LifeMessage = {
		...{ from, at: 1_704_448_073_123, text: `${identity.message} 🙈 grüß dich`, sentence: undefined, media: [] },
		share: { link: identity.messageLink },
		reactions: [{ emoji: "❤️", from, at: undefined }],
		...{ call: undefined, isUnsent: false },
	};
	const more = {
		box: "inbox",
		title: from.name,
		isLeft: false,
		invitation: "",
		picture: undefined,
		replies: [],
	} as const;
	return { ...more, people: [from, owner], messages: [message] };
}
