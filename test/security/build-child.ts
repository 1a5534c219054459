import { buildSite } from "../builds.ts";

/** A build in a process of its own, which says when it begins and when it is done: archive, output, language. */
const [archive = "", output = "", lang = "en"] = process.argv.slice(2);
process.send?.("begins");
await buildSite([archive], output, { lang });
process.send?.("done");
process.disconnect?.();
