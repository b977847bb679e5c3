using AttendanceRules.Problems;

namespace AttendanceRules.Decisions;

/// <summary>What two records of one decision say differently, as sentences.</summary>
internal static class DecisionDifferences
{
    public static IReadOnlyList<string> Between(DecisionRecord then, DecisionRecord now)
    {
        List<string> found = [.. Rules(then, now), .. Subjects(then, now), .. Facts(then, now), .. Verdicts(then, now)];
        if (found.Count == 0 && then.Advice != now.Advice)
        {
            found.Add("The advice reads otherwise, while every fact and every verdict is the same.");
        }

        return found;
    }

    private static IEnumerable<string> Rules(DecisionRecord then, DecisionRecord now)
    {
        if (then.Hash != now.Hash)
        {
            yield return then.Packs.SequenceEqual(now.Packs)
                ? $"The packs have the same versions and say otherwise: {Packs(then)}."
                : $"The rules are others. Then: {Packs(then)}. Now: {Packs(now)}.";
        }
    }

    private static IEnumerable<string> Subjects(DecisionRecord then, DecisionRecord now)
    {
        if (then.School != now.School)
        {
            yield return $"The pupil was advised on {Place(then)}, and now {Place(now)}.";
        }
    }

    private static string Place(DecisionRecord record) => record.School is { } school ? $"in school {school}" : "alone";

    private static string Packs(DecisionRecord record) => string.Join(", ", record.Packs.Select(p => $"{p.Id} {p.Version}"));

    private static IEnumerable<string> Facts(DecisionRecord then, DecisionRecord now)
    {
        var (was, isNow) = (Values(then), Values(now));
        foreach (var (name, parent) in was.Keys.Union(isNow.Keys).OrderBy(k => k.Name, StringComparer.Ordinal)
            .ThenBy(k => k.Parent, StringComparer.Ordinal))
        {
            var of = parent is null ? "" : $" of {parent}";
            switch (was.GetValueOrDefault((name, parent)), isNow.GetValueOrDefault((name, parent)))
            {
                case (null, { } value):
                    yield return $"{name}{of} is read now: {value}.";
                    break;
                case ({ } value, null):
                    yield return $"{name}{of} was {value}, and is not read now.";
                    break;
                case ({ } before, { } after) when before != after:
                    yield return $"{name}{of} was {before}, and is {after}.";
                    break;
            }
        }
    }

    private static Dictionary<(string Name, string? Parent), string> Values(DecisionRecord record) => record.Facts
        .GroupBy(f => (f.Name, f.Parent)).ToDictionary(g => g.Key, g => string.Join(" and ", g.Select(f => f.Value)));

    private static IEnumerable<string> Verdicts(DecisionRecord then, DecisionRecord now)
    {
        var (was, isNow) = (then.Verdicts.ToLookup(v => v.Key), now.Verdicts.ToLookup(v => v.Key));
        foreach (var key in then.Verdicts.Concat(now.Verdicts).Select(v => v.Key).Distinct())
        {
            var (gone, come) = (Left(was[key], isNow[key]), Left(isNow[key], was[key]));
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                var (x, y) = (gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
                yield return x is null ? $"{y!.Name}: now it {y.Finding}; there was no such verdict."
                    : y is null ? $"{x.Name}: then it {x.Finding}; there is no such verdict now."
                    : $"{x.Name}: then it {x.Finding}{Edition(x, y)}; now it {y.Finding}{Edition(y, x)}.";
            }
        }
    }

    private static string Edition(DecisionVerdict one, DecisionVerdict other) =>
        one.From == other.From ? "" : $" (edition of {IsoDate.Text(one.From)})";

    // Those that have no like among the others, one for one.
    private static List<DecisionVerdict> Left(IEnumerable<DecisionVerdict> some, IEnumerable<DecisionVerdict> others)
    {
        var left = others.ToList();
        return [.. some.Where(v => left.FindIndex(v.IsLike) is var place && (place < 0 || !Take(left, place)))];
    }

    private static bool Take(List<DecisionVerdict> from, int place)
    {
        from.RemoveAt(place);
        return true;
    }
}
