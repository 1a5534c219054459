import { PRIVATE_HEADING } from "../output/edition.ts";

/** What the marker of a private edition says to a person who finds it. */
export const markerText = `${PRIVATE_HEADING}
This folder holds private messages and the data of other people. Keep it on a computer or a stick of your own.
Never upload it, and never put it into a folder that is published.

Dieser Ordner enthält private Nachrichten und Daten anderer Menschen. Behalten Sie ihn auf einem eigenen Computer oder Stick.
Laden Sie ihn nie hoch, und legen Sie ihn nie in einen Ordner, der veröffentlicht wird.
`;
