import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BROWSERS, type BrowserName, launch } from "../test/browser/browsers.ts";
import { measured, median, table } from "./measure.ts";

const SIZES = [100_000, 1_000_000];
/** In nearly half of the messages, and in one of 5,000. */
const WORDS = ["kiln", "zebra"];
const RUNS = 3;

/** What one search took: seconds from the first key until the first result and until the last, and the longest wait of a key. */
interface Search {
	readonly found: number;
	readonly first: number;
	readonly all: number;
	readonly wait: number;
	/** The next key, when everything is loaded. */
	readonly again: number;
}

/** A whole private edition, and searching it in both browsers from a folder, beside a plain scan of the same texts in Node. */
export async function searching(scratch: string): Promise<string> {
	const editions: string[][] = [];
	const rows: string[][] = [];
	for (const size of SIZES) {
		const [download, output] = [join(scratch, `messages-${size}`), join(scratch, `edition-${size}`)];
		await measured("bench/private-once.mjs", ["write", download, String(size)], scratch);
		const options = ["--archive", download, "--output", output, "--lang", "en", "--timezone", "UTC"];
		const { wall, cpu, peak } = await measured("src/start.mjs", ["private", ...options], scratch);
		await rm(download, { recursive: true });
		const index = (await sizeOf(join(output, "search"))) / 1e6;
		const parts = (await readdir(join(output, "search"))).length - 1;
		const data = (await sizeOf(join(output, "data"))) / 1e6;
		editions.push([
			...[String(size), wall.toFixed(1), cpu.toFixed(1), String(Math.round(peak))],
			...[String(parts), index.toFixed(1), data.toFixed(0)],
		]);
		for (const word of WORDS) {
			const plain = await plainScan(join(output, "search"), word);
			for (const name of BROWSERS) {
				const { found, first, all, wait, again } = await searchIn(name, output, word);
				if (found !== plain.found) throw new Error(`${name} found ${found} of ${plain.found}: ${word}`);
				rows.push([
					...[String(size), word, String(found), name, first.toFixed(2), all.toFixed(2), again.toFixed(2)],
					...[String(Math.round(wait * 1000)), plain.seconds.toFixed(2)],
				]);
			}
		}
		await rm(output, { recursive: true });
	}
	const made = table(
		["messages", "edition (s)", "CPU (s)", "peak (MB)", "parts", "index (MB)", "tables (MB)"],
		editions,
	);
	const heads = ["first result (s)", "all (s)", "next key (s)", "longest wait of a key (ms)"];
	return `${made}\n\n${table(["messages", "word", "found", "browser", ...heads, "plain scan in Node (s)"], rows)}`;
}

async function sizeOf(folder: string): Promise<number> {
	let sum = 0;
	for (const name of await readdir(folder)) sum += (await stat(join(folder, name))).size;
	return sum;
}

/** Reads the same parts and looks for a word in each folded line, without slices, and shows nothing. */
async function plainScan(folder: string, word: string): Promise<{ readonly found: number; readonly seconds: number }> {
	const began = performance.now();
	let found = 0;
	for (const name of await readdir(folder)) {
		if (!/^\d+\.js$/.test(name)) continue;
		const script = await readFile(join(folder, name), "utf8");
		const { text } = JSON.parse(script.slice(script.indexOf("push(") + 5, script.lastIndexOf(");")));
		const folded: string = text
			.normalize("NFKD")
			.replace(/\p{M}+/gu, "")
			.toLowerCase();
		for (const line of folded.split("\n")) if (line.includes(word)) found += 1;
	}
	return { found, seconds: (performance.now() - began) / 1000 };
}

/** Types a word into the page that has just been opened; the median of several visits. */
async function searchIn(name: BrowserName, output: string, word: string): Promise<Search> {
	const all: Search[] = [];
	for (let run = 0; run < RUNS; run++) {
		const browser = await launch(name);
		try {
			const page = await browser.newPage();
			await page.goto(pathToFileURL(join(output, "search.html")).href, { waitUntil: "load" });
			all.push(JSON.parse(String(await page.evaluate(`(${typing})(${JSON.stringify(word)})`))));
		} finally {
			await browser.close();
		}
	}
	const of = (key: keyof Search) => median(all.map((one) => one[key]));
	return { found: of("found"), first: of("first"), all: of("all"), wait: of("wait"), again: of("again") };
}

/** Runs in the page: as a key does it, and watched from outside. */
const typing = `async (word) => {
	const field = document.querySelector("#search-words");
	const [list, status] = [document.querySelector(".hits"), document.querySelector(".search-status")];
	let [isOver, wait, last] = [false, 0, performance.now()];
	const tick = () => {
		const now = performance.now();
		wait = Math.max(wait, now - last);
		last = now;
		if (!isOver) setTimeout(tick);
	};
	tick();
	const type = async (text) => {
		const began = performance.now();
		field.value = text;
		field.dispatchEvent(new Event("input", { bubbles: true }));
		const when = (is) => new Promise((resolve) => {
			const check = () => is() ? resolve((performance.now() - began) / 1000) : setTimeout(check);
			check();
		});
		list.replaceChildren();
		status.textContent = "";
		const first = await when(() => list.firstChild !== null);
		const all = await when(() => /^Found: /.test(status.textContent));
		return { first, all };
	};
	const { first, all } = await type(word);
	const found = Number(status.textContent.replace(/[^0-9]/g, ""));
	isOver = true;
	const { all: again } = await type(word.slice(0, -1));
	return JSON.stringify({ found, first, all, wait: wait / 1000, again });
}`;
