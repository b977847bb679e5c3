using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Schools;

namespace AttendanceRules.Impacts;

/// <summary>Counts who of a school is affected, by group and by characteristic.</summary>
internal sealed class ImpactTally
{
    private readonly DateOnly asOf;
    private readonly ImpactSide now;
    private readonly TallyRow all = new("all", "All pupils on roll", "");
    private readonly List<(GroupDeclaration Group, bool IsLater, TallyRow Row)> groups;
    private readonly List<(Symbol By, Partition Parts, bool IsLater, Dictionary<string, TallyRow> Rows)> characteristics;

    public ImpactTally(ImpactSide was, ImpactSide now, DateOnly asOf)
    {
        (this.asOf, this.now) = (asOf, now);
        groups = [.. Both(Groups(was), Groups(now), g => g.Name).Select(x => (x.Item, x.IsLater,
            new TallyRow("group", Title(x.Item.When), x.Item.Name)))];
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
        foreach (var (group, isLater, row) in groups)
        {
            switch (group.When.When.Evaluate(new EvaluationContext(isLater ? now : was, asOf)))
            {
                case Truth.True:
                    row.Add(found);
                    break;
                case Truth.Undecided:
                    row.MayBelong++;
                    break;
            }
        }

        foreach (var (by, parts, isLater, rows) in characteristics)
        {
            var value = parts.PartOf(new EvaluationContext(isLater ? now : was, asOf)) ?? Axis.Unknown;
            if (!rows.TryGetValue(value, out var row))
            {
                rows[value] = row = new TallyRow(by.Name, Title(by), value);
            }

            row.Add(found);
        }
    }

    /// <summary>All rows in their order; a part that nobody is in has none.</summary>
    public IEnumerable<ImpactCount> Counts(int? least)
    {
        var smallest = least is { } few ? Ratio.Of(few) : SmallestShown();
        yield return all.Count(all, null);
        foreach (var (group, _, row) in groups)
        {
            yield return IsTooEarly(group) ? row.TooEarly() : row.Count(all, smallest);
        }

        foreach (var row in characteristics.SelectMany(c => c.Rows.OrderBy(r => r.Key == Axis.Unknown)
            .ThenBy(r => r.Key, PartOrder.Instance)))
        {
            yield return row.Value.Count(all, smallest);
        }
    }

    // What packs compare cohorts by says how few pupils they show; of several, the most careful counts.
    private Ratio? SmallestShown() => now.Book.Book.Names.Facts.Select(n => now.Book.Book.Names.Find(n)?.EditionOn(asOf)).OfType<GapFact>()
        .Select(f => f.Least?.On(asOf)).OfType<Ratio>().Cast<Ratio?>().Max();

    private bool IsTooEarly(GroupDeclaration group) =>
        group.PublishedFrom is { } day
        && IsoDate.TryParse("2000-" + day.Text, out var first)
        && new PublishedFrom((first.Month, first.Day)).IsTooEarly(now.School.Time, asOf);

    private static IEnumerable<(T Item, bool IsLater)> Both<T>(IReadOnlyList<T> was, IReadOnlyList<T> now, Func<T, string> name) =>
        now.Select(n => (n, true)).Concat(was.Where(w => now.All(n => name(n) != name(w))).Select(w => (w, false)));

    // As figures of a school have them: groups that the school as such decides divide no pupils.
    private static List<GroupDeclaration> Groups(ImpactSide side) =>
        [.. side.Book.Book.Groups.DistinctBy(g => g.Name).Where(g => g.When.When.Names.Any(n => !n.IsOfSchool))];

    private static List<Symbol> Dividing(ImpactSide side)
    {
        var names = side.Book.Book.Names;
        return
        [
            .. names.Characteristics.Order(StringComparer.Ordinal).Select(names.Find).OfType<CharacteristicName>()
                .Where(c => c.Kind is ValueKind.Truth or ValueKind.Text),
            .. names.Known.Select(names.Find).OfType<YearGroup>(),
        ];
    }

    private static string Title(Symbol named) => named.Title.Length > 0 ? named.Title : named.Name;
}
