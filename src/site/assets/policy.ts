import { createHash } from "node:crypto";

/**
 * A host shows the page "not found" at any depth, where no relative stylesheet would load: it contains its few rules itself,
 * which the policy allows by their hash. No character of them may be one that a template escapes.
 */
export const notFoundStyle =
	"html{view-transition-name:none;color-scheme:light dark;background:light-dark(#fbfaf8,#121211);color:light-dark(#1b1a18,#f1efeb)}body{max-inline-size:32rem;margin:0 auto;padding:1rem;font:1.0625rem/1.55 system-ui,sans-serif}header{margin-block-end:15vh}header a{font-weight:650}nav{display:flex;gap:0 1rem;overflow-x:auto;scrollbar-width:none;white-space:nowrap;margin-inline:-1rem;padding-inline:1rem}@media(max-width:40rem){nav{gap:0 .8rem;font-size:.875rem}}nav :focus-visible{outline-offset:-2px}nav[hidden]{visibility:hidden}header a,nav a{display:inline-block;padding-block:.6rem;text-decoration:none}nav a{font-weight:400}h1{font-size:2rem;font-weight:650;line-height:1.15;letter-spacing:-.02em}a{color:inherit}";

/**
 * Asks for view transitions, where scripts can end one that is in the way. On every page, since a page that asks for none aborts that
 * of the page before it, with an error in the console. In the page itself, because a page whose stylesheet
 * comes after its first style is computed is taken to ask for none: Chromium 156 aborted 18 of 28 over HTTP, with an error in the
 * console (measured 2026-11-30). No character of it may be one that a template escapes.
 */
export const transitionStyle =
	"@media (prefers-reduced-motion:no-preference) and (scripting:enabled){@view-transition{navigation:auto}}";

const sourceOf = (style: string) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/**
 * The content security policy of every page: its own files and nothing else. Works on file:// as well, where 'self' means the
 * neighbouring files (tested in Chromium, Firefox and WebKit, 2026-11-23). `connect-src` lets audit tools read robots.txt.
 */
const RULES = [
	"default-src 'none'",
	"script-src 'self'",
	`style-src 'self' ${sourceOf(notFoundStyle)} ${sourceOf(transitionStyle)}`,
	"img-src 'self' data:",
	"media-src 'self' data:",
	"connect-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
];

/** For `<meta>`, on every page. */
export const pagePolicy = RULES.join("; ");

/** For `<meta name="robots">` on every page, unless the owner wants the site to be found. */
export const noRobots = "noindex, nofollow, noimageindex";

/** `_headers`, which Netlify and Cloudflare read. Browsers ignore `frame-ancestors` in a `<meta>`. `robots` as on the pages. */
export const headersFile = (robots: string) => `/*
  Content-Security-Policy: ${[...RULES, "frame-ancestors 'none'"].join("; ")}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: accelerometer=(), autoplay=(self), camera=(), display-capture=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(self), usb=(), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin
${robots === "" ? "" : `  X-Robots-Tag: ${robots}, noarchive\n`}/media/*
  Cache-Control: public, max-age=31536000, immutable
`;
