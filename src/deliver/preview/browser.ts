import { spawn } from "node:child_process";

/** The program of each system that opens an address, without a shell in between. */
export function opener(platform: NodeJS.Platform, address: string): readonly [program: string, ...words: string[]] {
	if (platform === "darwin") return ["open", address];
	if (platform === "win32") return ["rundll32.exe", "url.dll,FileProtocolHandler", address];
	return ["xdg-open", address];
}

/** Opens an address in the person's browser, if there is one; the address was said anyway. */
export function openBrowser(address: string): void {
	const [program, ...words] = opener(process.platform, address);
	const child = spawn(program, words, { stdio: "ignore", detached: true });
	child.on("error", () => undefined);
	child.unref();
}
