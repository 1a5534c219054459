import type { SampleAccount, SampleEntry, SampleMedium } from "../sample/account.ts";
import { inventCrowd } from "../sample/crowd.ts";
import { layout2025, type SampleFile } from "../sample/layouts.ts";

/** Sizes that Instagram hands out, by how often: 1080 wide until 2023, 1440 since; stories are 9:16. */
const POSTED = [
	[1080, 1350],
	[1440, 1800],
	[1080, 1080],
	[1440, 1440],
	[1080, 1350],
	[1440, 1080],
] as const;
const STORIES = [
	[1080, 1920],
	[720, 1280],
] as const;

/** The files of an invented account's download, with pictures of the sizes that occur; the first posts have videos. */
export function realisticFiles(posts: number, stories: number, { videos = 0, seed = "bench" } = {}): SampleFile[] {
	const account = inventCrowd({ posts, stories, seed, pictures: 24 });
	let count = 0;
	const sized = (medium: SampleMedium, kind: SampleEntry["kind"]): SampleMedium => {
		if (medium.type === "mp4") return medium;
		const sizes = kind === "story" ? STORIES : POSTED;
		const [width, height] = sizes[count++ % sizes.length] ?? [1080, 1080];
		return { ...medium, type: "progressive", width, height };
	};
	let filmed = 0;
	const entries = account.entries.map((entry): SampleEntry => {
		const [first, ...rest] = entry.media;
		if (entry.kind === "post" && filmed++ < videos) {
			const film = { ...first, type: "mp4", extension: ".mp4", clip: "waves", width: 540, height: 960 } as const;
			return { ...entry, media: [film] };
		}
		return { ...entry, media: [sized(first, entry.kind), ...rest.map((medium) => sized(medium, entry.kind))] };
	});
	const whole: SampleAccount = { ...account, entries };
	return layout2025.write(whole);
}

/** The same with pictures of 64 pixels: for what pages cost, without the pictures. */
export function manyFiles(posts: number, stories: number, seed = "bench"): SampleFile[] {
	return layout2025.write(inventCrowd({ posts, stories, seed }), { scale: 0.1 });
}
