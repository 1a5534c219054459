/** Die Wörter der Seiten der eigenen Beiträge. */
export const postWords = {
	ownPosts: "Ihre Beiträge",
	ownStories: "Ihre Storys",
	ownPostsCount: { one: "{n} Beitrag", other: "{n} Beiträge" },
	ownStoriesCount: { one: "{n} Story", other: "{n} Storys" },
	inFull: "Mit Texten und Angaben",
	asGrid: "Alle als Raster",
	slide: "{n} von {of}",
	slides: "Bilder und Videos",
	mediumMissing: "Nicht im Download enthalten",
	details: "Ort, Kamera und mehr",
	numbers: "Zahlen",
	tagged: "Markiert:",
	yourPost: "Ihr Beitrag",
	yourStory: "Ihre Story",
	mentionedIn: "Ihre Beiträge mit Erwähnung",
} as const;

export const entryKinds = { post: "Beitrag", reel: "Reel", igtv: "IGTV-Video", story: "Story" };

export const shelves = {
	archived: "Archiviert",
	deleted: "Gelöscht",
	other: "Ohne Beitrag",
	draft: "Entwurf",
};

export const cameraFacts = {
	position: "Position",
	date_time_original: "Aufgenommen",
	lens_make: "Hersteller des Objektivs",
	lens_model: "Objektiv",
	aperture: "Blende",
	shutter_speed: "Verschlusszeit",
	focal_length: "Brennweite",
	iso: "ISO",
	metering_mode: "Belichtungsmessung",
	scene_capture_type: "Aufnahmeart",
	software: "Software",
	camera_position: "Kamera",
	source_type: "Quelle",
	music_genre: "Musik",
	source_app: "Aus dieser App",
};
