/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "Je posts",
	ownStories: "Je verhalen",
	ownPostsCount: { one: "{n} post", other: "{n} posts" },
	ownStoriesCount: { one: "{n} verhaal", other: "{n} verhalen" },
	inFull: "Met teksten en details",
	asGrid: "Alles als raster",
	slide: "{n} van {of}",
	slides: "Foto’s en video’s",
	mediumMissing: "Niet in de download",
	details: "Plaats, camera en meer",
	numbers: "Cijfers",
	tagged: "Getagd:",
	yourPost: "Je post",
	yourStory: "Je verhaal",
	mentionedIn: "Je posts waarin deze persoon wordt genoemd",
} as const;

export const entryKinds = { post: "Post", reel: "Reel", igtv: "IGTV-video", story: "Verhaal" };

export const shelves = { archived: "Gearchiveerd", deleted: "Verwijderd", other: "Zonder post", draft: "Concept" };

export const cameraFacts = {
	position: "Positie",
	date_time_original: "Gemaakt op",
	lens_make: "Merk van de lens",
	lens_model: "Lens",
	aperture: "Diafragma",
	shutter_speed: "Sluitertijd",
	focal_length: "Brandpuntsafstand",
	iso: "ISO",
	metering_mode: "Lichtmeting",
	scene_capture_type: "Scène",
	software: "Software",
	camera_position: "Camera",
	source_type: "Bron",
	music_genre: "Muziek",
	source_app: "App van herkomst",
};
