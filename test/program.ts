import { LOADER, moduleFile } from "../src/model/home.ts";

/** Arguments of Node that start the command line. */
export const PROGRAM: readonly string[] = [...LOADER, moduleFile("src/cli.ts")];
