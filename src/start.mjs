import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { environment, options } from "./environment.mjs";

// Starts the program as a process of its own, because an environment can only be given to one that has not begun.
const program = fileURLToPath(new URL("cli.ts", import.meta.url));
const loader = ["--import", import.meta.resolve("tsx")];
const child = spawn(process.execPath, [...options, ...loader, program, ...process.argv.slice(2)], {
	stdio: "inherit",
	env: { ...environment, ...process.env },
});
// Ctrl and C reach both; this one waits for the other.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => {
	process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});
