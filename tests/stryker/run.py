#!/usr/bin/env python3
"""Tests a seeded sample of the mutants that Stryker compiled: run.py FOLDER SEED SIZE MINUTES [fresh]; FOLDER is that of prepare.sh."""
import json, os, random, subprocess, sys, time

folder, seed, size, minutes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
tests, results, ids = (os.path.join(folder, n) for n in ('tests.tsv', f'results-{seed}.tsv', f'ids-{seed}.txt'))

mutants = {}
for file, content in json.load(open(os.path.join(folder, 'report/reports/mutation-report.json')))['files'].items():
    lines = content['source'].split('\n')
    for m in content['mutants']:
        if m['status'] not in ('CompileError', 'Ignored'):
            at, to = m['location']['start'], m['location']['end']
            text = lines[at['line'] - 1][at['column'] - 1:to['column'] - 1 if to['line'] == at['line'] else None]
            mutants[int(m['id'])] = (file.split('src/AttendanceRules/')[1], at['line'], text, m['replacement'])
sample = random.Random(seed).sample(sorted(mutants), size)

def found():
    rows = [l.rstrip('\n').split('\t') for l in open(results)] if os.path.exists(results) else []
    return {int(r[0]): r[1:] for r in rows}

def process(words):
    env = dict(os.environ, DOTNET_TieredPGO='0', DOTNET_gcConcurrent='0', DOTNET_GCgen0size='8000000', DOTNET_GCHeapHardLimit='0x60000000')
    return subprocess.run(['dotnet', os.path.join(folder, 'tree/run/AttendanceRules.Mutants.dll')] + words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, env=env, preexec_fn=lambda: os.nice(3)).returncode

def say(id, *what):
    with open(results, 'a') as log:
        log.write('\t'.join((str(id),) + what) + '\n')

until = time.time() + 60 * minutes
spoilt = set()
while (left := [i for i in sample if i not in found()]) and time.time() < until:
    open(ids, 'w').write('\n'.join(map(str, left)))
    before, code = set(found()), process(['try', tests, ids, results])
    done = set(found()) - before
    # The process ended at one of them: it overflowed the stack, or it spoilt what others read; then it is first in the next process.
    if code not in (0, 3):
        at = next((i for i in left if i not in done), None)
        if at is not None and code == 4 and at not in spoilt:
            spoilt.add(at)
        elif at is not None:
            say(at, *(('killed', '', f'exit {code}') if code != 4 else ('survived', '', 'spoilt')))

# What survived, or is reached only where something is worked out once: in a process where it is active from the start.
if 'fresh' in sys.argv:
    for id in sample:
        row = found().get(id)
        if row and row[0] != 'killed' and 'fresh' not in row[-1] and time.time() < until:
            code = process(['fresh', tests, str(id), results])
            last = found()[id]
            if code not in (0, 3):
                say(id, 'killed', '', f'exit {code} fresh')
            else:
                say(id, last[0], last[1], (last[2] + ' fresh').strip())
rows = found()
counts = {}
for id in sample:
    if id in rows:
        folder_of = mutants[id][0].split('/')[0]
        for of in (folder_of, 'all'):
            counts.setdefault(of, {}).setdefault(rows[id][0], 0)
            counts[of][rows[id][0]] += 1
print(counts)
with open(os.path.join(folder, f'left-{seed}.md'), 'w') as out:
    for id in sorted(i for i in sample if i in rows and rows[i][0] != 'killed'):
        file, line, text, to = mutants[id]
        cell = lambda t: '`' + ' '.join(t.split()).replace('|', '\\|')[:90] + '`'
        out.write(f'| {id} | `{file}` | {line} | {cell(text)} | {cell(to)} | {rows[id][0]} |\n')
