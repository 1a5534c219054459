import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Json, mojibakeJson } from "../../sample/layouts/encode-json.ts";

const OWNER = "Mara";
/** What is written in many scripts, and what attacks a page. */
export const SAID = [
	"Grüße aus Zürich, und die Straße war naß",
	"مرحبا يا صديقي، نلتقي في المقهى",
	"来週、東京タワーで会おうよ",
	"we did it 🎉🎉 congratulations",
	"<img src=x onerror=window.PWNED=1> </script><script>window.PWNED=1</script> hostile",
	"two\nlines \u2028 and {{ 7*7 }}",
	"Λόγος ΟΔΟΣ",
];

/** A download of two conversations and some likes: the first has several pages in two years. */
export async function writeSearchDownload(folder: string): Promise<void> {
	const put = async (path: string, data: Json) => {
		const place = join(folder, ...path.split("/"));
		await mkdir(dirname(place), { recursive: true });
		await writeFile(place, Buffer.from(mojibakeJson(data), "latin1"));
	};
	const talk = (person: string, texts: readonly (readonly [sender: string, date: string, text: string])[]): Json => ({
		participants: [{ name: person }, { name: OWNER }],
		title: person,
		messages: texts
			.map(([sender_name, date, content]) => ({ sender_name, timestamp_ms: Date.parse(date), content }))
			.reverse(),
	});
	const many = Array.from(
		{ length: 1200 },
		(_, at) => [at % 2 ? "Anna" : OWNER, new Date(Date.UTC(2023, 2, 1, 0, at)).toISOString(), `filler ${at}`] as const,
	);
	const said = SAID.map((text, at) => ["Anna", `2024-05-0${at + 1}T12:00:00Z`, text] as const);
	const inbox = "your_instagram_activity/messages/inbox";
	await put(`${inbox}/anna_1/message_1.json`, talk("Anna", [...many, ...said]));
	await put(
		`${inbox}/berta_2/message_1.json`,
		talk("Berta", [
			["Berta", "2022-12-31T23:30:00Z", "the gruss of Berta, filler 7"],
			[OWNER, "2023-01-01T10:00:00Z", "filler of mine"],
		]),
	);
	await put("your_instagram_activity/likes/liked_posts.json", {
		likes_media_likes: ["carla.c", "dora.d"].map((title, at) => ({
			title,
			string_list_data: [
				{ href: `https://www.instagram.com/p/liked${at}/`, value: "👍", timestamp: 1_700_000_000 + at },
			],
		})),
	});
	const profile = { Name: { value: OWNER }, Username: { value: "mara.makes" } };
	await put("personal_information/personal_information/personal_information.json", {
		profile_user: [{ title: "User Information", string_map_data: profile }],
	});
}
