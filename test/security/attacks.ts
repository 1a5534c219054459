import type { SampleAccount, SampleEntry } from "../../sample/account.ts";
import { variedAccount } from "./account.ts";

/** What a page would do if one of these texts were taken for markup, script, address or template: it would set `PWNED`. */
export const attacks: readonly string[] = [
	"<script>window.PWNED=1</script>",
	"</script><script>window.PWNED=1</script><!--",
	"<img src=x onerror=window.PWNED=1>",
	'"><svg onload=window.PWNED=1>',
	"' onmouseover='window.PWNED=1' autofocus onfocus='window.PWNED=1",
	'" onmouseover="window.PWNED=1" autofocus tabindex=0 onfocus="window.PWNED=1',
	"` onfocus=window.PWNED=1 autofocus x=`",
	"javascript:window.PWNED=1",
	" java\tscript:window.PWNED=1//",
	"data:text/html,<script>parent.PWNED=1</script>",
	"{{ constructor.constructor('globalThis.PWNED=1')() }}{% raw %}{{ 7*7 }}",
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is one for a template engine that is not ours
	"${window.PWNED=1}#{window.PWNED=1}<%= window.PWNED=1 %>",
	"</title><script>window.PWNED=1</script>",
	"</textarea></style></noscript></template><iframe srcdoc='<script>parent.PWNED=1</script>'></iframe>",
	"--><script>window.PWNED=1</script><!--",
	"]]><script>window.PWNED=1</script><![CDATA[",
	"\u2028window.PWNED=1\u2029//\\u003cscript\\u003e",
	'"];window.PWNED=1;["\\"];window.PWNED=1;//',
	"<meta http-equiv=refresh content='0;url=https://example.invalid/pwned'>",
	"<link rel=stylesheet href=https://example.invalid/pwned.css><base href=https://example.invalid/>",
	"<img src=https://example.invalid/pwned.png>",
	"@import url(https://example.invalid/pwned.css);}*{background:url(https://example.invalid/x)}",
	"&lt;script&gt;window.PWNED=1&lt;/script&gt; &#60;img src=x onerror=window.PWNED=1&#62;",
	'#<script>window.PWNED=1</script> #"onclick="window.PWNED=1" #javascript:x',
	"#__proto__ #constructor #prototype #toString #CON #con #NUL #aux.html #index #..",
	"\u202eevil\u202c \u2066isolate \u200f\u200e\u0000\u0001\u001b[31m\u0007",
	"\ud800 lone \udc00 halves \ufffe\uffff",
	"../../../../etc/passwd ..\\..\\boot.ini %2e%2e%2f /etc/passwd C:\\x file:///etc/passwd",
	"=cmd|'/c calc'!A1 +1+1 -2-2 @SUM(1)",
	"a".repeat(3000),
	"https://example.invalid/pwned <a href=https://example.invalid/pwned>https://example.invalid/</a>",
	"👩‍👩‍👧‍👦".repeat(100),
	"é̂̃̄̅".repeat(500),
];

/** An account in which every text is an attack: captions, slides, places, name, biography, website, subtitles. */
export function hostileAccount(): SampleAccount {
	const account = variedAccount();
	const base = account.entries.filter(
		({ shelf, kind }) => shelf === "published" && (kind === "post" || kind === "story"),
	);
	const [first] = base;
	if (first === undefined) throw new Error("the sample has no post");
	const all = attacks.join("\n");
	const entries: readonly SampleEntry[] = [
		...attacks.map((caption, index) => ({
			...first,
			posted: first.posted + 86_400 * 40 * index,
			caption,
			place: caption,
		})),
		...account.entries.map((entry) => ({ ...entry, caption: all, place: all, media: withSubtitles(entry.media) })),
	];
	return {
		profile: {
			...account.profile,
			name: `"><script>window.PWNED=1</script>{{7*7}}`,
			bio: all,
			website: "javascript:window.PWNED=1",
		},
		entries: [...entries].sort((a, b) => a.posted - b.posted),
	};
}

function withSubtitles([first, ...others]: SampleEntry["media"]): SampleEntry["media"] {
	const cue = `1\n00:00:00,000 --> 00:00:02,000\n${attacks.slice(0, 20).join(" ")}\n\n`;
	return [first.type === "mp4" ? { ...first, subtitles: cue } : first, ...others];
}
