#!/usr/bin/env bash
# Compares everything that two commits print: sample school in every format on three dates, walks, stories, and the whole advice of every pack's cases.
# usage: tests/compare/compare-outputs.sh BEFORE [AFTER] [--keep FOLDER]
#   AFTER may be left out: then the working tree is compared. One character that differs makes it fail (exit code 1).
#   Hashes and versions of packs are masked. A folder given with --keep holds both outputs afterwards, and outputs of a commit found there are used again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
before=""; after=""; kept=""
while [ $# -gt 0 ]; do
  case $1 in
    --keep) kept=$2; shift 2 ;;
    *) if [ -z "$before" ]; then before=$1; else after=$1; fi; shift ;;
  esac
done
[ -n "$before" ] || { sed -n '3,5p' "$0" >&2; exit 2; }
work=${kept:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
trap '[ -n "$kept" ] || rm -rf "$work"' EXIT

collect_commit() {
  local commit
  commit=$(git -C "$root" rev-parse --verify "$1^{commit}")
  folder="$work/$commit"
  [ -f "$folder.done" ] && return
  git -C "$root" worktree add --quiet --detach "$work/tree-$commit" "$commit"
  bash "$here/collect.sh" "$work/tree-$commit" "$folder"
  git -C "$root" worktree remove --force "$work/tree-$commit"
  touch "$folder.done"
}

collect_commit "$before"
first=$folder
if [ -n "$after" ]; then
  collect_commit "$after"
  second=$folder
else
  second="$work/working-tree"
  rm -rf "$second"
  bash "$here/collect.sh" "$root" "$second"
fi

if difference=$(diff -rq "$first" "$second"); then
  echo "Equal: $(find "$first" -type f | wc -l) outputs, $(cat "$first"/* | wc -c) bytes."
else
  echo "$difference"
  diff -r "$first" "$second" | cut -c1-400 | head -n "${DIFF_LINES:-60}"
  exit 1
fi
