import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { compileAll, compiledModule } from "../src/compile.mjs";

/**
 * `write`: invents so many messages as files of a download of some parts, which are folders of a folder. `read`: reads them as the
 * private edition does. `parse`: parses the same files with JSON.parse alone; `repair` repairs the texts of messages, too, and does
 * nothing else. Prints the milliseconds of CPU of the work without the start of the program. Everything is compiled.
 */
const [way = "read", folder = ".", messages = "100000", parts = "1"] = process.argv.slice(2);
await compileAll();
/** Imports a module of the program. */
const program = async (source) => import(pathToFileURL(compiledModule(source)).href);
const { mojibakeJson } = await program("sample/layouts/encode-json.ts");
const { seeded } = await program("sample/random.ts");
const { openDownload } = await program("src/download/open/open.ts");
const { readPrivate } = await program("src/private/files/archive.ts");
const { repairText } = await program("src/readers/text.ts");

/** Messages of a conversation, and of a file of it. */
const CONVERSATION = 10_000;
const FILE = 2_000;
/** One in so many has a word of its own, for the search. */
const RARE = 5_000;
const START = 1_600_000_000_000;
const OWNER = "Mara Lindqvist-Okafor";
const WORDS = "clay kiln bread window river dog 🙈 grüß tram snow glaze café 窯 tea".split(" ");

function bytesOf(thread, part) {
	const random = seeded(`${thread} ${part}`);
	const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? "clay";
	const list = Array.from({ length: FILE }, (_, index) => ({
		sender_name: random() < 0.5 ? OWNER : `Friend ${thread}`,
		timestamp_ms: START + thread * 1e9 - (part * FILE + index) * 60_000,
		content: [
			...Array.from({ length: 1 + Math.floor(random() * 12) }, word),
			...((part * FILE + index) % RARE === 17 ? ["zebra"] : []),
		].join(" "),
		...(random() < 0.14 ? { reactions: [{ reaction: "❤️", actor: `Friend ${thread}` }] } : {}),
		...(random() < 0.2
			? { share: { link: `https://www.instagram.com/p/${word()}${index}/`, share_text: word() } }
			: {}),
		is_geoblocked_for_viewer: false,
	}));
	const participants = [{ name: `Friend ${thread}` }, { name: OWNER }];
	return Buffer.from(mojibakeJson({ participants, messages: list, title: `Friend ${thread}` }), "latin1");
}

const paths = Array.from({ length: Number(messages) / CONVERSATION }, (_, thread) =>
	Array.from({ length: CONVERSATION / FILE }, (_, part) => ({ thread, part, path: pathOf(thread, part) })),
).flat();

function partOf(thread) {
	return join(folder, `part-${thread % Number(parts)}`);
}

function pathOf(thread, part) {
	return join(partOf(thread), `your_instagram_activity/messages/inbox/friend_${thread}/message_${part + 1}.json`);
}

const WAYS = {
	write: async () => {
		for (const { thread, part, path } of paths) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, bytesOf(thread, part));
		}
		// As every download has it; without it all files are looked through to find out who the owner is.
		const profile = join(partOf(0), "personal_information/personal_information/personal_information.json");
		mkdirSync(dirname(profile), { recursive: true });
		const data = { Name: { value: OWNER }, Username: { value: "mara.makes.things" } };
		writeFileSync(profile, JSON.stringify({ profile_user: [{ title: "User Information", string_map_data: data }] }));
		return paths.length * FILE;
	},
	parse: async () => {
		let count = 0;
		for (const { path } of paths) count += JSON.parse(readFileSync(path, "utf8")).messages.length;
		return count;
	},
	repair: async () => {
		let count = 0;
		for (const { path } of paths) {
			const { messages } = JSON.parse(readFileSync(path, "utf8"));
			for (const { sender_name, content } of messages) if (repairText(sender_name + content) !== "") count += 1;
		}
		return count;
	},
	read: async () => {
		const download = await openDownload(Array.from({ length: Number(parts) }, (_, part) => partOf(part)));
		const assumed = { zone: "UTC", likelyZones: [], me: [] };
		const ignore = async () => undefined;
		const { conversations } = await readPrivate(download.files, assumed, {
			record: ignore,
			file: ignore,
			conversation: ignore,
		});
		await download.close();
		return conversations.reduce((sum, { messages }) => sum + messages, 0);
	},
};

// The engine compiles what the start of the program has used often on other threads, whose CPU is not that of the work.
await setTimeout(500);
const before = process.cpuUsage();
const count = await WAYS[way]?.();
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ count, cpu: (user + system) / 1000 }));
