import { identity } from "../canaries.ts";
import { digits, type Random, seeded } from "../random.ts";
import type { Person, Thing } from "./model.ts";
import { acquaintances } from "./people.ts";
import { sayIn, type Tongue } from "./phrases.ts";

const MARKED_AT = 1_704_448_073;
const nobody: Person = { handle: "", name: "" };
const marked = (handle: string): Person => ({ handle, name: handle });
const TONGUES: readonly Tongue[] = ["en", "sv", "de", "fr", "es", "ja", "ar", "pt"];

/** What is said of one thing; the rest is empty. */
type Told = Partial<Omit<Thing, "at">>;
type Invent = (random: Random, index: number) => Told;

const thing = (at: number | undefined, told: Told): Thing => ({
	person: nobody,
	text: "",
	href: "",
	more: "",
	at,
	...told,
});
const pick = <T>(list: readonly [T, ...T[]], random: Random): T => list[Math.floor(random() * list.length)] ?? list[0];
const somebody = (random: Random): Person => acquaintances[Math.floor(random() * acquaintances.length)] ?? nobody;
const words = (random: Random) => sayIn(TONGUES[Math.floor(random() * TONGUES.length)] ?? "en", random);
const post = (random: Random) => `https://www.instagram.com/p/C${digits(random, 10)}/`;
const story = (of: Person, random: Random) => `https://www.instagram.com/stories/${of.handle}/${digits(random, 19)}`;
const PHONE = "(iPhone14,5; iOS 17_1; sv_SE) Instagram 300.1";
const TABLET = "(SM-X200; Android 13; en_GB) Instagram 298.0";

/** How many there are of a kind, what each says, and what the marked first one says. */
type Plan = readonly [count: number, invent: Invent, first?: Told | undefined];

/** Every so many of the people, in their order. */
const people = (count: number, from: number, first?: string): Plan => [
	count,
	(_, index) => ({ person: acquaintances[(from + index) % acquaintances.length] ?? nobody }),
	first === undefined ? undefined : { person: marked(first) },
];
const of = (more: (random: Random, person: Person) => Told): Invent => {
	return (random) => {
		const person = somebody(random);
		return { person, ...more(random, person) };
	};
};
const listed =
	(...texts: readonly [string, ...string[]]): Invent =>
	(_, index) => ({ text: texts[index % texts.length] ?? texts[0] });
const pairs =
	(...list: readonly (readonly [text: string, more: string])[]): Invent =>
	(_, index) => {
		const [text = "", more = ""] = list[index % list.length] ?? [];
		return { text, more };
	};
const seen: Invent = of((random) => ({ href: post(random), text: words(random) }));

