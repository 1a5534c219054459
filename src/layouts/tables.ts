import { layout2018 } from "./2018.ts";
import { layout2021 } from "./2021.ts";
import { layout2023 } from "./2023.ts";
import { layout2025 } from "./2025.ts";
import { layout2026 } from "./2026.ts";
import { layoutHtml } from "./html.ts";
import { tableOf } from "./table.ts";

/** The allow-list of the public gallery: nothing else of a download is opened but the media that these indexes name. */
export const TABLE = tableOf([layout2018, layout2021, layout2023, layout2025, layout2026, layoutHtml]);
