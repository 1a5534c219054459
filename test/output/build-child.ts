import "../../src/build/compare.ts";

/** The command line as a child process. Sends a message when the modules are imported, so that a kill hits the build itself. */
process.send?.("begins");
await import("../../src/cli.ts");
