#!/usr/bin/env bash
# Writes the constants anew from the shipped packs. A test compares them with the packs.
set -euo pipefail
cd "$(dirname "$0")"
ids() {
  local words
  read -ra words <<< "$2"
  dotnet run --project ../AttendanceRules.Cli -c Release -- export ids "${words[@]}" --class "$1" > "$1.g.cs.new"
  mv "$1.g.cs.new" "$1.g.cs"
}
ids England "england"
ids AddressingAbsence "addressing-absence --above england-base"
ids EastSussex2011 "east-sussex-2011 --above england"
ids GoodPractice "good-practice --above england"
ids SchoolsBulletin2020 "schools-bulletin-2020 --above england"
ids TrustAttendance "trust-attendance --above england"
