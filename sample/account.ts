import { mediumMarks, shared } from "./canaries.ts";
import { clips } from "./clips.ts";
import { diary2022 } from "./diary/2022.ts";
import { diary2023 } from "./diary/2023.ts";
import { diary2024 } from "./diary/2024.ts";
import { type DiaryEntry, type DiaryMedium, photo, shapes } from "./diary/entry.ts";
import { hidden } from "./diary/hidden.ts";
import { reels } from "./diary/moving.ts";
import { stories } from "./diary/stories.ts";
import type { SampleAccount, SampleEntry, SampleMedium, SamplePhoto } from "./model.ts";
import { digits, hexDigits, seeded } from "./random.ts";

export type * from "./model.ts";

const bio =
	"Pots, bread, trains and one dog. 🏺🐕\nEleven square metres in Göteborg 🇸🇪\n“Brown is a colour.”\nHej · hello · こんにちは · مرحبا";

/**
 * The account of Mara Lindqvist-Okafor, who does not exist: three years of a potter's photo diary, with every kind of
 * entry, text and file that a download can hold. The same in every run.
 */
export function inventAccount(): SampleAccount {
	const lived = [...diary2022, ...diary2023, ...diary2024, ...reels, ...stories, ...hidden];
	const entries = lived.map(invent).sort((a, b) => a.posted - b.posted);
	return {
		profile: {
			username: "mara.makes.things",
			name: "Mara Lindqvist-Okafor",
			bio,
			website: "https://example.org/mara-makes-things?from=profile&lang=sv",
			photos: [
				portrait("2024-06-30T09:00:00Z", 0),
				portrait("2023-01-08T12:00:00Z", 1),
				portrait("2022-02-12T09:58:00Z", 2),
			],
		},
		entries,
	};
}

function portrait(on: string, mood: number): SamplePhoto {
	const medium = developMedium(photo("portrait", mood), `portrait-${mood}`, seconds(on));
	if (medium.type === "mp4") throw new TypeError("a portrait is a photo");
	return { ...medium, type: "progressive", width: 640, height: 640 };
}

function invent(lived: DiaryEntry, index: number): SampleEntry {
	const posted = seconds(lived.on);
	const kind = lived.kind ?? "post";
	const name = `${lived.on.slice(0, 10)}-${kind}-${index}`;
	const [first, ...others] = lived.show;
	const media: [SampleMedium, ...SampleMedium[]] = [
		developMedium(first, `${name}-1`, posted - (others.length > 0 ? 1 : 0)),
		...others.map((medium, slide) => developMedium(medium, `${name}-${slide + 2}`, posted - (slide % 2))),
	];
	return {
		kind,
		shelf: lived.shelf ?? "published",
		id: others.length > 0 ? fbid(name) : media[0].fbid,
		posted,
		caption: lived.say,
		media,
		...(lived.place === undefined ? {} : { place: lived.place }),
		...(lived.alsoPost === undefined ? {} : { alsoPost: lived.alsoPost }),
	};
}

function developMedium(lived: DiaryMedium, name: string, uploaded: number): SampleMedium {
	const base = {
		name,
		fbid: fbid(name),
		md5: shared.md5 + hexDigits(seeded(`md5 ${name}`), 32 - shared.md5.length),
		uploaded,
		private: mediumMarks(name, uploaded),
		...(lived.misplaced === undefined ? {} : { misplaced: lived.misplaced }),
		...(lived.absent === undefined ? {} : { absent: lived.absent }),
	};
	if ("clip" in lived) {
		const { width, height } = clips[lived.clip];
		const subtitles = lived.subtitles === undefined ? {} : { subtitles: lived.subtitles };
		return { ...base, type: "mp4", clip: lived.clip, width, height, extension: lived.named ?? ".mp4", ...subtitles };
	}
	const [width, height] = shapes[lived.shape];
	const picture = { scene: lived.scene, mood: lived.mood, seed: name };
	return { ...base, type: lived.encoded ?? "jpeg", picture, width, height, extension: lived.named ?? ".jpg" };
}

function fbid(name: string): string {
	return shared.fbid + digits(seeded(`fbid ${name}`), 17 - shared.fbid.length);
}

function seconds(on: string): number {
	return Date.parse(on) / 1000;
}
