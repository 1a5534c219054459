import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import nunjucks from "nunjucks";
import { compileAll, compiledModule } from "../src/compile.mjs";

/**
 * Reads the messages of a folder and makes all pages of their conversations: `product` writes them as the private edition does, `bare`
 * by bare Nunjucks and writeFile. Prints the milliseconds of CPU for rendering and writing alone, for making what is rendered, and
 * how many pages there are. Everything is compiled.
 */
const [way = "product", download = ".", output = "."] = process.argv.slice(2);
await compileAll();
/** Imports a module of the program. */
const program = async (source) => import(pathToFileURL(compiledModule(source)).href);
const { openDownload } = await program("src/download/open/open.ts");
const { HOME } = await program("src/model/home.ts");
const { openStaging } = await program("src/output/staging.ts");
const { readPrivate } = await program("src/private/files/archive.ts");
const { privateLanguage } = await program("src/private/languages/words.ts");
const { ConversationPages } = await program("src/private/pages/messages/conversation-pages.ts");
const { lengthText } = await program("src/private/render/length.ts");
const { noMedia } = await program("src/private/render/media-files.ts");
const { openRenderer } = await program("src/private/render/render.ts");

const language = privateLanguage("en", "UTC");

const WRITERS = {
	product: async () => {
		const staging = await openStaging(output, "private");
		const render = openRenderer(language);
		const written = new Set();
		return {
			write: async (view) => {
				await staging.writeText(view.url, render(view, ""));
				written.add(view.url);
			},
			end: async () => {
				await staging.prune(written);
				await staging.publish();
			},
		};
	},
	bare: async () => {
		const loader = new nunjucks.FileSystemLoader([join(HOME, "templates", "private")]);
		const environment = new nunjucks.Environment(loader, { autoescape: true });
		environment.addFilter("length_text", (seconds) => lengthText(Number(seconds)));
		environment.addGlobal("colon", language.colon);
		const words = { ...language.plainWords, picture: language.mediaKinds.picture };
		return {
			write: async ({ url, template, title, content }) => {
				const path = join(output, ...url.split("/"));
				const root = "../".repeat(url.split("/").length - 1);
				const page = {
					...content,
					lang: "en",
					dir: "ltr",
					root,
					title,
					banner: "",
					words,
					policy: "default-src 'none'",
				};
				await mkdir(dirname(path), { recursive: true });
				await writeFile(path, environment.render(`${template}.njk`, page));
			},
			end: async () => undefined,
		};
	},
};

function cpu() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

const { write, end } = await WRITERS[way]();
let [writing, describing, pages] = [0, 0, 0];
const timed = async (work) => {
	const before = cpu();
	await work();
	writing += cpu() - before;
};
const showing = { language, media: noMedia, personUrl: () => "", dayUrl: () => "", postUrl: () => "" };
const conversations = new ConversationPages(showing, async (view) => {
	pages += 1;
	await timed(() => write(view));
});
const ignore = async () => undefined;
const { files, close } = await openDownload([download]);
const archive = await readPrivate(
	files,
	{ zone: "UTC", likelyZones: [], me: [] },
	{
		record: ignore,
		file: ignore,
		conversation: async (assembled) => {
			const [before, written] = [cpu(), writing];
			await conversations.add(assembled);
			describing += cpu() - before - (writing - written);
		},
	},
);
await conversations.end(archive.handles);
await timed(end);
await close();
process.stdout.write(JSON.stringify({ pages, writing, describing }));
