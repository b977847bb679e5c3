#!/usr/bin/env bash
# Writes every page of both sample schools, opens each in Chromium (390 and 1,280 pixels wide, light and dark, and on paper) and asks axe-core
# what is wrong with it. It fails where axe-core finds something, or a page is wider than its window or asks for anything from elsewhere.
# usage: tests/pages/check-pages.sh [FOLDER]
#   Pages, pictures and PDFs are left in FOLDER. Needs Node.js with npm, and Chromium (CHROMIUM=/path, default /usr/bin/chromium).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
to=${1:-$(mktemp -d)}
mkdir -p "$to/pages"
to=$(cd "$to" && pwd)
cd "$root"
tool=src/AttendanceRules.Cli/bin/Release/net10.0/AttendanceRules.Cli.dll
[ -f "$tool" ] || dotnet build src/AttendanceRules.Cli -c Release -v q --nologo
day="--as-of 2026-11-20 --format html"
page() { local name=$1; shift; dotnet exec "$tool" "$@" > "$to/pages/$name.html" 2> /dev/null; }

for school in school academy; do
  pupil=$([ $school = school ] && echo P044 || echo A0028)
  # shellcheck disable=SC2086
  {
    for kind in governors authority yearly-checklist; do page "$school-$kind" report "seeds/$school" --kind $kind $day; done
    page "$school-morning" today "seeds/$school" $day
    page "$school-pupil" today "seeds/$school" --pupil $pupil $day
    page "$school-chronology" chronology "seeds/$school" --pupil $pupil $day
    page "$school-explain" explain "seeds/$school" --pupil $pupil $day
    page "$school-outlook" outlook "seeds/$school" --pupil $pupil $day
    page "$school-questions" questions "seeds/$school" --pupil $pupil $day
    page "$school-changes" changes "seeds/$school" --from 2026-11-19 --to 2026-11-20 --format html
  }
done
page self-evaluation report seeds/self-evaluation --kind self-evaluation --rules addressing-absence $day
page trust report seeds/school seeds/academy --kind governors $day
page january report seeds/academy --kind governors --as-of 2027-01-15 --format html
page document document england $day
for pack in england-base addressing-absence trust-attendance schools-bulletin-2020 east-sussex-2011 good-practice; do
  page "document-$pack" document "$pack" $day
done

if [ ! -d "$to/node_modules/axe-core" ]; then
  (cd "$to" && npm install --silent --no-audit --no-fund --no-save axe-core@4 playwright-core@1 > /dev/null)
fi
cp "$here/check-pages.mjs" "$to/check-pages.mjs"
(cd "$to" && node check-pages.mjs "$to/pages" "$to")
