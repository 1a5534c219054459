import { layoutHtml } from "./html.ts";
import { jsonLayouts } from "./json.ts";
import { tableOf } from "./table.ts";

/** The allow-list of the public gallery: nothing else of a download is opened but the media that these indexes name. */
export const TABLE = tableOf([...jsonLayouts, layoutHtml]);
