#!/usr/bin/env python3
"""Tests a seeded sample of the mutants that Stryker compiled: for each the classes of the quick subset that reach it, until one fails."""
import json, os, random, subprocess, sys, time, resource

report, classes, tests, out = sys.argv[1:5]
seed, size, minutes = int(sys.argv[5]), int(sys.argv[6]), float(sys.argv[7])
whole = 'whole' in sys.argv[8:]

mutants = {}
for file, content in json.load(open(report))['files'].items():
    lines = content['source'].split('\n')
    for m in content['mutants']:
        if m['status'] == 'Survived':
            at, to = m['location']['start'], m['location']['end']
            text = lines[at['line'] - 1][at['column'] - 1:to['column'] - 1 if to['line'] == at['line'] else None]
            mutants[int(m['id'])] = (file.split('src/AttendanceRules/')[1], at['line'], m['mutatorName'], text, m['replacement'])
sample = random.Random(seed).sample(sorted(mutants), size)

reach, times, static = {}, {}, set()
for line in open(classes):
    name, ms, ids = line.rstrip('\n').split('\t')
    found = set(map(int, ids.split(','))) if ids else set()
    if name == 'STATIC':
        static = found
    else:
        reach[name], times[name] = found, float(ms)

done = {}
if os.path.exists(out):
    done = {r['id']: r for r in map(json.loads, open(out))}

def fails(id, named):
    """None: all pass; otherwise how it fails."""
    cpu = int(10 + 2 * sum(times.get(n, 0) for n in named or times) / 1000)
    words = [tests, '-noColor', '-stopOnFail', '-maxThreads', '1', '-trait-', 'Category=Slow']
    words += [w for n in named for w in ('-class', n)] if named else ['-namespace-', 'AttendanceRules.Tests.Repository']
    env = dict(os.environ, STRYKER_MUTANT_ID_CONTROL_VAR='ACTIVE_MUTANT', ACTIVE_MUTANT=str(id), DOTNET_TieredPGO='0',
               DOTNET_EnableWriteXorExecute='0', DOTNET_gcConcurrent='0', DOTNET_GCgen0size='4000000')
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env, text=True, errors='replace',
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 5))) as p:
        try:
            text, _ = p.communicate(timeout=8 * cpu + 60)
        except subprocess.TimeoutExpired:
            p.kill()
            return 'timeout'
    if p.returncode == 0:
        return None
    if p.returncode in (-24, 152, -9):
        return 'timeout'
    failed = [l.strip() for l in text.split('\n') if '[FAIL]' in l]
    return failed[0] if failed else f'exit {p.returncode}'

until = time.time() + 60 * minutes
with open(out, 'a') as log:
    for id in sample:
        if time.time() > until:
            break
        before = done.get(id)
        if before and not (whole and before['status'] in ('survived', 'not reached') and not before.get('whole')):
            continue
        hit = sorted((n for n in reach if id in reach[n]), key=lambda n: (len(reach[n]) + times[n], n)) if id not in static else sorted(
            reach, key=lambda n: (len(reach[n]) + times[n], n))
        started, how = time.time(), None
        if whole:
            how = fails(id, [])
        else:
            for part in (hit[:15], hit[15:]):
                how = how or (fails(id, part) if part else None)
        file, line, kind, text, to = mutants[id]
        row = dict(id=id, file=file, line=line, kind=kind, text=text, to=to, status='killed' if how else 'survived' if hit else 'not reached',
                   by=how, seconds=round(time.time() - started, 1), whole=whole)
        done[id] = row
        log.write(json.dumps(row) + '\n')
        log.flush()
print(len(done), 'of', size)
