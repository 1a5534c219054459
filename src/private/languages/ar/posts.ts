/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "منشوراتك",
	ownStories: "قصصك",
	ownPostsCount: {
		zero: "لا منشورات",
		one: "منشور واحد",
		two: "منشوران",
		few: "{n} منشورات",
		many: "{n} منشورًا",
		other: "{n} منشور",
	},
	ownStoriesCount: {
		zero: "لا قصص",
		one: "قصة واحدة",
		two: "قصتان",
		few: "{n} قصص",
		many: "{n} قصة",
		other: "{n} قصة",
	},
	inFull: "مع النصوص والتفاصيل",
	asGrid: "الكل في شبكة",
	slide: "{n} من {of}",
	slides: "الصور والفيديوهات",
	mediumMissing: "غير موجود في التنزيل",
	details: "المكان والكاميرا وغير ذلك",
	numbers: "أرقام",
	tagged: "المشار إليهم:",
	yourPost: "منشورك",
	yourStory: "قصتك",
	mentionedIn: "منشوراتك التي تذكر هذا الشخص",
} as const;

export const entryKinds = { post: "منشور", reel: "ريل", igtv: "فيديو IGTV", story: "قصة" };

export const shelves = { archived: "مؤرشف", deleted: "محذوف", other: "بلا منشور", draft: "مسودة" };

export const cameraFacts = {
	position: "الموقع",
	date_time_original: "وقت الالتقاط",
	lens_make: "صانع العدسة",
	lens_model: "العدسة",
	aperture: "فتحة العدسة",
	shutter_speed: "سرعة الغالق",
	focal_length: "البعد البؤري",
	iso: "ISO",
	metering_mode: "قياس الضوء",
	scene_capture_type: "المشهد",
	software: "البرنامج",
	camera_position: "الكاميرا",
	source_type: "المصدر",
	music_genre: "الموسيقى",
	source_app: "التطبيق الأصلي",
};
