export * from "./deeds.ts";
export { cameraFacts, entryKinds, shelves } from "./posts.ts";
export * from "./tables.ts";
export { words } from "./words.ts";
