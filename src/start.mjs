import { spawn } from "node:child_process";
import { constants } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { environment, options } from "./build/environment.mjs";

// Starts the program as a process of its own, because an environment can only be given to one that has not begun. The two end
// together: signals are handed on (a second one, where the terminal told both, finds the program gone), and the program
// stops when the channel to this process closes, also if this one was killed.
const program = fileURLToPath(new URL("cli.ts", import.meta.url));
const loader = ["--import", import.meta.resolve("tsx")];
const child = spawn(process.execPath, [...options, ...loader, program, ...process.argv.slice(2)], {
	stdio: ["inherit", "inherit", "inherit", "ipc"],
	env: { ...environment, ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
	process.exitCode = code ?? 128 + constants.signals[signal ?? "SIGTERM"];
});
