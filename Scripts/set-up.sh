#!/bin/sh
# Installs what tprm needs from the system and is not there yet, by apt or brew; does nothing when all is there.
# Runs without a terminal, as root or with sudo. It does not install the Swift toolchain.
set -eu

missing=''
why=''

# need TEST-COMMAND APT-PACKAGE BREW-PACKAGE REASON: remembers the package unless the test succeeds.
need() {
    if ! sh -c "$1" >/dev/null 2>&1; then
        if [ "$packager" = brew ]; then package=$3; else package=$2; fi
        [ -n "$package" ] || return 0
        missing="$missing $package"
        why="$why  $package: $4
"
    fi
}

if ! command -v swift >/dev/null 2>&1; then
    echo 'tprm is built with Swift 6.2 or later, and no `swift` is on the PATH. Install it from https://www.swift.org/install and run this again.' >&2
    exit 1
fi

system=$(uname -s)
case $system in
Darwin) packager=brew ;;
*) packager=apt ;;
esac

need 'command -v pkg-config' pkg-config pkgconf 'tells the build where libraries are'
if command -v pkg-config >/dev/null 2>&1; then
    need 'pkg-config --exists sqlite3' libsqlite3-dev '' 'the store is one SQLite file'
    need 'pkg-config --exists libxml-2.0' libxml2-dev libxml2 'reads XML and the parts of workbooks'
    need 'pkg-config --exists libzip' libzip-dev libzip 'opens workbooks, which are ZIP archives'
    need 'pkg-config --exists libpng' libpng-dev libpng 'writes pages with a quote framed'
    need 'pkg-config --exists xlsxwriter' libxlsxwriter-dev libxlsxwriter 'writes the workbooks that vendors fill in'
else
    need false libsqlite3-dev '' 'the store is one SQLite file'
    need false libxml2-dev libxml2 'reads XML and the parts of workbooks'
    need false libzip-dev libzip 'opens workbooks, which are ZIP archives'
    need false libpng-dev libpng 'writes pages with a quote framed'
    need false libxlsxwriter-dev libxlsxwriter 'writes the workbooks that vendors fill in'
fi
need 'command -v pdftotext && command -v pdfinfo && command -v pdftoppm' poppler-utils poppler 'takes the text out of PDF files, and draws their pages'
need 'tesseract --list-langs | grep -qx eng' 'tesseract-ocr tesseract-ocr-eng' tesseract 'reads pages that are pictures'
need 'find /usr/share/fonts -type f | grep -q .' fonts-dejavu-core '' 'shows pages whose PDF does not bring its own fonts'
need 'command -v bwrap' bubblewrap '' 'the cage round poppler, tesseract and git: no network, no other file'
need 'command -v prlimit' util-linux '' 'limits the time, memory and files of the programs in the cage'
need 'command -v qpdf' qpdf qpdf 'locks a PDF file, as the tests do to see that a locked one is read'
need 'command -v git' git git 'reads the history of a clone'
need 'command -v curl' curl curl 'asks an endpoint, when an analyst says so'

[ -n "$missing" ] || exit 0

printf 'tprm needs from the system:\n%s' "$why"
if [ "$packager" = brew ]; then
    if ! command -v brew >/dev/null 2>&1; then
        echo 'Homebrew is not installed: get it from https://brew.sh, or install these by hand, and run this again.' >&2
        exit 1
    fi
    # shellcheck disable=SC2086
    brew install $missing
    exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This system has no apt-get: install what corresponds to$missing by hand, and run this again." >&2
    exit 1
fi
as_root=''
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Installing needs root: run 'apt-get install$missing' as root, and run this again." >&2
        exit 1
    fi
    as_root='sudo'
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing by apt-get:$missing"
# shellcheck disable=SC2086
if ! $as_root apt-get install -y -q --no-install-recommends $missing >/dev/null 2>&1; then
    # The package lists may be old or absent, as in a fresh container.
    $as_root apt-get update -q >/dev/null
    # shellcheck disable=SC2086
    $as_root apt-get install -y -q --no-install-recommends $missing
fi
