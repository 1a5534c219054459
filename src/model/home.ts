import { fileURLToPath } from "node:url";

/** The folder of the program, in which its templates and assets lie. */
export const HOME = fileURLToPath(new URL("../../", import.meta.url));
