/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "Vos publications",
	ownStories: "Vos stories",
	ownPostsCount: { one: "{n} publication", many: "{n} de publications", other: "{n} publications" },
	ownStoriesCount: { one: "{n} story", many: "{n} de stories", other: "{n} stories" },
	inFull: "Avec textes et détails",
	asGrid: "Tout en grille",
	slide: "{n} sur {of}",
	slides: "Photos et vidéos",
	mediumMissing: "Absent du téléchargement",
	details: "Lieu, appareil et autres détails",
	numbers: "Chiffres",
	tagged: "Identifié·es :",
	yourPost: "Votre publication",
	yourStory: "Votre story",
	mentionedIn: "Vos publications qui mentionnent cette personne",
} as const;

export const entryKinds = { post: "Publication", reel: "Reel", igtv: "Vidéo IGTV", story: "Story" };

export const shelves = { archived: "Archivé", deleted: "Supprimé", other: "Sans publication", draft: "Brouillon" };

export const cameraFacts = {
	position: "Position",
	date_time_original: "Date de prise de vue",
	lens_make: "Marque de l’objectif",
	lens_model: "Objectif",
	aperture: "Ouverture",
	shutter_speed: "Vitesse d’obturation",
	focal_length: "Distance focale",
	iso: "ISO",
	metering_mode: "Mesure de la lumière",
	scene_capture_type: "Type de scène",
	software: "Logiciel",
	camera_position: "Appareil photo",
	source_type: "Source",
	music_genre: "Musique",
	source_app: "Application d’origine",
};
