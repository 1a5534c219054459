/** Systems for which a portable folder can be made, as Node.js names them; the C library is what npm asks for. */
export type System = "win32" | "darwin" | "linux";

/** The file that a person starts, with the name that it has on each system. */
export interface Launcher {
	readonly name: string;
	readonly text: string;
}

/**
 * Without words, or with a file that was dragged onto it, a launcher builds in its own folder, opens the site and waits, because its
 * window would close. With words it is the command `vitrine`. It needs no program of the system beside its shell.
 */
export function launcher(system: System): Launcher {
	if (system === "win32") return { name: "Vitrine.bat", text: BATCH.replaceAll("\n", "\r\n") };
	return { name: system === "darwin" ? "Vitrine.command" : "vitrine.sh", text: SHELL };
}

const WAIT = "Press Enter to close this window. / Mit der Eingabetaste schließen Sie dieses Fenster.";

/**
 * CDPATH would send cd elsewhere, and have it print where. Through a link it needs readlink, which is no part of a shell; `..` in what
 * that says is meant from the real folder.
 */
const SHELL = `#!/bin/sh
case $0 in
	*/*) self=$0 ;;
	*) self=./$0 ;;
esac
how=-L
while [ -h "$self" ]; do
	to=$(readlink -- "$self") || exit
	case $to in
		/*) self=$to ;;
		*) self=\${self%/*}/$to ;;
	esac
	how=-P
done
here=$(CDPATH= cd $how -- "\${self%/*}/" && pwd)
case $0 in
	*[!A-Za-z0-9/._-]*) VITRINE_COMMAND="\\"$0\\"" ;;
	*) VITRINE_COMMAND=$0 ;;
esac
export VITRINE_COMMAND
if [ $# -gt 0 ]; then
	exec "$here/program/node" "$here/program/src/start.mjs" "$@"
fi
cd -- "$here" || exit
"$here/program/node" "$here/program/src/start.mjs" build --open
result=$?
printf '\\n%s ' "${WAIT}"
read -r _
exit $result
`;

/** A file that is dragged onto it arrives with its whole path. A folder of the network has no letter without pushd. */
const BATCH = `@echo off
setlocal
set "VITRINE_COMMAND=%~nx0"
if "%~1"=="" goto own
if /i "%~f1"=="%~1" goto own
"%~dp0program\\node.exe" "%~dp0program\\src\\start.mjs" %*
exit /b %errorlevel%
:own
pushd "%~dp0"
"%~dp0program\\node.exe" "%~dp0program\\src\\start.mjs" build %* --open
set result=%errorlevel%
pause
popd
exit /b %result%
`;
