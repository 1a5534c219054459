import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { buildSite, contentsOf, workFolder, writeSmallZip } from "../builds.ts";
import { HARMLESS } from "./picture/canaries.ts";

/** What playing a video needs, by exiftool's names; where there is a time or a language, it says nothing. */
const PLAYING = new RegExp(
	"^(QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|MovieHeaderVersion|TimeScale|Duration|PreferredRate|PreferredVolume|" +
		"MatrixStructure|PreviewTime|PreviewDuration|PosterTime|Selection(Time|Duration)|CurrentTime|NextTrackID|MediaData(Size|Offset)?)|" +
		"Track\\d:(Track(HeaderVersion|ID|Duration|Layer|Volume)|MatrixStructure|(Source)?Image(Width|Height)|Media(HeaderVersion|TimeScale|Duration)|" +
		"Handler(Type|Description)|GraphicsMode|OpColor|CompressorID|[XY]Resolution|BitDepth|PixelAspectRatio|(AVC|HEVC)Configuration|" +
		"Unknown_(edts|esds|btrt|hvcC)|BufferSize|(Max|Average)Bitrate|VideoFrameRate|ColorProfiles|ColorPrimaries|TransferCharacteristics|" +
		"MatrixCoefficients|VideoFullRangeFlag|" +
		"CompositionTimeToSample|CompositionToDecodeTimelineMapping|SyncSampleTable|TimeToSampleTable|SampleToChunk|ChunkOffset|SampleSizes|" +
		"SampleGroupDescription|SampleToGroup|IdependentAndDisposableSamples|Balance|Audio(Format|Channels|BitsPerSample|SampleRate))|" +
		"Composite:(AvgBitrate|Rotation))$",
);
const EMPTY: Readonly<Record<string, string>> = {
	CreateDate: "0000:00:00 00:00:00",
	ModifyDate: "0000:00:00 00:00:00",
	TrackCreateDate: "0000:00:00 00:00:00",
	TrackModifyDate: "0000:00:00 00:00:00",
	MediaCreateDate: "0000:00:00 00:00:00",
	MediaModifyDate: "0000:00:00 00:00:00",
	MediaLanguageCode: "und",
};

test("exiftool finds nothing in any picture or video of a site but size, colour and what playing needs", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], join(folder, "site"));
	const media = join(folder, "site", "media");
	const { stdout } = await promisify(execFile)("exiftool", ["-q", "-j", "-G1", "-a", "-u", "-r", media]);
	const files: unknown = JSON.parse(stdout);
	assert.ok(Array.isArray(files));
	assert.equal(files.length, (await contentsOf(media)).size);
	for (const file of files) {
		const tags: Readonly<Record<string, unknown>> = file;
		for (const [tag, value] of Object.entries(tags)) {
			if (HARMLESS.test(tag) || PLAYING.test(tag)) continue;
			const [, name = ""] = tag.split(":");
			assert.equal(value, EMPTY[name], `${String(tags["SourceFile"])}: ${tag}`);
		}
	}
});
