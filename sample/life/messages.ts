import { shared } from "../canaries.ts";
import { digits, type Random } from "../random.ts";
import { DRAWN } from "./drawn.ts";
import type { LifeMedium, LifeMessage, LifeShare, MediumKind, Person } from "./model.ts";
import { sayIn, type Tongue } from "./phrases.ts";

interface Setting {
	readonly speakers: readonly Person[];
	readonly tongue: Tongue;
	readonly count: number;
	/** Milliseconds. */
	readonly from: number;
	readonly to: number;
	/** Which conversation it is, so that each has other rare things. */
	readonly place: number;
	readonly random: Random;
}

/** A message that is being invented, with those who are there and chance. */
interface Moment {
	readonly from: Person;
	readonly at: number;
	/** Somebody else, or the same where nobody else is there. */
	readonly other: Person;
	readonly random: Random;
	readonly say: () => string;
}

type Special = (moment: Moment) => Partial<LifeMessage>;

const EMOJI = ["❤️", "😂", "👍🏽", "😮", "🔥", "👩‍👩‍👧", "🏺"];
const LINK = "https://www.instagram.com";
const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];
const code = (random: Random) => `C${digits(random, 9)}_x`;

/** The eight combinations in which shares were seen, the most frequent one first. */
const SHARES: readonly ((moment: Moment) => LifeShare)[] = [
	({ say, random }) => ({
		...{ link: `${LINK}/reel/${code(random)}/?id=${digits(random, 19)}_${digits(random, 10)}`, share_text: say() },
		original_content_owner: "kajsas.keramik",
	}),
	({ random }) => ({ link: `${LINK}/p/${code(random)}/` }),
	() => ({ original_content_owner: "hidden.potter" }),
	({ say, random }) => ({ link: `https://example.org/pots/${digits(random, 4)}?a=1&b=2`, share_text: say() }),
	({ random }) => ({
		link: `${LINK}/stories/kajsas.keramik/${digits(random, 19)}`,
		original_content_owner: "kajsas.keramik",
	}),
	() => ({
		...{ link: `${LINK}/_u/kajsas.keramik`, profile_share_username: "kajsas.keramik" },
		profile_share_name: "Kajsa Björk 🌿",
	}),
	({ say }) => ({ share_text: say() }),
	({ say, random }) => ({
		...{ link: `https://giphy.com/gifs/${digits(random, 8)}`, share_text: say(), original_content_owner: "giphy" },
		media: true,
	}),
];

const medium = (kind: MediumKind, random: Random, more: Partial<LifeMedium> = {}): LifeMedium => ({
	...{ kind, id: shared.fbid + digits(random, 9), title: "", uri: undefined },
	drawn: Math.floor(random() * DRAWN),
	...more,
});
const sent = (kind: MediumKind, more: (random: Random) => Partial<LifeMedium> = () => ({})): Special => {
	return ({ random }) => ({ media: [medium(kind, random, more(random))] });
};
const attached = (share: (moment: Moment) => LifeShare): Special => {
	return (moment) => ({
		share: share(moment),
		text: `${moment.from.name} sent an attachment.`,
		sentence: "attachment",
	});
};
const withoutFile = (uri?: string) => () => ({ drawn: undefined, uri });

/** What is more than a text. Each conversation begins elsewhere in the list, so that even short ones differ. */
const SPECIALS: readonly Special[] = [
	...[...SHARES, ...SHARES.slice(0, 1), ...SHARES.slice(0, 1)].map(attached),
	// Real words beside what was shared.
	({ say, random }) => ({ text: say(), share: { link: `${LINK}/p/${code(random)}/`, share_text: say() } }),
	sent("photos"),
	sent("audio_files"),
	({ random }) => ({ media: [medium("photos", random), medium("photos", random)] }),
	sent("gifs", (random) => ({
		drawn: undefined,
		uri: `https://media.giphy.com/media/${digits(random, 12)}/giphy.gif`,
	})),
	({ from }) => ({ text: `${from.name} started an audio call`, sentence: "call", call: 600 }),
	({ from }) => ({ text: `${from.name} missed a video chat`, sentence: "call", call: 0 }),
	() => ({}),
	({ random }) => ({ text: `https://example.org/glaze/${digits(random, 5)}` }),
	() => ({ isUnsent: true }),
];

