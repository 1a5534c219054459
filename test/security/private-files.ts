/** A private file of each reader. */
export const PRIVATE_FILES = [
	...["comments/hype", "likes/liked_posts", "saved/saved_posts", "saved/saved_music", "saved/saved_collections"],
	...["followers_and_following/followers", "contacts/synced_contacts", "recent_searches/recent_searches"],
	...["story_interactions/polls", "personal_information/profile_changes", "personal_information/reposts"],
	...["login_and_profile_creation/login_activity", "login_and_profile_creation/last_known_location"],
	...["device_information/devices", "messages/secret_conversations", "other_activity/time_spent_on_instagram"],
	...["link_history/link_history", "ads_and_topics/ads_viewed", "ads_and_topics/in-app_message", "settings/consents"],
	...["instagram_ads_and_businesses/advertisers_using_your_activity_or_information", "threads/threads_and_replies"],
	...["apps_and_websites/your_activity_off_meta_technologies", "apps_and_websites/expired_apps"],
	...["past_instagram_insights/posts"],
];
