import type { Plain } from "../languages/problems/message.ts";

/** What people give by mistake, and names by which it is recognised, as of 2026; the first that matches counts. */
export const OTHER_DOWNLOADS: readonly { readonly kind: Plain; readonly marks: readonly RegExp[] }[] = [
	{
		kind: "a download from Facebook",
		marks: [/(^|\/)your_facebook_activity\//, /(^|\/)(posts\/your_posts|profile_information\/profile_information)/],
	},
	{
		kind: "a download from Threads alone",
		marks: [/(^|\/)your_threads_activity\//, /(^|\/)threads\/threads_and_replies\.(json|html)$/],
	},
	{ kind: "a chat from WhatsApp", marks: [/(^|\/)(_chat\.txt|WhatsApp Chat [^/]*\.txt)$/i, /(^|\/)whatsapp_/i] },
	{ kind: "a download from Google (Takeout)", marks: [/(^|\/)Takeout\//, /(^|\/)archive_browser\.html$/] },
	{ kind: "a download from X (Twitter)", marks: [/(^|\/)data\/tweets?(-part\d+)?\.js$/] },
	{ kind: "a download from TikTok", marks: [/(^|\/)(user_data_tiktok\.json|TikTok\/)/i] },
	{ kind: "a backup of a phone", marks: [/(^|\/)Manifest\.(db|mbdb|plist)$/, /(^|\/)apps\/com\.[^/]+\/_manifest$/] },
];
