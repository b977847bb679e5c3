#!/usr/bin/env bash
# How long the tool takes until its advice on one pupil, beyond --version, and how many methods it compiles while it runs. Packs the tool
# for linux-x64 and for any runtime, and starts each of them turn by turn; with a number: so many times, otherwise 20.
set -euo pipefail
cd "$(dirname "$0")/.."
times=${1:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack src/AttendanceRules.Cli -c Release -p:EachRuntime=true -p:ToolRuntimes=linux-x64 -o "$work/packages" -v q --nologo
for kind in linux-x64 any; do
    unzip -q "$work"/packages/AttendanceRules.Cli."$kind".*.nupkg -d "$work/$kind"
done
compiled="dotnet $work/linux-x64/tools/net10.0/linux-x64/AttendanceRules.Cli.dll"
portable="dotnet $work/any/tools/net10.0/any/AttendanceRules.Cli.dll"
$compiled generate --pupils 1 --seed 1 --out "$work/one.areg" --quiet
advise="advise $work/one.areg --as-of 2025-07-01"

methods() { # of a command
    DOTNET_JitStdOutFile="$work/methods" DOTNET_JitDisasmSummary=1 "$@" > "$work/advice"
    wc -l < "$work/methods"
    rm "$work/methods"
}

milliseconds() { # file, command: adds one time on the clock to the file
    local file=$1 before
    shift
    before=$(date +%s%N)
    "$@" > "$work/advice"
    echo $((($(date +%s%N) - before) / 10000)) >> "$file"
}

median() { # of a file of hundredths
    sort -n "$1" | sed -n "$((times / 2 + 1))p"
}

for ((i = 0; i < times; i++)); do
    milliseconds "$work/compiled-version" $compiled --version
    milliseconds "$work/compiled-advise" $compiled $advise
    milliseconds "$work/portable-version" $portable --version
    milliseconds "$work/portable-advise" $portable $advise
done
for kind in compiled portable; do
    beyond=$((($(median "$work/$kind-advise") - $(median "$work/$kind-version")) / 100))
    echo "| $kind | $beyond ms beyond --version | $(methods ${!kind} $advise) methods compiled |"
done
echo "Load of the machine: $(cut -d ' ' -f 1 /proc/loadavg). Medians of $times, turn by turn."
