/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "Gönderileriniz",
	ownStories: "Hikâyeleriniz",
	ownPostsCount: { one: "{n} gönderi", other: "{n} gönderi" },
	ownStoriesCount: { one: "{n} hikâye", other: "{n} hikâye" },
	inFull: "Metinler ve ayrıntılarla",
	asGrid: "Tümü ızgara olarak",
	slide: "{n} / {of}",
	slides: "Resimler ve videolar",
	mediumMissing: "İndirmede yok",
	details: "Yer, kamera ve diğerleri",
	numbers: "Sayılar",
	tagged: "Etiketlenenler:",
	yourPost: "Gönderiniz",
	yourStory: "Hikâyeniz",
	mentionedIn: "Bu kişiden söz eden gönderileriniz",
} as const;

export const entryKinds = { post: "Gönderi", reel: "Reels videosu", igtv: "IGTV videosu", story: "Hikâye" };

export const shelves = { archived: "Arşivlenmiş", deleted: "Silinmiş", other: "Gönderisiz", draft: "Taslak" };

export const cameraFacts = {
	position: "Konum",
	date_time_original: "Çekim zamanı",
	lens_make: "Lens üreticisi",
	lens_model: "Lens",
	aperture: "Diyafram",
	shutter_speed: "Enstantane",
	focal_length: "Odak uzaklığı",
	iso: "ISO",
	metering_mode: "Işık ölçümü",
	scene_capture_type: "Sahne",
	software: "Yazılım",
	camera_position: "Kamera",
	source_type: "Kaynak",
	music_genre: "Müzik",
	source_app: "Geldiği uygulama",
};
