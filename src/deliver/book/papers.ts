/** The papers of a book, by the names of the fragments that choose them on its page. */
export const PAPERS = ["a4", "letter", "square"] as const;
export type Paper = (typeof PAPERS)[number];
