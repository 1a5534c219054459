import { lengthText } from "../render/length.ts";
import { conversationMediaUrl, conversationUrl } from "../render/links.ts";
import { newestFirst } from "../render/newest-first.ts";
import type { View } from "../render/render.ts";
import type { Showing } from "./messages/day-views.ts";
import type { ShownConversation, ShownMessage } from "./messages/shown.ts";
import { type SentMedium, shownMedia } from "./messages/shown-media.ts";
import type { Section } from "./section.ts";

/** Media on a page. */
const MOST_MEDIA = 200;

/** A month of a page, or media without a date. */
interface MonthView {
	readonly id: string;
	readonly title: string;
	/** Pictures and videos, as tiles. */
	readonly tiles: TileView[];
	/** Sounds and other files. */
	readonly files: FileView[];
}

interface TileView {
	/** The message, below the edition. */
	readonly url: string;
	readonly label: string;
	/** Undefined for a video of which no frame could be decoded. */
	readonly picture: { readonly src: string; readonly width: number; readonly height: number } | undefined;
	/** Of a video. */
	readonly length: string;
	readonly isVideo: boolean;
}

interface FileView {
	readonly url: string;
	/** The words of the link to the message. */
	readonly label: string;
	readonly kind: string;
	readonly name: string;
	readonly uri: string;
	readonly shown: SentMedium["shown"];
}

/** The gallery of each conversation: everything that was sent in it, the newest first, by month. */
export class MediaPages implements Section {
	readonly #showing: Showing;
	readonly #write: (view: View) => Promise<void>;

	constructor(showing: Showing, write: (view: View) => Promise<void>) {
		this.#showing = showing;
		this.#write = write;
	}

	async conversation({ number, title, messages }: ShownConversation): Promise<void> {
		const { media } = this.#showing;
		const sent: { readonly message: ShownMessage; readonly sent: SentMedium }[] = [];
		for (const message of messages.toReversed())
			for (const one of shownMedia(message.dated.message, media)) sent.push({ message, sent: one });
		if (sent.length === 0) return;
		const pages = newestFirst(sent, MOST_MEDIA);
		const urls = pages.map(({ name }) => conversationMediaUrl(number, name));
		for (const [at, { name, items }] of pages.entries()) {
			const months: MonthView[] = [];
			for (const { message, sent: one } of items) this.#add(months, message, one);
			await this.#write({
				url: conversationMediaUrl(number, name),
				template: "conversation-media",
				title,
				content: {
					months,
					overview: conversationUrl(number),
					newer: urls[at - 1] ?? "",
					older: urls[at + 1] ?? "",
				},
			});
		}
	}

	async end(): Promise<void> {}

	#add(months: MonthView[], { dated, url }: ShownMessage, { medium, shown }: SentMedium): void {
		const { calendar, say, mediaKinds } = this.#showing.language;
		const { day } = dated;
		const id = day === "" ? "undated" : `m${day.slice(0, -3)}`;
		let month = months.at(-1);
		if (month?.id !== id) {
			month = { id, title: day === "" ? say("undated") : calendar.month(day.slice(0, -3)), tiles: [], files: [] };
			months.push(month);
		}
		const date = day === "" ? say("undated") : calendar.moment(dated);
		const kind = mediaKinds[medium.kind];
		if (shown.is === "picture" || shown.is === "video") {
			const src = shown.is === "picture" ? shown.src : shown.poster;
			const { width, height } = shown;
			month.tiles.push({
				...{ url, label: `${kind}, ${date}`, isVideo: shown.is === "video" },
				picture: src === "" ? undefined : { src, width, height },
				length: shown.is === "video" && shown.seconds !== undefined ? lengthText(shown.seconds) : "",
			});
		} else {
			const { name, uri } = medium;
			month.files.push({ ...{ url, kind, name, uri, shown }, label: say("inTalk", { date }) });
		}
	}
}
