import assert from "node:assert/strict";
import { test } from "node:test";
import { shapesIn } from "../../src/verify/shapes.ts";

const found = (text: string) => shapesIn(text).map((shape) => shape.text);

for (const [text, shape] of [
	["write to mara.lindqvist+ig@example.co.uk!", "mara.lindqvist+ig@example.co.uk"],
	["<p>müller@exämple.de</p>", "müller@exämple.de"],
	["call +46 (31) 700 44-11 63 now", "+46 (31) 700 44-11 63"],
	["+4917012345678", "+4917012345678"],
	['<a href="tel:0317004411">', "tel:0317004411"],
	["from 203.0.113.77.", "203.0.113.77"],
	["from 2001:db8::8a2e:370:7334 in", "2001:db8::8a2e:370:7334"],
	["at 2001:db8::1 in", "2001:db8::1"],
	["2001:0db8:85a3:0000:0000:8a2e:0370:7334", "2001:0db8:85a3:0000:0000:8a2e:0370:7334"],
	["at 57.704, 11.963 there", "57.704, 11.963"],
	["57.704 11.963", "57.704 11.963"],
	["at 57.704° N", "57.704° N"],
	['data-lat="57.7044"', "57.7044"],
	["-122.41941", "-122.41941"],
	["/Users/mara/Desktop/export.zip", "/Users/mara"],
	["/home/mara/x", "/home/mara"],
	["/Volumes/Mara/x", "/Volumes/Mara"],
	["file:///srv/mara/x.html", "file:///srv/mara/x.html"],
	["a text cut off at file:///srv/ma…", "file:///srv/ma"],
	["C:/Users/Mara/export.zip", "C:/Users/Mara"],
	["C:\\Users\\Mara\\export.zip", "C:\\Users\\Mara"],
] as const) {
	test(`${shape} is seen in ${text}`, () => assert.ok(found(text).includes(shape), JSON.stringify(found(text))));
}

for (const text of [
	"1.234 posts, 12.345.678 likes, 1.5 km, 3.14159", // the last is a coordinate of nobody: see below
	"version 5.4.4, section 1.2.3.4.5",
	"2019/07-14-183005.html 00fa3c11-1x2 a1+1=2",
	"12:30:45, 1:05, 10:00-12:00, 1:2:3:4, a::before{} b::de c::a, 3:2::1",
	"@mara.makes.things with @someone",
	"https://example.org/home/mara and example.org/Users/x",
	"+1 +2 +3 and +20 %",
	"--ratio:0.75 1.33",
]) {
	test(`nothing private is seen in: ${text}`, () => {
		assert.deepEqual(
			found(text).filter((shape) => shape !== "3.14159"),
			[],
		);
	});
}
