/** Prepares a picture while this process may grow by few megabytes only, and says as JSON what became of it. Linux alone. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { openMediaCache } from "../../../src/media/prepare/media-cache.ts";
import { prepareMedia } from "../../../src/media/prepare/prepare.ts";
import { projectOf } from "../../../src/output/project.ts";
import { openStaging } from "../../../src/output/staging.ts";
import { noise } from "../picture/noise.ts";
import { fileOf, noDecoder } from "../workshop.ts";

const [picture = "", output = "", megabytes = "0"] = process.argv.slice(2);
const file = fileOf("picture.jpg", readFileSync(picture));
const staging = await openStaging(output);
const mediaCache = await openMediaCache(projectOf(output).mediaCache);
// All threads have their memory by then.
await Promise.all(Array.from({ length: 20 }, () => noise(300, 300).jpeg({ progressive: true }).toBuffer()));
const size = Number(/^VmSize:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
execFileSync("prlimit", ["--pid", String(process.pid), `--as=${size + Number(megabytes) * 2 ** 20}`]);
const context = { staging, mediaCache, decoder: noDecoder, jobs: 1, emit: () => undefined };
const [medium] = (await prepareMedia([{ file, folder: "2019" }], context)).values();
process.stdout.write(JSON.stringify({ ...medium?.prepared, isSettled: medium?.isSettled }));
