import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { arch } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { PATIENCE } from "./until.ts";

/** WebKit's own browser, as Debian has it. It is Safari's engine without Apple's media. */
const TRIPLE = arch() === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
const MINI_BROWSER = ["webkit2gtk-4.1", "webkitgtk-6.0"].map((name) => `/usr/lib/${TRIPLE}/${name}/MiniBrowser`);

/** How WebDriver names an element in its answers. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Keys by the code points that WebDriver has for them. */
export const KEYS = { escape: "\ue00c", left: "\ue012", right: "\ue014", enter: "\ue007" } as const;

/** A window of WebKit, moved by W3C WebDriver. */
export interface WebKit {
	open(url: string): Promise<void>;
	/** What an expression of the page gives, as text; waits for a promise. */
	read(expression: string): Promise<string>;
	until(expression: string): Promise<void>;
	click(selector: string): Promise<void>;
	/** Types into the element that has the focus. */
	type(keys: string): Promise<void>;
	back(): Promise<void>;
	/** WebKit's browser has no window below 450 pixels. */
	resize(width: number, height: number): Promise<void>;
	close(): Promise<void>;
}

/** Starts WebKit on a display of its own. */
export async function openWebKit(): Promise<WebKit> {
	const processes: ChildProcess[] = [];
	const end = () => {
		for (const child of processes) child.kill();
	};
	try {
		const screen = ["-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
		const xvfb = spawn("Xvfb", ["-displayfd", "3", ...screen], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
		processes.push(xvfb);
		const display = await firstLine(xvfb);
		const port = await freePort();
		const env = {
			...process.env,
			DISPLAY: `:${display}`,
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
			LANG: "C.UTF-8",
		};
		processes.push(spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], { env, stdio: "ignore" }));
		return await session(`http://127.0.0.1:${port}`, end);
	} catch (error) {
		end();
		throw error;
	}
}

async function session(driver: string, end: () => void): Promise<WebKit> {
	const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
		const request = body === undefined ? { method } : { method, body: JSON.stringify(body) };
		const answer = await fetch(driver + path, request);
		const { value }: { readonly value: unknown } = Object(await answer.json());
		if (!answer.ok) throw new Error(`WebKit refuses ${method} ${path}: ${JSON.stringify(value).slice(0, 500)}`);
		return value;
	};
	await eventually(() => ask("GET", "/status"));
	const binary = MINI_BROWSER.find((path) => existsSync(path));
	const options = { binary, args: ["--automation"] };
	const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
	const { sessionId } = Object(await ask("POST", "/session", { capabilities }));
	const at = `/session/${String(sessionId)}`;
	const read = async (expression: string) => {
		const script = `const done = arguments[0]; Promise.resolve().then(() => (${expression})).then((value) => done(String(value)), (error) => done("failed: " + error));`;
		return String(await ask("POST", `${at}/execute/async`, { script, args: [] }));
	};
	return {
		read,
		open: async (url) => {
			await ask("POST", `${at}/url`, { url: "about:blank" });
			await ask("POST", `${at}/url`, { url });
		},
		until: (expression) =>
			eventually(async () => {
				const value = await read(`Boolean(${expression})`);
				if (value !== "true")
					throw new Error(`It never came true that ${expression}: ${value} at ${await read("location.href")}`);
			}),
		// A list may be made anew between finding and clicking.
		click: (selector) =>
			eventually(async () => {
				const found = Object(await ask("POST", `${at}/element`, { using: "css selector", value: selector }));
				await ask("POST", `${at}/element/${String(found[ELEMENT])}/click`, {});
			}),
		type: async (keys) => {
			const actions = [...keys].flatMap((value) => [
				{ type: "keyDown", value },
				{ type: "keyUp", value },
			]);
			await ask("POST", `${at}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
		},
		back: async () => void (await ask("POST", `${at}/back`, {})),
		resize: async (width, height) => void (await ask("POST", `${at}/window/rect`, { width, height })),
		close: async () => {
			await ask("DELETE", at).catch(() => undefined);
			end();
		},
	};
}

/** Tries until it goes well, or says why it did not. */
async function eventually(work: () => Promise<unknown>): Promise<void> {
	const began = performance.now();
	for (;;) {
		try {
			await work();
			return;
		} catch (error) {
			if (performance.now() - began > PATIENCE) throw error;
			await setTimeout(60);
		}
	}
}

/** The number of the display, which Xvfb writes when it is ready. */
function firstLine({ stdio }: ChildProcess): Promise<string> {
	const [, , , output] = stdio;
	return new Promise((resolve, reject) => {
		if (output === null || output === undefined || !("read" in output)) throw new Error("Xvfb has no output");
		const lines = createInterface({ input: output });
		lines.once("line", resolve).once("close", () => reject(new Error("Xvfb does not start")));
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}
