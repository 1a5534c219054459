import { spawn } from "node:child_process";

/** The command of each system that opens an address, without a shell. */
export function opener(platform: NodeJS.Platform, address: string): readonly [program: string, ...args: string[]] {
	if (platform === "darwin") return ["open", address];
	if (platform === "win32") return ["rundll32.exe", "url.dll,FileProtocolHandler", address];
	return ["xdg-open", address];
}

/** Opens an address in the browser; does nothing where that fails, since the address is printed as well. */
export function openBrowser(address: string): void {
	const [program, ...args] = opener(process.platform, address);
	const child = spawn(program, args, { stdio: "ignore", detached: true });
	child.on("error", () => undefined);
	child.unref();
}
