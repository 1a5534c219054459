import assert from "node:assert/strict";
import { test } from "node:test";
import { webVtt } from "../../../src/site/pages/subtitles.ts";

const asItIs = (line: string) => line;

test("SubRip becomes WebVTT with its times and lines", () => {
	const srt =
		"\uFEFF1\r\n00:00:01,500 --> 00:00:03,000\r\nHello\r\nthere\r\n\r\n2\r\n0:01:02,5 --> 0:01:03,75\r\nBye\r\n";
	assert.equal(
		webVtt(srt, asItIs),
		"WEBVTT\n\n00:00:01.500 --> 00:00:03.000\nHello\nthere\n\n00:01:02.500 --> 00:01:03.750\nBye\n",
	);
});

test("text in subtitles is text, never markup", () => {
	const vtt = webVtt("1\n00:00:01,000 --> 00:00:02,000\n<i>so</i> <script>x</script> a < b & c --> d\n", asItIs);
	assert.match(vtt, /\nso x a &lt; b &amp; c --&gt; d\n$/);
});

test("a file without a cue is no subtitles", () => {
	for (const srt of ["", "hello", "1\n00:00:01,000 --> 00:00:02,000\n\n", "99999999999999999999 --> x"]) {
		assert.equal(webVtt(srt, asItIs), "");
	}
});
