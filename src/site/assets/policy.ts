import { createHash } from "node:crypto";

/**
 * A host shows the page "not found" at any depth, where no relative stylesheet would load: it contains its few rules itself,
 * which the policy allows by their hash. No character of them may be one that a template escapes.
 */
export const notFoundStyle =
	"html{color-scheme:light dark;background:light-dark(#fbfaf8,#121211);color:light-dark(#1b1a18,#f1efeb)}body{max-inline-size:32rem;margin:20vh auto;padding:1rem;font:1.0625rem/1.55 system-ui,sans-serif}h1{font-size:2rem;font-weight:650;line-height:1.15;letter-spacing:-.02em}a{color:inherit}";

/**
 * The content security policy of every page: its own files and nothing else. Works on file:// as well, where 'self' means the
 * neighbouring files (tested in Chromium, Firefox and WebKit, 2026-11-23). `connect-src` lets audit tools read robots.txt.
 */
const RULES = [
	"default-src 'none'",
	"script-src 'self'",
	`style-src 'self' 'sha256-${createHash("sha256").update(notFoundStyle).digest("base64")}'`,
	"img-src 'self' data:",
	"media-src 'self' data:",
	"connect-src 'self'",
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
