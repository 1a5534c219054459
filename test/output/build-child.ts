import "../../src/build/compare.ts";

/** The command line in a process of its own, which says when it begins: what is imported already is not what is killed. */
process.send?.("begins");
await import("../../src/cli.ts");