/** What is rare: one of these comes after each round of the others. */
const RARE: readonly Special[] = [
	sent("videos"),
	sent("files", () => ({ title: "Glasyrrecept (ny).pdf" })),
	sent("sticker"),
	sent("photos", withoutFile()),
	sent("photos", withoutFile("IMG_0417.jpg")),
	sent("photos", withoutFile("../../../private/IMG_0418.jpg")),
	sent("photos", withoutFile("https://scontent.example.invalid/v/t51/0419.jpg?oe=6543")),
	sent("photos", withoutFile("")),
	({ say }) => ({ text: say(), isUnsent: true }),
	({ say, random }) => ({ text: say(), media: [medium("photos", random)] }),
];

const GROUP: readonly Special[] = [
	({ from }) => ({ text: `${from.name} named the group Lergänget.`, sentence: "event" }),
	({ from }) => ({ text: `${from.name} left the group.`, sentence: "event" }),
];
const EVERY = 6;

/** What was said, oldest first: on many evenings some messages within minutes, now and then more than a text. */
export function inventMessages({
	speakers,
	tongue,
	count,
	from: start,
	to,
	place,
	random,
}: Setting): readonly LifeMessage[] {
	const messages: LifeMessage[] = [];
	const say = () => sayIn(tongue, random);
	let [at, left, specials] = [start, 0, 0];
	while (messages.length < count) {
		if (left === 0) {
			left = 2 + Math.floor(random() * 14);
			at = Math.max(at + 60_000, start + Math.floor((messages.length / count + random() / count) * (to - start)));
		}
		left -= 1;
		at += 1500 + Math.floor(random() * (random() < 0.3 ? 15_000 : 240_000));
		const from = pick(speakers, random);
		if (from === undefined) break;
		const other =
			pick(
				speakers.filter((one) => one !== from),
				random,
			) ?? from;
		const moment: Moment = { from, at, other, random, say };
		const isSpecial = messages.length % EVERY === EVERY - 1;
		const make = isSpecial ? special(specials++, place, speakers.length > 2) : said;
		messages.push({ ...blank(from, at), ...make(moment) });
		const shadow = isSpecial ? undefined : shadowOf(messages.at(-1), moment);
		if (shadow !== undefined && messages.length < count) messages.push(shadow);
		at = messages.at(-1)?.at ?? at;
	}
	return messages;
}

function special(index: number, place: number, isGroup: boolean): Special {
	const round = SPECIALS.length + 1;
	const turn = Math.floor(index / round);
	const rare = isGroup && turn % 2 === 0 ? GROUP[(turn / 2) % GROUP.length] : RARE[(turn + 4 * place) % RARE.length];
	return (index % round === round - 1 ? rare : SPECIALS[(index + 3 * place) % SPECIALS.length]) ?? (() => ({}));
}

const blank = (from: Person, at: number): LifeMessage => ({
	...{ from, at, text: "", sentence: undefined, media: [], share: undefined, reactions: [] },
	...{ call: undefined, isUnsent: false },
});

/** A text, one in eight with a reaction of somebody else, of which every third has its time. */
function said({ at, other, random, say }: Moment): Partial<LifeMessage> {
	if (random() > 0.13) return { text: say() };
	const seconds = Math.floor(at / 1000) + 1 + Math.floor(random() * 60);
	const emoji = pick(EMOJI, random) ?? "❤️";
	return { text: say(), reactions: [{ emoji, from: other, at: random() < 0.34 ? seconds : undefined }] };
}

/** Of every third reaction a message of its own, which says the same again. */
function shadowOf(message: LifeMessage | undefined, { random }: Moment): LifeMessage | undefined {
	const [reaction] = message?.reactions ?? [];
	if (message === undefined || reaction === undefined || random() > 0.34) return undefined;
	const { emoji, from } = reaction;
	const sentence = emoji === "❤️" ? "Liked a message" : `Reacted ${emoji} to your message `;
	return { ...blank(from, message.at + 61_001), text: sentence, sentence: "shadow" };
}
