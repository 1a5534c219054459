/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "As suas publicações",
	ownStories: "As suas histórias",
	ownPostsCount: { one: "{n} publicação", many: "{n} de publicações", other: "{n} publicações" },
	ownStoriesCount: { one: "{n} história", many: "{n} de histórias", other: "{n} histórias" },
	inFull: "Com textos e detalhes",
	asGrid: "Tudo em grelha",
	slide: "{n} de {of}",
	slides: "Fotos e vídeos",
	mediumMissing: "Não está na transferência",
	details: "Local, câmara e mais",
	numbers: "Números",
	tagged: "Pessoas identificadas:",
	yourPost: "A sua publicação",
	yourStory: "A sua história",
	mentionedIn: "As suas publicações que mencionam esta pessoa",
} as const;

export const entryKinds = { post: "Publicação", reel: "Reel", igtv: "Vídeo do IGTV", story: "História" };

export const shelves = { archived: "Arquivada", deleted: "Eliminada", other: "Sem publicação", draft: "Rascunho" };

export const cameraFacts = {
	position: "Posição",
	date_time_original: "Data da fotografia",
	lens_make: "Fabricante da objetiva",
	lens_model: "Objetiva",
	aperture: "Abertura",
	shutter_speed: "Velocidade do obturador",
	focal_length: "Distância focal",
	iso: "ISO",
	metering_mode: "Medição",
	scene_capture_type: "Cena",
	software: "Software",
	camera_position: "Câmara",
	source_type: "Origem",
	music_genre: "Música",
	source_app: "Aplicação de origem",
};
