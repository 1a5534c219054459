import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { joining } from "./joining.ts";
import { large } from "./large.ts";
import { pages } from "./pages.ts";
import { pictures } from "./pictures.ts";
import { posters } from "./posters.ts";
import { privately } from "./private.ts";
import { privatePages } from "./private-pages.ts";
import { searching } from "./private-search.ts";
import { scale } from "./scale.ts";

/**
 * `npm run bench`, or some of its parts: `npm run bench -- pages`. Puts what it measures into RESULTS.md. `large` takes half an
 * hour and 15 GB of disk, and is only done when it is named; so is `private-search`, which makes whole editions (10 minutes, 4 GB).
 */
const PARTS: Readonly<Record<string, (scratch: string) => Promise<string>>> = {
	pictures,
	pages,
	posters,
	scale,
	joining,
	private: async (scratch) => `${await privately(scratch)}\n\n${await privatePages(scratch)}`,
	"private-search": searching,
	large,
};
const ON_REQUEST = new Set(["large", "private-search"]);
const RESULTS = new URL("./RESULTS.md", import.meta.url);

const wanted = process.argv.slice(2);
const scratch = await mkdtemp(join(tmpdir(), "vitrine-bench-"));
try {
	for (const [name, part] of Object.entries(PARTS)) {
		if (wanted.length > 0 ? !wanted.includes(name) : ON_REQUEST.has(name)) continue;
		console.log(`\n# ${name}`);
		const result = await part(scratch);
		console.log(result);
		await note(name, `${machine()}\n\n${result}`);
	}
} finally {
	await rm(scratch, { recursive: true, force: true });
}

function machine(): string {
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const date = new Date().toISOString().slice(0, 10);
	return `${date}: ${availableParallelism()} cores (${cpu?.model ?? "unknown"}), ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}; load while measuring ${loadavg()[1]?.toFixed(1)}.`;
}

/** Replaces the text between the part's two marks. */
async function note(name: string, text: string): Promise<void> {
	const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
	const before = await readFile(RESULTS, "utf8");
	const [head = "", rest = ""] = before.split(begin);
	const tail = rest.split(end)[1] ?? "\n";
	await writeFile(RESULTS, `${head}${begin}\n${text}\n${end}${tail}`);
}
