/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "I tuoi post",
	ownStories: "Le tue storie",
	ownPostsCount: { one: "{n} post", many: "{n} di post", other: "{n} post" },
	ownStoriesCount: { one: "{n} storia", many: "{n} di storie", other: "{n} storie" },
	inFull: "Con testi e dettagli",
	asGrid: "Tutto in griglia",
	slide: "{n} di {of}",
	slides: "Foto e video",
	mediumMissing: "Non presente nel download",
	details: "Luogo, fotocamera e altro",
	numbers: "Numeri",
	tagged: "Persone taggate:",
	yourPost: "Il tuo post",
	yourStory: "La tua storia",
	mentionedIn: "I tuoi post che menzionano questa persona",
} as const;

export const entryKinds = { post: "Post", reel: "Reel", igtv: "Video IGTV", story: "Storia" };

export const shelves = { archived: "Archiviato", deleted: "Eliminato", other: "Senza post", draft: "Bozza" };

export const cameraFacts = {
	position: "Posizione",
	date_time_original: "Data dello scatto",
	lens_make: "Produttore dell’obiettivo",
	lens_model: "Obiettivo",
	aperture: "Apertura",
	shutter_speed: "Tempo di posa",
	focal_length: "Lunghezza focale",
	iso: "ISO",
	metering_mode: "Misurazione",
	scene_capture_type: "Scena",
	software: "Software",
	camera_position: "Fotocamera",
	source_type: "Origine",
	music_genre: "Musica",
	source_app: "App di provenienza",
};
