#!/usr/bin/env bash
# Writes everything that a build of the command line prints into a folder: one file a command.
# usage: collect.sh REPOSITORY OUTPUT      (REPOSITORY is built; OUTPUT is made)
set -uo pipefail
repository=$(cd "$1" && pwd)
mkdir -p "$2"
output=$(cd "$2" && pwd)
cd "$repository"

dotnet build src/AttendanceRules.Cli -c Release -v q --nologo -p:RunAnalyzers=false > "$output.build.log" 2>&1 || { cat "$output.build.log" >&2; exit 2; }
program="$repository/src/AttendanceRules.Cli/bin/Release/net10.0/AttendanceRules.Cli.dll"

# Hashes and versions of packs change with every edit of a pack, whatever it does to advice.
mask() {
  sed -E -e 's/"hash": ?"[0-9a-f]{64}"/"hash":"…"/g' \
    -e 's/("id": ?"[a-z0-9-]+"), ?"version": ?"[^"]*"/\1,"version":"…"/g' -e 's/^( *)"version": ?"[^"]*"/\1"version":"…"/'
}

# The exit code is part of what is compared.
keep() {
  local name=$1
  shift
  { dotnet "$program" "$@" 2>&1; echo "exit code $?"; } | mask > "$output/$name"
}

for date in 2026-09-15 2026-11-20 2027-03-01; do
  for format in table json jsonl csv markdown; do keep "school-$date.$format" evaluate seeds/school --as-of "$date" --format "$format"; done
  keep "school-$date-facts.json" evaluate seeds/school --as-of "$date" --format json --facts all
  keep "self-evaluation-$date.json" evaluate seeds/self-evaluation --as-of "$date" --format json --rules addressing-absence
done
keep school-known-early.json evaluate seeds/school --as-of 2026-11-13 --known-on 2026-11-13 --format json
keep today.txt today seeds/school --as-of 2026-11-20
for pupil in P012 P013 P044; do
  keep "today-$pupil.txt" today seeds/school --as-of 2026-11-20 --pupil "$pupil"
  keep "explain-$pupil.txt" explain seeds/school --as-of 2026-11-20 --pupil "$pupil"
done
for kind in governors authority yearly-checklist; do keep "report-$kind.md" report seeds/school --as-of 2026-11-20 --kind "$kind" --format markdown; done
keep report-self-evaluation.html report seeds/self-evaluation --as-of 2026-11-20 --kind self-evaluation --rules addressing-absence --format html

for pupil in $(tail -n +2 seeds/school/pupils.csv | cut -d, -f1 | sort); do
  keep "walk-$pupil.txt" walk seeds/school --pupil "$pupil" --from 2026-09-02 --to 2026-12-18
done

keep cases-stories.jsonl test seeds/stories --advice
for pack in england-base england addressing-absence good-practice trust-attendance schools-bulletin-2020 east-sussex-2011; do keep "cases-$pack.jsonl" test "$pack" --advice; done
for pack in rules/semantics rules/examples/*/ rules/examples/shapes/*/; do
  ls "$pack"/*.json* > /dev/null 2>&1 && keep "cases-$(basename "$pack").jsonl" test "$pack" --advice
done
for folder in seeds/walks/*/; do
  name=$(basename "$folder")
  keep "cases-walks-$name.jsonl" test "seeds/walks/$name" --rules "$name" --advice
done
find tests -path '*/bin' -prune -o -path '*/Walks/*.verified.txt' -print | sort | while read -r walk; do cp "$walk" "$output/$(basename "$walk")"; done

for what in matrix codes facts actions questions; do keep "show-$what.txt" show "$what"; done
keep show-pathway.txt show pathway enforcement
keep trace.json trace --format json
