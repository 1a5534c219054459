import { mediumMarks, shared } from "./canaries.ts";
import type { SampleAccount, SampleEntry, SamplePhoto } from "./model.ts";
import type { Picture } from "./paint/picture.ts";
import { type SceneName, scenes } from "./paint/scenes.ts";
import { hexDigits, type Random, seeded } from "./random.ts";

export interface Crowd {
	readonly posts: number;
	readonly stories: number;
	/** Another seed, another account. */
	readonly seed: string;
	/** Different pictures drawn (default 12); every file still has bytes of its own, by its marks. */
	readonly pictures?: number;
}

const words =
	"sea light morning clay kiln garden train snow bread window river blue table summer dog hill rain paper".split(" ");
const START = 1_325_376_000; // 2012-01-01
const YEARS = 13 * 365 * 86_400;

/** An account of any size, for tests of scale: many entries, few pictures. One post in eight has three slides. */
export function inventCrowd({ posts, stories, seed, pictures = 12 }: Crowd): SampleAccount {
	const random = seeded(`crowd ${seed}`);
	const names = Object.keys(scenes).filter((name): name is SceneName => name in scenes);
	const drawn = Array.from({ length: pictures }, (_, index): Picture => {
		const scene = names[index % names.length] ?? "hills";
		return { scene, mood: index, seed: `crowd ${index}` };
	});
	let count = 0;
	const photograph = (uploaded: number): SamplePhoto => {
		const number = count++;
		const name = `${seed}-${number}`;
		return {
			name,
			fbid: `${shared.fbid}${String(number).padStart(9, "0")}`,
			md5: shared.md5 + hexDigits(seeded(name), 24),
			width: 640,
			height: 640,
			uploaded,
			extension: ".jpg",
			type: "jpeg",
			picture: drawn[number % drawn.length] ?? { scene: "hills", mood: 0, seed: "crowd" },
			private: mediumMarks(name, uploaded),
		};
	};
	const entry = (kind: "post" | "story", index: number, total: number): SampleEntry => {
		const posted = START + Math.floor(((index + random()) / total) * YEARS);
		const slides = kind === "post" && index % 8 === 7 ? 2 : 0;
		const first = photograph(posted);
		return {
			kind,
			shelf: "published",
			id: slides > 0 ? `${shared.fbid}${String(500_000_000 + index)}` : first.fbid,
			posted,
			caption: kind === "post" ? caption(random) : "",
			media: [first, ...Array.from({ length: slides }, () => photograph(posted))],
		};
	};
	const entries = [
		...Array.from({ length: posts }, (_, index) => entry("post", index, posts)),
		...Array.from({ length: stories }, (_, index) => entry("story", index, stories)),
	].sort((a, b) => a.posted - b.posted);
	const profile = { username: "a.great.many", name: "A Great Many", bio: "Everything, every day.", website: "" };
	return { profile: { ...profile, photos: [photograph(START)] }, entries };
}

function caption(random: Random): string {
	const pick = () => words[Math.floor(random() * words.length)] ?? "sea";
	const sentence = Array.from({ length: 3 + Math.floor(random() * 12) }, pick).join(" ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. #${pick()}`;
}
