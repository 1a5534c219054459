/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "Tus publicaciones",
	ownStories: "Tus historias",
	ownPostsCount: { one: "{n} publicación", many: "{n} de publicaciones", other: "{n} publicaciones" },
	ownStoriesCount: { one: "{n} historia", many: "{n} de historias", other: "{n} historias" },
	inFull: "Con textos y detalles",
	asGrid: "Todo en cuadrícula",
	slide: "{n} de {of}",
	slides: "Fotos y vídeos",
	mediumMissing: "No está en la descarga",
	details: "Lugar, cámara y más",
	numbers: "Cifras",
	tagged: "Etiquetas:",
	yourPost: "Tu publicación",
	yourStory: "Tu historia",
	mentionedIn: "Tus publicaciones que mencionan a esta persona",
} as const;

export const entryKinds = { post: "Publicación", reel: "Reel", igtv: "Vídeo de IGTV", story: "Historia" };

export const shelves = { archived: "Archivada", deleted: "Eliminada", other: "Sin publicación", draft: "Borrador" };

export const cameraFacts = {
	position: "Posición",
	date_time_original: "Fecha de captura",
	lens_make: "Fabricante del objetivo",
	lens_model: "Objetivo",
	aperture: "Apertura",
	shutter_speed: "Velocidad de obturación",
	focal_length: "Distancia focal",
	iso: "ISO",
	metering_mode: "Medición",
	scene_capture_type: "Escena",
	software: "Software",
	camera_position: "Cámara",
	source_type: "Origen",
	music_genre: "Música",
	source_app: "Aplicación de origen",
};
