import { layout2018 } from "./layouts/2018.ts";
import { layout2020 } from "./layouts/2020.ts";
import { layout2021 } from "./layouts/2021.ts";
import { layout2023 } from "./layouts/2023.ts";
import { layout2025 } from "./layouts/2025.ts";
import { layout2026 } from "./layouts/2026.ts";
import { layoutHtmlNew } from "./layouts/html-new.ts";
import { layoutHtmlOld } from "./layouts/html-old.ts";
import type { SampleLayout } from "./layouts/layout.ts";

export type { LayoutOptions, SampleFile, SampleLayout, Trait } from "./layouts/layout.ts";

/** Every form in which Instagram has handed out an account, the JSON forms oldest first, then the HTML forms. */
export const layouts: readonly SampleLayout[] = [
	layout2018,
	layout2020,
	layout2021,
	layout2023,
	layout2025,
	layout2026,
	layoutHtmlOld,
	layoutHtmlNew,
];

export { layout2018, layout2020, layout2021, layout2023, layout2025, layout2026, layoutHtmlNew, layoutHtmlOld };
