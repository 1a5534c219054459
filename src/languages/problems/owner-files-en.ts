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
	pinned: `
# Posts that your gallery shows first, marked as pinned.
#
# One page address a line, in the order that you want. Then build again. An example (without the # in front):
#
#   2019/07-14-183005.html
#
# Vitrine has created this file and will never change it.

`,
	collections: `
# Collections: named rings at the top of your gallery, each with a page of its own.
#
# A name, a colon, and what is in it, with commas between: addresses of posts, days (with their posts and stories), days of
# stories, hashtags. Then build again. Examples (without the # in front):
#
#   Gothenburg: 2022-03-20, stories/2022/06-12.html, 2022/06-13-183005.html
#   The sea: #sea, #boats
#
# Everybody who sees your gallery can read the names. Vitrine has created this file and will never change it.

`,
	about: `
<!--
What your gallery says of itself. Write behind the colons, leave an empty line, and then write a text. Leave empty what you do
not want. Then build again. Everybody who sees your gallery can read it.

Cover is the address of a post, such as 2019/07-14-183005.html. Its first picture stands at the top.
Born and Died are dates such as 1951-03-02. With them the gallery is in memory of somebody.
In the text, *stars* make italics, **two stars** bold, [words](https://example.org) a link, - a list, and # a heading.
-->
Title:
Cover:
Born:
Died:

`,
	notes: `
post,date,note
"# Later words beside old captions: the address of a post, the day on which you write, and your words. Then build again. Everybody can read them.",,
"# An example: 2019/07-14-183005.html",2026-01-31,"That was our first boat, and it sank a week later."
`,
} as const;
