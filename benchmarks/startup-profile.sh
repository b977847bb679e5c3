#!/usr/bin/env bash
# Writes anew src/AttendanceRules.Cli/Properties/startup.mibc: the generic methods that a run of the tool needs, which are then compiled
# when the tool is packed. To be run after larger changes; what is no more in the code is passed over.
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
