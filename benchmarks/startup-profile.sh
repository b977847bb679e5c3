#!/usr/bin/env bash
# Writes anew src/AttendanceRules.Cli/Properties/startup.mibc: the generic methods that a run of the tool needs, which are then compiled
# when the tool is packed; and startup.txt: the methods of the core that it comes to late, which a tool that is not compiled ahead compiles
# early. To be run after larger changes; what is no more in the code is passed over.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build src/AttendanceRules.Cli -c Release -v q --nologo
dotnet build benchmarks/AttendanceRules.Benchmarks -c Release -v q --nologo
tool=src/AttendanceRules.Cli/bin/Release/net10.0/AttendanceRules.Cli.dll
dotnet "$tool" generate --pupils 20 --seed 1 --out "$work/twenty.areg" --quiet
DOTNET_TieredPGO=0 dotnet benchmarks/AttendanceRules.Benchmarks/bin/Release/net10.0/AttendanceRules.Benchmarks.dll \
    profile "$tool" src/AttendanceRules.Cli/Properties/startup.mibc advise "$work/twenty.areg" --as-of 2025-07-01 > "$work/advice"

# One processor: nothing is loaded or compiled early, so that methods are listed as a run comes to them. Before the rules are read both
# threads are busy.
DOTNET_PROCESSOR_COUNT=1 DOTNET_TieredPGO=0 DOTNET_JitStdOutFile="$work/compiled" DOTNET_JitDisasmSummary=1 \
    dotnet "$tool" advise "$work/twenty.areg" --as-of 2025-07-01 > "$work/advice"
sed -n '/Packs\.Binding\.RuleBinder:\.ctor/,$p' "$work/compiled" \
    | sed -nE 's/^ *[0-9]+: JIT compiled (AttendanceRules\.[^]:[]+):([^][(]+)\(.* \[Tier0.*/\1 \2/p' | grep -v '^AttendanceRules\.Cli\.' \
    | awk '!known[$0]++ { if (!($1 in of)) types[++count] = $1; of[$1] = of[$1] " " $2 }
        END { for (i = 1; i <= count; i++) print types[i] of[types[i]] }' > src/AttendanceRules.Cli/Properties/startup.txt
