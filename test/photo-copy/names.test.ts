import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf, type PhotoMetadata } from "../../src/photo-copy/fields.ts";
import { captionStart, joinedName, stampOf, uniqueName } from "../../src/photo-copy/names.ts";

const metadata: PhotoMetadata = {
	taken: "2019-07-14T20:30:05+02:00",
	caption: "A day",
	hashtags: ["sea"],
	place: "",
	author: "Mara",
	alt: "",
};

test("a file is named by the owner's time, as far as it is known", () => {
	const at = { seconds: 0, precision: "second" } as const;
	assert.deepEqual(stampOf(metadata.taken, at), { folder: "2019", stamp: "2019-07-14 20.30.05" });
	assert.deepEqual(stampOf(metadata.taken, { ...at, precision: "day" }), { folder: "2019", stamp: "2019-07-14" });
	assert.deepEqual(stampOf(metadata.taken, { ...at, precision: "month" }), { folder: "2019", stamp: "2019-07" });
	assert.deepEqual(stampOf("", { ...at, precision: "none" }), { folder: "undated", stamp: "" });
});

test("the caption's beginning is a name on every file system", () => {
	assert.equal(captionStart('A "day": at the/sea? <3 #sea #fun'), "A day at the sea 3");
	assert.equal(captionStart("Größe, näher…\nsecond line"), "Größe, näher");
	assert.equal(captionStart("e\u0301te\u0301"), "été");
	assert.equal(captionStart("🏺🔥"), "");
	assert.equal(captionStart("rain ☔️ again"), "rain again");
	assert.equal(
		captionStart("Four pots came out of the kiln and all four are whole"),
		"Four pots came out of the kiln and all",
	);
	assert.equal(captionStart("#only #tags"), "");
	assert.equal(captionStart(`${"w".repeat(39)} x y`), "w".repeat(39));
	const long = captionStart("日本語".repeat(60));
	assert.ok(Buffer.byteLength(long) <= 100 && long.length > 20);
});

test("a caption without a time is no device of Windows, which could not open the file", () => {
	assert.equal(joinedName("2019-07-14", "con", "post"), "2019-07-14 con");
	assert.equal(joinedName("", "A day", "post"), "A day");
	assert.equal(joinedName("", "", "post"), "post");
	for (const start of ["con", "AUX", "Com1", "LPT²"])
		assert.equal(joinedName("", captionStart(start), "story"), `story ${captionStart(start)}`);
});

test("two files never meet, whatever the disk takes for the same", () => {
	const taken = new Set<string>();
	assert.equal(uniqueName("2019/Été", taken), "2019/Été");
	assert.equal(uniqueName("2019/E\u0301TE\u0301", taken), "2019/E\u0301TE\u0301 (2)");
	assert.equal(uniqueName("2019/été", taken), "2019/été (3)");
});

test("no field is invented: without a time there is none, and a month alone is one in XMP only", () => {
	assert.deepEqual(Object.keys(fieldsOf({ ...metadata, taken: "", caption: "", hashtags: [], author: "" }, "jpg")), [
		"IPTC:CodedCharacterSet",
	]);
	const month = fieldsOf({ ...metadata, taken: "2019-07" }, "jpg");
	assert.equal(month["XMP-photoshop:DateCreated"], "2019:07");
	assert.ok(!("EXIF:DateTimeOriginal" in month) && !("IPTC:DateCreated" in month));
	assert.ok(!("QuickTime:CreateDate" in fieldsOf({ ...metadata, taken: "2019-07" }, "mp4")));
	const day = fieldsOf({ ...metadata, taken: "2019-07-14" }, "jpg");
	assert.deepEqual([day["XMP-photoshop:DateCreated"], day["IPTC:DateCreated"]], ["2019:07:14", "2019:07:14"]);
	assert.ok(!("EXIF:DateTimeOriginal" in day) && !("IPTC:TimeCreated" in day));
});

test("a caption longer than IPTC allows is cut between characters there and whole in XMP", () => {
	const caption = "ü".repeat(1500);
	const fields = fieldsOf({ ...metadata, caption, hashtags: ["x".repeat(65), "sea"] }, "jpg");
	assert.equal(fields["IPTC:Caption-Abstract"], "ü".repeat(1000));
	assert.deepEqual(fields["IPTC:Keywords"], ["sea"]);
	assert.equal(fields["XMP-dc:Description"], caption);
	assert.equal(
		fieldsOf({ ...metadata, caption: `${"x".repeat(1999)}🏺` }, "jpg")["IPTC:Caption-Abstract"],
		"x".repeat(1999),
	);
});
