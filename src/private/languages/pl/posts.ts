/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "Twoje posty",
	ownStories: "Twoje relacje",
	ownPostsCount: { one: "{n} post", few: "{n} posty", many: "{n} postów", other: "{n} posta" },
	ownStoriesCount: { one: "{n} relacja", few: "{n} relacje", many: "{n} relacji", other: "{n} relacji" },
	inFull: "Z tekstami i szczegółami",
	asGrid: "Wszystko jako siatka",
	slide: "{n} z {of}",
	slides: "Zdjęcia i filmy",
	mediumMissing: "Brak w pobranych danych",
	details: "Miejsce, aparat i inne",
	numbers: "Liczby",
	tagged: "Oznaczone osoby:",
	yourPost: "Twój post",
	yourStory: "Twoja relacja",
	mentionedIn: "Twoje posty, które wspominają tę osobę",
} as const;

export const entryKinds = { post: "Post", reel: "Rolka", igtv: "Film IGTV", story: "Relacja" };

export const shelves = { archived: "Zarchiwizowane", deleted: "Usunięte", other: "Bez posta", draft: "Wersja robocza" };

export const cameraFacts = {
	position: "Położenie",
	date_time_original: "Data wykonania",
	lens_make: "Producent obiektywu",
	lens_model: "Obiektyw",
	aperture: "Przysłona",
	shutter_speed: "Czas naświetlania",
	focal_length: "Ogniskowa",
	iso: "ISO",
	metering_mode: "Pomiar światła",
	scene_capture_type: "Scena",
	software: "Oprogramowanie",
	camera_position: "Aparat",
	source_type: "Źródło",
	music_genre: "Muzyka",
	source_app: "Aplikacja źródłowa",
};
