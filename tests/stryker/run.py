#!/usr/bin/env python3
"""Tests a seeded sample of the mutants that Stryker compiled: run.py FOLDER SEED SIZE MINUTES [PROCESSES]; FOLDER is that of prepare.sh.
A later call goes on where the results end."""
import json, os, random, subprocess, sys, threading, time

folder, seed, size, minutes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
processes = int(sys.argv[5]) if len(sys.argv) > 5 else 1
here = lambda name: os.path.join(folder, name)
until = time.time() + 60 * minutes

mutants = {}
for file, content in json.load(open(here('report/reports/mutation-report.json')))['files'].items():
    lines = content['source'].split('\n')
    for m in content['mutants']:
        if m['status'] not in ('CompileError', 'Ignored'):
            at, to = m['location']['start'], m['location']['end']
            text = lines[at['line'] - 1][at['column'] - 1:to['column'] - 1 if to['line'] == at['line'] else None]
            mutants[int(m['id'])] = (file.split('src/AttendanceRules/')[1], at['line'], text, m['replacement'])
sample = random.Random(seed).sample(sorted(mutants), size)

# Those that a test, or the discovery of tests, reaches the first time and not again. A test that cannot be repeated says nothing of that.
once = set()
for line in open(here('tests.tsv')):
    test, _, first, again = line.rstrip('\n').split('\t')
    if again or test == 'DISCOVERY':
        once.update(set(map(int, filter(None, first.split(',')))) - set(map(int, filter(None, again.split(',')))))

def found(results):
    rows = [l.rstrip('\n').split('\t') for l in open(results)] if os.path.exists(results) else []
    return {int(r[0]): r[1:] for r in rows}

def run(words):
    env = dict(os.environ, DOTNET_TieredPGO='0', DOTNET_gcConcurrent='0', DOTNET_GCgen0size='8000000', DOTNET_GCHeapHardLimit='0x60000000')
    with subprocess.Popen(['dotnet', here('tree/run/AttendanceRules.Mutants.dll')] + words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, env=env) as started:
        while started.poll() is None:
            time.sleep(0.5)
            if time.time() > until:
                started.kill()
                return None
        return started.returncode

def say(results, id, *what):
    with open(results, 'a') as log:
        log.write('\t'.join((str(id),) + what) + '\n')

def work(part):
    results, ids, own, spoilt = here(f'results-{seed}-{part}.tsv'), here(f'ids-{seed}-{part}.txt'), sample[part::processes], set()
    while left := [i for i in own if i not in found(results)]:
        open(ids, 'w').write('\n'.join(map(str, left)))
        code = run(['try', here('tests.tsv'), ids, results])
        if code is None:
            return

        # It ended at the first without a result: that one overflowed the stack, or spoilt what others read; then it is first in the next.
        at = next((i for i in left if i not in found(results)), None)
        if code not in (0, 3) and at is not None:
            if code != 4 or at in spoilt:
                say(results, at, *(('survived', '', 'spoilt') if code == 4 else ('killed', '', f'exit {code}')))
            spoilt.add(at)

    # What is worked out once, or spoils what others read: in a process in which it is active from the start.
    for id in own:
        status, how = found(results)[id][0], found(results)[id][2]
        if status == 'not reached' or status == 'survived' and how != 'fresh' and (id in once or how == 'spoilt'):
            code = run(['fresh', here('tests.tsv'), str(id), results])
            if code is None:
                return
            if code not in (0, 3):
                say(results, id, 'killed', '', f'exit {code}')
            elif found(results)[id][0] == 'not reached':
                say(results, id, 'no test', '', '')

threads = [threading.Thread(target=work, args=(part,)) for part in range(processes)]
[t.start() for t in threads]
[t.join() for t in threads]

rows = {}
for name in os.listdir(folder):
    if name.startswith(f'results-{seed}-'):
        rows.update(found(here(name)))
counts = {}
for id in sample:
    if id in rows:
        for of in (mutants[id][0].split('/')[0], 'all'):
            counts.setdefault(of, {}).setdefault(rows[id][0], 0)
            counts[of][rows[id][0]] += 1
print(counts)
cell = lambda text: '`' + ' '.join(text.split()).replace('|', '\\|')[:90] + '`'
with open(here(f'left-{seed}.md'), 'w') as out:
    for id in sorted(i for i in sample if i in rows and rows[i][0] != 'killed'):
        file, line, text, to = mutants[id]
        out.write(f'| `{file}` | {line} | {cell(text)} | {cell(to)} | {rows[id][0]} |\n')
