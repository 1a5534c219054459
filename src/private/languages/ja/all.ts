export * from "./deeds.ts";
export * from "./tables.ts";
export { words } from "./words.ts";