const PLANS = {
	postComments: [
		70,
		of((random) => ({ text: words(random) })),
		{ person: marked(identity.commentedOwner), text: identity.ownComment },
	],
	reelComments: [9, of((random) => ({ text: words(random) }))],
	storyComments: [3, of((random) => ({ text: words(random) }))],
	likedPosts: [
		140,
		of((random) => ({ href: post(random), text: words(random) })),
		{ person: marked(identity.likedOwner), href: identity.likedLink, text: identity.likedOwner },
	],
	likedComments: [25, of((random) => ({ href: post(random) }))],
	storyLikes: [14, of((random, person) => ({ href: story(person, random) }))],
	followers: people(22, 0, identity.follower),
	following: people(18, 4, identity.followed),
	requested: people(2, 9),
	requestedRecently: people(3, 11),
	requesting: people(2, 14),
	blocked: people(2, 9, identity.blocked),
	restricted: people(1, 11),
	closeFriends: people(4, 0, identity.closeFriend),
	favourites: people(3, 2),
	storiesHidden: people(1, 19),
	unfollowed: people(2, 20),
	dismissed: people(3, 16),
	hashtags: [4, listed("keramik", "surdeg", "brunt", "益子焼")],
	contacts: [
		8,
		(random, index) => ({ person: acquaintances[index] ?? nobody, text: `+9997004${digits(random, 5)}` }),
		{ person: marked(identity.contactName), text: identity.contactPhone },
	],
	accountSearches: people(12, 6),
	wordSearches: [
		16,
		listed("ash glaze", "surdeg råg", "ceramics göteborg", "益子", "قهوة", "kleiner brennofen", "grès émaillé"),
		{ text: identity.search },
	],
	tagSearches: [3, listed("keramik", "tåg", "sourdough")],
	savedPosts: [
		30,
		of((random) => ({ href: post(random) })),
		{ person: marked(identity.savedOwner), href: identity.likedLink },
	],
	/** `more` is the collection. */
	collections: [
		9,
		(random, index) => ({
			...of((chance) => ({ href: post(chance) }))(random, index),
			more: ["Ugnar", "Bröd 🍞", "Resor"][index % 3] ?? "",
		}),
		{ more: identity.savedCollection },
	],
	savedMusic: [3, pairs(["Snö", "Norrsken Trio"], ["Les assiettes", "Camille D."], ["Kiln song", "The Handles"])],
	polls: [
		7,
		of((random) => ({ more: "Brown or brown?", text: pick(["Brown", "Ja!", "Oui", "いいえ"], random) })),
		{ person: marked(identity.likedOwner), text: identity.pollAnswer },
	],
	quizzes: [3, of((random) => ({ more: "What is this?", text: pick(["A jug", "En hund", "Ein Fehler"], random) }))],
	questions: [4, of((random) => ({ more: "Ask me anything", text: words(random) }))],
	countdowns: [2, of(() => ({}))],
	sliders: [3, of((random) => ({ text: String(Math.round(random() * 100) / 10) }))],
	storyReactions: [5, of((random) => ({ text: pick(["🔥", "😍", "👏🏾"], random) }))],
	stickerReactions: [3, of((random) => ({ text: pick(["😂", "🥳"], random) }))],
	storyLinks: [2, of(() => ({}))],
	/** `text` is what it became, `more` what it was. */
	profileChanges: [
		3,
		pairs(
			["Pots, bread, trains. 🏺", "Pots and bread."],
			["mara.makes.things", "mara.pots"],
			["Mara Lindqvist-Okafor", "Mara Lindqvist"],
		),
		{ text: identity.formerUsername, more: identity.formerBio },
	],
	/** `text` is the device, `more` its address. */
	logins: [
		24,
		(random) => ({ text: random() < 0.8 ? PHONE : TABLET, more: `203.0.113.${1 + Math.floor(random() * 60)}` }),
		{ text: identity.userAgent, more: identity.loginIp },
	],
	logouts: [4, (random) => ({ text: TABLET, more: `203.0.113.${1 + Math.floor(random() * 60)}` })],
	passwords: [1, () => ({})],
	privacy: [2, listed("Profile made public", "Profile made private")],
	signup: [0, () => ({}), { text: identity.deviceId, more: identity.registrationIp }],
	devices: [2, listed(PHONE, TABLET), { text: identity.userAgent }],
	links: [
		7,
		(random, index) => ({ href: `https://example.org/kilns/${digits(random, 3)}`, text: `Kilns, page ${index}` }),
	],
	adsSeen: [9, seen],
	adsClicked: people(3, 13),
	storiesViewed: [5, of((random, person) => ({ href: story(person, random) }))],
	postsSeen: [16, seen],
	videosSeen: [8, seen],
	profilesSeen: people(5, 12),
	notInterested: people(2, 18),
	advertisers: [
		11,
		listed("Lera & Glasyr AB", "Tåg i tid", "Mehl und mehr", "Café des Quais", "陶芸の店"),
		{ text: identity.advertiser },
	],
	topics: [
		8,
		listed("Pottery", "Bread", "Trains", "Dogs", "Snow", "Tea", "Harbours", "Museums"),
		{ text: identity.adInterest },
	],
	threadsFollowers: people(5, 1, identity.threadsFollower),
	threadsFollowing: people(4, 3),
	threadsPosts: [6, (random) => ({ text: words(random) }), { text: identity.threadsText }],
	reposts: [3, seen, { text: identity.repostOwner }],
	notes: [4, (random) => ({ text: words(random).slice(0, 60) }), { text: identity.note }],
	keywords: [3, listed("köp följare", "crypto", "snabb vinst")],
} as const satisfies Readonly<Record<string, Plan>>;

export type Subject = keyof typeof PLANS;

/** Everything but messages, by subject, the marked one first and then the oldest first. */
export function inventThings(): Readonly<Record<Subject, readonly Thing[]>> {
	const made: Partial<Record<Subject, readonly Thing[]>> = {};
	for (const [subject, plan] of Object.entries(PLANS)) if (isSubject(subject)) made[subject] = inventAll(subject, plan);
	return made as Record<Subject, readonly Thing[]>;
}

const isSubject = (text: string): text is Subject => text in PLANS;

function inventAll(subject: string, [count, invent, first]: Plan): readonly Thing[] {
	const random = seeded(`life ${subject}`);
	const [start, end] = [Date.UTC(2021, 1, 1) / 1000, Date.UTC(2024, 11, 28) / 1000];
	const at = (index: number) => Math.floor(start + ((index + random()) / count) * (end - start));
	const things = Array.from({ length: count }, (_, index) => thing(at(index), invent(random, index)));
	return first === undefined ? things : [thing(MARKED_AT, first), ...things];
}
