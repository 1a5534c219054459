import type { Part } from "./page.ts";

/**
 * Assigns linked subtitles to videos: within the innermost element that holds both, such as a table or a record, whatever rows
 * are between them; in order where there are as many links as videos, else each to the last video before it, or to the next.
 */
export class SubtitleLinks {
	/** How many parts have been indexed. */
	#seen = 0;
	/** Positions of links, and of videos without subtitles, that are in no record yet. */
	readonly #links: number[] = [];
	readonly #videos: number[] = [];

	/** To be called when an element ends whose first part is `start`. */
	settle(parts: Part[], start: number): void {
		for (; this.#seen < parts.length; this.#seen += 1) {
			const part = parts[this.#seen];
			if (part?.is === "subtitles") this.#links.push(this.#seen);
			if (part?.is === "medium" && part.tag !== "img" && part.subtitles === "") this.#videos.push(this.#seen);
		}
		if ((this.#links.at(-1) ?? -1) < start || (this.#videos.at(-1) ?? -1) < start) return;
		const { pairs, free } = pair(cut(this.#links, start), cut(this.#videos, start));
		for (const [link, video] of pairs) assign(parts, link, video);
		for (const video of free) this.#videos.push(video);
	}

	/** Forgets the parts from `start` on, which are in a record now or dropped. */
	forget(start: number): void {
		cut(this.#links, start);
		cut(this.#videos, start);
		this.#seen = Math.min(this.#seen, start);
	}
}

/** Removes and returns the positions from `start` on of a rising list. */
function cut(positions: number[], start: number): readonly number[] {
	return positions.splice(positions.findLastIndex((position) => position < start) + 1);
}

function pair(links: readonly number[], videos: readonly number[]) {
	const pairs: (readonly [link: number, video: number])[] = [];
	const free: number[] = [];
	if (links.length === videos.length) {
		for (const [index, video] of videos.entries()) pairs.push([links[index] ?? video, video]);
		return { pairs, free };
	}
	const waiting: number[] = [];
	const places = [...links.map((at) => ({ at, isVideo: false })), ...videos.map((at) => ({ at, isVideo: true }))];
	for (const { at, isVideo } of places.sort((a, b) => a.at - b.at)) {
		const other = isVideo ? waiting.pop() : free.pop();
		if (other === undefined) (isVideo ? free : waiting).push(at);
		else pairs.push(isVideo ? [other, at] : [at, other]);
	}
	return { pairs, free };
}

function assign(parts: Part[], link: number, video: number): void {
	const [subtitles, medium] = [parts[link], parts[video]];
	if (subtitles?.is !== "subtitles" || medium?.is !== "medium") return;
	parts[link] = { ...subtitles, taken: true };
	parts[video] = { ...medium, subtitles: subtitles.uri };
}
