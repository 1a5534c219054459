import type { Entry, Medium } from "../../src/model/archive.ts";

/** An entry of an index or of the archive. */
type Some = Pick<Entry, "caption" | "shelf"> & { readonly media: readonly Pick<Medium, "uri">[] };

/** What tests compare of entries, one of each. */
export const captionsOf = (entries: readonly Some[]) => entries.map(({ caption }) => caption);
export const shelvesOf = (entries: readonly Some[]) => entries.map(({ shelf }) => shelf);
export const urisOf = (entries: readonly Some[]) => entries.map(({ media }) => media.map(({ uri }) => uri));
