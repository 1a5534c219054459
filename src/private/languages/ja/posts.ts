/** The words of the pages of the owner's own posts. */
export const postWords = {
	ownPosts: "あなたの投稿",
	ownStories: "あなたのストーリーズ",
	ownPostsCount: { other: "投稿{n}件" },
	ownStoriesCount: { other: "ストーリーズ{n}件" },
	inFull: "本文と詳細を表示",
	asGrid: "すべてを一覧で表示",
	slide: "{of}枚中{n}枚目",
	slides: "写真と動画",
	mediumMissing: "ダウンロードに含まれていません",
	details: "場所、カメラなど",
	numbers: "数値",
	tagged: "タグ付け：",
	yourPost: "あなたの投稿",
	yourStory: "あなたのストーリーズ",
	mentionedIn: "この人に触れたあなたの投稿",
} as const;

export const entryKinds = { post: "投稿", reel: "リール", igtv: "IGTV動画", story: "ストーリーズ" };

export const shelves = { archived: "アーカイブ", deleted: "削除済み", other: "投稿なし", draft: "下書き" };

export const cameraFacts = {
	position: "位置",
	date_time_original: "撮影日時",
	lens_make: "レンズのメーカー",
	lens_model: "レンズ",
	aperture: "絞り",
	shutter_speed: "シャッター速度",
	focal_length: "焦点距離",
	iso: "ISO",
	metering_mode: "測光",
	scene_capture_type: "シーン",
	software: "ソフトウェア",
	camera_position: "カメラ",
	source_type: "ソース",
	music_genre: "音楽",
	source_app: "元のアプリ",
};
