/** The environment of a process that npm started; `npm_config_` and a name for each setting that is not npm's default. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options that npm takes for one of its own (npm 11.19, seen 2026-11-30; `test/options/npm-settings.ts` has all of npm's names). What it
 * keeps of them may also come from a file of settings, and counts only where it can be told from that. `true` says that an option was typed,
 * and that its value is lost.
 */
const TAKEN: Readonly<Record<string, (environment: Environment) => string | undefined>> = {
	// The beginning of --token-description.
	"--to": ({ npm_config_to, npm_config_token_description }) => npm_config_to ?? npm_config_token_description,
	// The beginning of --message, which many have in their settings, mostly with %s for the version; a wrong name would be worse than none.
	"--me": ({ npm_config_message: text = "" }) => (/^(?:true)?$|%s/.test(text) ? undefined : "true"),
	// How much npm itself says.
	"--quiet": ({ npm_config_loglevel }) => (npm_config_loglevel === "warn" ? "true" : undefined),
	"--verbose": ({ npm_config_loglevel }) => (npm_config_loglevel === "verbose" ? "true" : undefined),
	// A setting of npm's compiler, such as max or a number.
	"--jobs": ({ npm_config_jobs: text = "" }) => (/^(?:true|\d+)$/.test(text) ? text : undefined),
	// A setting such as firefox; of what was typed npm keeps that it was.
	"--browser": ({ npm_config_browser: text = "" }) => (/^true$|[\\/]/.test(text) ? text : undefined),
};

/** What npm has kept of an option; undefined for nothing. */
export function keptByNpm(flag: string, environment: Environment): string | undefined {
	const own = TAKEN[flag];
	return own === undefined ? environment[`npm_config_${npmNameOf(flag)}`] : own(environment);
}

/** `html_timezone` for `--html-timezone`, `open` for `--no-open`. */
export function npmNameOf(flag: string): string {
	return flag.replace(/^--(no-)?/, "").replaceAll("-", "_");
}

/** An option that npm takes for switches of one letter, so that its values are among the words: by what that leaves, and how they look. */
const TAKEN_APART: Readonly<
	Record<string, { readonly isTyped: (of: Environment) => boolean; readonly value: RegExp }>
> = {
	// -c, -s and -s, of which -s makes npm silent.
	css: { isTyped: (of) => of["npm_config_loglevel"] === "silent", value: /\.css$/i },
	// -l, -a, -n and -g.
	lang: {
		isTyped: (of) => ["all", "global", "long"].every((name) => of[`npm_config_${name}`] === "true"),
		value: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i,
	},
};

/** The values among the words of options that npm has taken apart, by the names of these. */
export function valuesAmong(
	words: readonly string[],
	environment: Environment,
): ReadonlyMap<string, readonly string[]> {
	const typed = Object.entries(TAKEN_APART).filter(([, { isTyped }]) => isTyped(environment));
	return new Map(typed.map(([name, { value }]) => [name, words.filter((word) => value.test(word))]));
}
