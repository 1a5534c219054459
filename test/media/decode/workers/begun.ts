/** Leaves a file for every start of its process, and answers every request. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

writeFileSync(join(process.env["BEGUN_IN"] ?? "", `${process.pid}`), "");
process.on("disconnect", () => process.exit());
process.on("message", () => process.send?.({ failed: "on purpose" }));
