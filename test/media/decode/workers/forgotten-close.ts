/** A program that decodes two files at a time, and ends without closing the decoder. */
import { openDecoder } from "../../../../src/media/decode/decoder.ts";

const [path = ""] = process.argv.slice(2);
const decoder = openDecoder({ workers: 2, ffmpeg: null });
const answers = await Promise.all([decoder.poster(path), decoder.poster(path), decoder.poster(path)]);
process.stdout.write(answers.map((answer) => ("picture" in answer ? answer.picture.width : answer.failed)).join(" "));
