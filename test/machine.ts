import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { browserPath } from "./browser/browsers.ts";

export type System = "debian" | "ubuntu" | "linux" | "macos" | "windows";

/** Something that tests need and npm does not bring, with the package that brings it; a system without one does not need it. */
export interface Tool {
	readonly name: string;
	readonly isHere: () => boolean;
	readonly apt: string;
	readonly brew?: string;
	readonly winget?: string;
	/** The only system that has it, or needs it. */
	readonly only?: System;
	/** Needed by `npm run test:deep` alone. */
	readonly deep?: true;
}

/** Administrators' programs are not on everybody's PATH. */
const SYSTEM_FOLDERS = process.platform === "linux" ? ["/usr/sbin", "/sbin"] : [];
/** The PATH on which tests find their tools. */
export const searchPath = [process.env["PATH"] ?? "", ...SYSTEM_FOLDERS].join(delimiter);

/** Debian has it on no PATH. */
export const WINE = "/usr/lib/wine/wine64";

const program = (name: string, apt: string) => ({
	name,
	apt,
	isHere: () =>
		searchPath
			.split(delimiter)
			.some((folder) => ["", ".exe"].some((ending) => existsSync(join(folder, name + ending)))),
});
const fonts = (apt: string) => ({
	name: apt,
	apt,
	isHere: () => spawnSync("dpkg-query", ["--status", apt]).status === 0,
});

/** Wine runs the tests as in Windows; on a processor of its own kind alone. */
const WINDOWS: readonly Tool[] =
	process.arch === "x64"
		? [
				{ name: "wine64", apt: "wine64", isHere: () => existsSync(WINE), deep: true },
				{ ...program("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"), deep: true },
			]
		: [];

const TOOLS: readonly Tool[] = [
	{
		name: "Chromium or Chrome",
		isHere: () => browserPath("chrome") !== undefined,
		apt: "chromium",
		brew: "google-chrome",
		winget: "Google.Chrome",
	},
	{ ...program("chromium-headless-shell", "chromium-headless-shell"), only: "debian" },
	{
		name: "Firefox",
		isHere: () => browserPath("firefox") !== undefined,
		apt: "firefox-esr",
		brew: "firefox",
		winget: "Mozilla.Firefox",
	},
	{ ...program("ffmpeg", "ffmpeg"), brew: "ffmpeg", winget: "Gyan.FFmpeg" },
	{ ...program("exiftool", "libimage-exiftool-perl"), brew: "exiftool", winget: "OliverBetz.ExifTool" },
	{ ...program("pdfinfo", "poppler-utils"), brew: "poppler", winget: "oschwartz10612.Poppler" },
	program("mkfs.vfat", "dosfstools"),
	program("mcopy", "mtools"),
	{ ...program("WebKitWebDriver", "webkit2gtk-driver"), deep: true },
	{ ...program("Xvfb", "xvfb"), deep: true },
	...WINDOWS,
	fonts("fonts-noto-core"),
	fonts("fonts-noto-cjk"),
	fonts("fonts-noto-color-emoji"),
];

function systemHere(): System {
	if (process.platform === "darwin") return "macos";
	if (process.platform === "win32") return "windows";
	const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
	if (/^ID(_LIKE)?=.*ubuntu/m.test(release)) return "ubuntu";
	return /^ID(_LIKE)?=.*debian/m.test(release) ? "debian" : "linux";
}

/** Whether a system has to have a tool: file systems and fonts are looked for on Linux alone, and fonts where apt names them. */
function isNeeded({ brew, apt, only }: Tool, system: System): boolean {
	if (only !== undefined) return system === only;
	if (system === "macos" || system === "windows") return brew !== undefined;
	return system !== "linux" || !apt.startsWith("fonts-");
}

const INSTALL = "apt-get install -y -qq --no-install-recommends";

/**
 * Shell commands, for root, that install these tools. apt of Ubuntu has the two browsers as snaps only, which may not open
 * the files of a test and do not start in a container (22.04 and 24.04), so they come from those who make them.
 */
export function aptScript(missing: readonly Tool[], system: System): string {
	const foreign = system === "ubuntu" ? ["chromium", "firefox-esr"] : [];
	const packages = missing.map(({ apt }) => apt);
	const own = packages.filter((name) => !foreign.includes(name));
	const isForeign = (name: string) => foreign.includes(name) && packages.includes(name);
	// A warning of one source, such as a mirror that is late, is no reason not to try.
	const lines = ["export DEBIAN_FRONTEND=noninteractive", "apt-get update -qq || true"];
	if (own.length > 0) lines.push(`${INSTALL} ${own.join(" ")}`);
	if (foreign.some(isForeign)) lines.push(`${INSTALL} ca-certificates curl`, "folder=$(mktemp -d)");
	if (isForeign("chromium")) {
		lines.push(
			"curl -fsSLo $folder/chrome.deb https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb",
			`${INSTALL} $folder/chrome.deb`,
		);
	}
	if (isForeign("firefox-esr")) {
		const key = "/etc/apt/keyrings/packages.mozilla.org.asc";
		lines.push(
			"install -d -m 0755 /etc/apt/keyrings",
			`curl -fsSLo ${key} https://packages.mozilla.org/apt/repo-signing-key.gpg`,
			`echo 'deb [signed-by=${key}] https://packages.mozilla.org/apt mozilla main' > /etc/apt/sources.list.d/mozilla.list`,
			"printf 'Package: firefox*\\nPin: origin packages.mozilla.org\\nPin-Priority: 1000\\n' > /etc/apt/preferences.d/mozilla",
			"apt-get update -qq || true",
			`${INSTALL} --allow-downgrades firefox`,
		);
	}
	return `${lines.join("\n")}\n`;
}

/** What to do where nothing can be installed from here, on one's own system first. */
export function advice(missing: readonly Tool[], system: System): string {
	const names = (key: "apt" | "brew" | "winget") => missing.flatMap((tool) => tool[key] ?? []);
	const commands: Readonly<Record<System, string>> = {
		debian: `as root: apt-get install ${names("apt").join(" ")}`,
		ubuntu: `as root: apt-get install ${names("apt").join(" ")} (the browsers from google.com/chrome and mozilla.org, not as snaps)`,
		linux: "with your package manager",
		macos: `brew install ${names("brew").join(" ")}`,
		windows: `winget install ${names("winget").join(" ")}`,
	};
	return `The tests need what is not on this machine: ${missing.map(({ name }) => name).join(", ")}.\nInstall it: ${commands[system]}\nA browser in a place of its own is named in CHROME_PATH or FIREFOX_PATH`;
}

/** What stands before a command so that root runs it; undefined where that needs a password. */
function asRoot(): readonly string[] | undefined {
	if (process.getuid?.() === 0) return [];
	return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
}

/** Installs what the tests lack, where apt can, and throws with what to install elsewhere: no test is skipped for want of a tool. */
export function prepareMachine(print: (line: string) => void, isDeep: boolean): void {
	const system = systemHere();
	const wanted = TOOLS.filter(({ deep = false }) => isDeep || !deep);
	const lacking = () => wanted.filter((tool) => isNeeded(tool, system) && !tool.isHere());
	const missing = lacking();
	if (missing.length === 0) return;
	const before = system === "debian" || system === "ubuntu" ? asRoot() : undefined;
	if (before !== undefined) {
		print(`\n# Installing for the tests: ${missing.map(({ name }) => name).join(", ")}`);
		const [program = "sh", ...args] = [...before, "sh", "-ec", aptScript(missing, system)];
		spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
	}
	const left = lacking();
	if (left.length > 0) throw new Error(advice(left, system));
}
