/** The words of the pages of the owner's own posts. In braces what is filled in. */
export const postWords = {
	ownPosts: "Your posts",
	ownStories: "Your stories",
	ownPostsCount: { one: "{n} post", other: "{n} posts" },
	ownStoriesCount: { one: "{n} story", other: "{n} stories" },
	inFull: "With captions and details",
	asGrid: "All as a grid",
	slide: "{n} of {of}",
	slides: "Pictures and videos",
	mediumMissing: "Not in the download",
	details: "Place, camera and more",
	numbers: "Numbers",
	tagged: "Tagged:",
	yourPost: "Your post",
	yourStory: "Your story",
	mentionedIn: "Your posts that mention them",
} as const;

/** What the app called it. */
export const entryKinds = { post: "Post", reel: "Reel", igtv: "IGTV video", story: "Story" } as const;

/** Where the app showed it, where others did not see it. */
export const shelves = {
	archived: "Archived",
	deleted: "Deleted",
	other: "Not part of a post",
	draft: "Draft",
} as const;

/** Names of what files say of pictures, where these are names of fields. */
export const cameraFacts = {
	position: "Position",
	date_time_original: "Taken",
	lens_make: "Maker of the lens",
	lens_model: "Lens",
	aperture: "Aperture",
	shutter_speed: "Shutter speed",
	focal_length: "Focal length",
	iso: "ISO",
	metering_mode: "Metering",
	scene_capture_type: "Scene",
	software: "Software",
	camera_position: "Camera",
	source_type: "Source",
	music_genre: "Music",
	source_app: "App it came from",
} as const;
