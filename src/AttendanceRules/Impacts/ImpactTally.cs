using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Schools;

namespace AttendanceRules.Impacts;

/// <summary>Counts who of a school is affected, by group and by characteristic.</summary>
internal sealed class ImpactTally
{
    private readonly DateOnly asOf;
    private readonly ImpactSide was;
    private readonly ImpactSide now;
    private readonly ImpactFailures failures;
    private readonly TallyRow all = new("all", "All pupils on roll", "");
    private readonly List<(GroupDeclaration Group, bool IsLater, TallyRow Row, TallyRow Open)> groups;
    private readonly List<(Symbol By, Partition Parts, bool IsLater, Dictionary<string, TallyRow> Rows)> characteristics;

    public ImpactTally(ImpactSide was, ImpactSide now, DateOnly asOf, ImpactFailures failures)
    {
        (this.asOf, this.was, this.now, this.failures) = (asOf, was, now, failures);
        groups = [.. Both(Groups(was), Groups(now), g => g.Name).Select(x => (x.Item, x.IsLater,
            new TallyRow("group", Title(x.Item.When), x.Item.Name), None()))];
        characteristics = [.. Both(Dividing(was), Dividing(now), s => s.Name).Select(x => (x.Item, new Partition(x.Item), x.IsLater,
            new Dictionary<string, TallyRow>(StringComparer.Ordinal)))];
    }

    public void Add(SubjectFile was, SubjectFile now, IEnumerable<ImpactKind> kinds)
    {
        if (!now.Pupil!.IsOnRoll(asOf))
        {
            return;
        }

        var found = kinds.ToHashSet();
        all.Add(found);
        foreach (var (group, isLater, row, open) in groups)
        {
            // A group that fails may be the pupil's.
            switch (Of(group.Name, isLater, isLater ? now : was, c => group.When.When.Evaluate(c), Truth.Undecided))
            {
                case Truth.True:
                    row.Add(found);
                    break;
                case Truth.Undecided:
                    open.Add(found);
                    break;
            }
        }

        foreach (var (by, parts, isLater, rows) in characteristics)
        {
            var value = Of(by.Name, isLater, isLater ? now : was, parts.PartOf, null) ?? Axis.Unknown;
            if (!rows.TryGetValue(value, out var row))
            {
                rows[value] = row = new TallyRow(by.Name, Title(by), value);
            }

            row.Add(found);
        }
    }

    private T Of<T>(string name, bool isLater, SubjectFile pupil, Func<EvaluationContext, T> work, T otherwise)
    {
        var found = otherwise;
        var notices = new List<Notice>();
        Contained.Run(notices, name, () => found = work(new EvaluationContext(pupil, asOf)));
        failures.Add(isLater, "pupil " + pupil.Id, notices);
        return found;
    }

    /// <summary>All rows in their order; a part that nobody is in has none.</summary>
    public IEnumerable<ImpactCount> Counts(int? least)
    {
        var smallest = least is { } few ? Ratio.Of(few) : SmallestShown();
        yield return all.Count(all, None(), null);
        foreach (var (group, isLater, row, open) in groups)
        {
            yield return IsTooEarly(group, isLater ? now : was) ? row.TooEarly()
                : row.Count(all, open, smallest) with { MayBelong = open.Pupils };
        }

        foreach (var rows in characteristics.Select(c => c.Rows))
        {
            foreach (var count in Counts([.. rows.OrderBy(r => r.Key == Axis.Unknown).ThenBy(r => r.Key, PartOrder.Instance)], smallest))
            {
                yield return count;
            }
        }
    }

    // The rows make up all pupils, so those shown and the total must not leave a few.
    private IEnumerable<ImpactCount> Counts(IReadOnlyList<KeyValuePair<string, TallyRow>> rows, Ratio? least)
    {
        var unknown = rows.Where(r => r.Key == Axis.Unknown).Select(r => r.Value).FirstOrDefault() ?? None();
        List<ImpactCount> plain = [.. rows.Select(r => r.Value.Count(all, r.Key == Axis.Unknown ? None() : unknown, least))];
        var hidden = Enumerable.Range(0, plain.Count).Where(i => plain[i].NotShown is not null).ToList();
        var kept = SmallNumbers.KeptBackBeside(
            [.. rows.Select((r, row) => (IReadOnlyCollection<(int, int)>)[.. Enumerable.Range(0, r.Value.Pupils).Select(n => (row, n))])],
            count => least is { } few && Ratio.Of(count) < few, hidden);
        var isOpenShown = !hidden.Concat(kept).Any(i => rows[i].Key == Axis.Unknown);
        return rows.Select((r, i) => r.Value.Count(
            all, r.Key == Axis.Unknown ? None() : unknown, least, kept.Contains(i), isOpenShown));
    }

    // What packs compare cohorts by says how few pupils they show; of several, the most careful counts.
    private Ratio? SmallestShown() => now.Rules.Names.Facts.Select(n => now.Rules.Names.Find(n)?.EditionOn(asOf)).OfType<GapFact>()
        .Select(f => f.Least?.On(asOf)).OfType<Ratio>().Cast<Ratio?>().Max();

    private bool IsTooEarly(GroupDeclaration group, ImpactSide side) =>
        side.Book.Schools.PublishedFrom(group.Name).IsTooEarly(side.School.Time, asOf);

    private static IEnumerable<(T Item, bool IsLater)> Both<T>(IReadOnlyList<T> was, IReadOnlyList<T> now, Func<T, string> name) =>
        now.Select(n => (n, true)).Concat(was.Where(w => now.All(n => name(n) != name(w))).Select(w => (w, false)));

    // As figures of a school have them: groups that the school as such decides divide no pupils.
    private static List<GroupDeclaration> Groups(ImpactSide side) =>
        [.. side.Rules.Groups.DistinctBy(g => g.Name).Where(g => g.When.When.Names.Any(n => !n.IsOfSchool))];

    private static List<Symbol> Dividing(ImpactSide side)
    {
        var names = side.Rules.Names;
        return
        [
            .. names.Characteristics.Order(StringComparer.Ordinal).Select(names.Find).OfType<CharacteristicName>()
                .Where(c => c.Kind is ValueKind.Truth or ValueKind.Text),
            .. names.Known.Select(names.Find).OfType<YearGroup>(),
        ];
    }

    private static TallyRow None() => new("", "", "");

    private static string Title(Symbol named) => named.Title.Length > 0 ? named.Title : named.Name;
}
