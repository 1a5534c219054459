import { register } from "tsx/esm/api";

// TypeScript is loaded in this same process: starting another one for it would cost a tenth of a second.
register();
await import("./cli.ts");
