/** The explanations with which the owner's files begin. */
export const ownerFiles = {
	hide: `
# The hide list: what your site should not show.
#
# One page address or one date a line. Then build again. Examples (without the # in front):
#
#   2019/07-14-183005.html          one post: the end of its address when you look at it
#   stories/2019/07-14.html         all stories of a day
#   2019-07-14                      everything of a day
#
# A line that begins with # is a comment. If a line is not understood, the build stops and says so.
# This file is for you alone. Vitrine has created it and will never change it.

`,
} as const;
