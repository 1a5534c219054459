/** The settings of npm 11.19.1 (`@npmcli/config/lib/definitions`, 2026-11-30), of which `npm run` takes those that are typed without `--`. */
export const NAMES =
	`_auth access all allow-same-version allow-directory allow-file allow-git allow-remote allow-scripts also audit audit-level
auth-type before bin-links browser bypass-2fa ca cache cache-max cache-min cafile call cert cidr color commit-hooks cpu
dangerously-allow-all-scripts depth description dev diff diff-ignore-all-space diff-name-only diff-no-prefix diff-dst-prefix
diff-src-prefix diff-text diff-unified dry-run editor engine-strict expect-result-count expect-results expires fetch-retries
fetch-retry-factor fetch-retry-maxtimeout fetch-retry-mintimeout fetch-timeout force foreground-scripts format-package-lock fund
git git-tag-version global globalconfig global-style heading https-proxy if-present ignore-scripts include include-staged
include-workspace-root include-attestations init-author-email init-author-name init-author-url init-license init-module init-type
init-version init-private init.author.email init.author.name init.author.url init.license init.module init.version install-links
install-strategy json key legacy-bundling legacy-peer-deps libc link local-address location lockfile-version loglevel logs-dir
logs-max long name maxsockets message min-release-age min-release-age-exclude node-gyp node-options noproxy offline omit
omit-lockfile-registry-resolved only orgs optional os otp package package-lock package-lock-only pack-destination packages
parseable allow-scripts-pending allow-scripts-pin prefer-dedupe prefer-offline prefer-online prefix preid production progress
provenance provenance-file proxy read-only rebuild-bundle registry replace-registry-host save save-bundle save-dev save-exact
save-optional save-peer save-prefix save-prod sbom-format sbom-type scope scopes packages-all packages-and-scopes-permission
orgs-permission password token-description script-shell searchexclude searchlimit searchopts searchstaleness shell shrinkwrap
sign-git-commit sign-git-tag strict-peer-deps strict-allow-scripts strict-ssl tag tag-version-prefix timing umask unicode
update-notifier usage user-agent userconfig version versions viewer which workspace workspaces workspaces-update yes`.split(
		/\s/,
	);

/** Its other names for them. */
const SHORTHANDS =
	"enjoy-by d dd ddd quiet q s silent verbose desc help local n no porcelain readonly reg iwr ws a c f g L l m p C S B D E O P ? H h v w y".split(
		" ",
	);

/** Whether npm takes a flag for one of its own: by a name, by the beginning of one name alone, or as letters of one dash. */
export function isTakenByNpm(flag: string): boolean {
	const word = flag.replace(/^--(no-)?/, "");
	const begins = [NAMES, SHORTHANDS].some((all) => all.filter((name) => name.startsWith(word)).length === 1);
	const letters = [...word].every((letter) => SHORTHANDS.includes(letter));
	return NAMES.includes(word) || SHORTHANDS.includes(word) || begins || letters;
}
