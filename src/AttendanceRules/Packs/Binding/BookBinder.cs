using AttendanceRules.Analysis;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Layering;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>From pack files to a resolved book, with every problem of every file.</summary>
internal static class BookBinder
{
    public static BoundPacks? Read(IReadOnlyList<PackSource> sources, ProblemList problems)
    {
        var packs = WithBases(sources, problems);
        if (packs.Exists(p => p.Pack is null))
        {
            return null;
        }

        var isChecked = AreChecked(packs);
        problems.AreLookedFor = !isChecked;
        if (!isChecked)
        {
            Acceptance.Check(packs, problems);
        }

        // Of packs that are not there, and of what could not be read, nobody knows what it declares: every name would seem unknown.
        if (!CheckLayers(packs, problems) || packs.Exists(p => !p.IsWhole))
        {
            return null;
        }

        if (!BaseBinder.IsBased(packs, problems))
        {
            return null;
        }

        if (!isChecked)
        {
            if (!LimitChecker.Check(packs, problems))
            {
                return null;
            }

            ShippedPackChecker.Check(packs, problems);
        }

        var layers = new Layers(packs, problems);
        layers.Apply();
        new StageEditions(packs, problems).Apply();
        var shadowed = new ShadowedNames(packs, problems);
        shadowed.Apply();
        var stakeholders = packs.SelectMany(p => p.Each(PackSection.Stakeholders)).Select(s => s.Name).ToList();
        var origins = new OriginFinder(packs);
        var documents = packs.SelectMany(p => p.Each(PackSection.Sources)).Select(s => SourceBinder.Read(s.Name, s.Item, origins)).ToList();
        var codes = new CodeTable();
        BaseBinder.Codes(packs, codes, origins, problems);
        var isBased = BaseBinder.Needed.All(codes.IsClass);
        var week = new SchoolWeekBinder(packs, problems).Read(isBased);
        var (year, usual) = SchoolYearBinder.Read(packs, isBased, problems);
        var currency = CurrencyBinder.Read(packs, problems);
        var actions = ActionBinder.Read(packs, stakeholders, currency, origins, problems);
        var yearGroups = YearGroupBinder.Read(packs, problems);
        var names = new SymbolTable(
            packs, codes, week, actions, yearGroups, BaseBinder.Age(packs, yearGroups, origins, problems),
            layers.Set.Select(shadowed.Now).ToHashSet(StringComparer.Ordinal), origins, problems)
        {
            Currency = currency,
        };
        names.ResolveAll();

        ActionBinder.Price(packs, actions, names);
        var reader = new RuleBinder(names, actions, stakeholders, problems);
        var rules = packs.SelectMany(reader.Rules).ToList();
        var pathways = packs.SelectMany(new PathwayBinder(reader, names, actions, problems).Read).ToList();
        if (!isChecked)
        {
            Check(packs, names, actions, stakeholders, rules, pathways, problems);
            if (!problems.HasErrors && week is not null)
            {
                PackLints.Check(new WrittenBook(week, names.Symbols, actions, rules, pathways) { Usual = usual }, problems);
            }
        }

        var binder = new GroupBinder(packs, names, stakeholders, problems);
        var groups = binder.Read();
        var book = new Book
        {
            Sources = documents,
            Stakeholders = stakeholders,
            StakeholderTitles = packs.SelectMany(p => p.Each(PackSection.Stakeholders)).GroupBy(s => s.Name, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Last().Item.String("title") ?? g.Key, StringComparer.Ordinal),
            Governing = [.. packs.SelectMany(p => p.Each(PackSection.Stakeholders)).Where(s => s.Item.Bool("governs") == true)
                .Select(s => s.Name).Distinct(StringComparer.Ordinal)],
            UntilLeaving = BaseBinder.UntilLeaving(packs, problems),
            Codes = codes, Actions = actions, Names = names.Bound(), Groups = groups,
            Includes = binder.Includes(groups),
            Priorities = PriorityBinder.Read(packs, names, problems),
            Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.From)],
            Pathways = [.. pathways.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.From)],
            BankHolidays = Holidays(packs, problems),
            // Where there is none, a problem says so and the book is not used.
            Week = week ?? SchoolWeek.MondayToFriday, YearStart = year ?? default, YearGroups = yearGroups,
            Periods = [.. names.Periods.Asked],
        };
        return new BoundPacks(packs, names, book);
    }

    // What is wrong with the whole, once every name is known.
    private static void Check(
        List<PackFiles> packs, SymbolTable names, Dictionary<string, ActionDeclaration> actions, List<string> stakeholders,
        List<RuleDeclaration> rules, List<PathwayDeclaration> pathways, ProblemList problems)
    {
        CurrencyBinder.CheckSaid(packs, names, actions, problems);
        foreach (var action in actions.Values.Where(a => a.Supplies is { } q && names.Find(q) is not QuestionName))
        {
            var at = PlaceOf(packs, PackSection.Actions, action.Id)["supplies"] ?? JsonItem.Nowhere;
            names.Unfit("unknown-name", at, action.Supplies!,
                $"The action '{action.Id}' supplies '{action.Supplies}', which is not a question.",
                names.Questions);
        }

        foreach (var of in packs.SelectMany(p => p.Each(PackSection.Questions)).Select(q => q.Item["of"]).OfType<JsonItem>()
            .Where(o => !stakeholders.Contains(o.Text)))
        {
            problems.Add("unknown-stakeholder", of, $"Unknown stakeholder '{of.Text}'.", Nearest.Suggest(of.Text, stakeholders)
                ?? $"Declared are: {string.Join(", ", stakeholders)}.");
        }

        foreach (var twin in rules.GroupBy(r => r.Id, StringComparer.Ordinal).SelectMany(g => Overlapping(g, r => (r.From, r.To))))
        {
            problems.Add("overlapping-editions", PlaceOf(packs, PackSection.Rules, twin.Id),
                $"Two editions of the rule '{twin.Id}' are in force on {IsoDate.Text(twin.From)}.", "Give each its own from and to.");
        }

        foreach (var twin in pathways.GroupBy(p => p.Id, StringComparer.Ordinal).SelectMany(g => Overlapping(g, p => (p.From, p.To))))
        {
            problems.Add("overlapping-editions", PlaceOf(packs, PackSection.Pathways, twin.Id),
                $"Two editions of the pathway '{twin.Id}' are in force on {IsoDate.Text(twin.From)}.", "Give each its own from and to.");
        }

        RequiredNameChecker.Check(packs, names, problems);
        WithholdChecker.Check(packs, rules, pathways, actions, problems);
        WatchNames.Check(packs, pathways, problems);
        SourceChecker.Check(packs, problems);
        ThresholdChecker.Check(packs, problems);
    }

    // A pack and what it builds on, as they are inside the package: their checks were made with the package. Beside other packs all are
    // looked at again, since what one says may go against what another says. Warnings that a pack accepts are listed, so it is looked at.
    private static bool AreChecked(List<PackFiles> packs)
    {
        for (var i = 0; i < packs.Count; i++)
        {
            var below = i == 0 ? null : packs[i - 1].Pack!.Id;
            if (!packs[i].IsChecked || packs[i].PackItem.Has("accepts") || packs[i].Pack!.Extends != below)
            {
                return false;
            }
        }

        return true;
    }

    // What a pack extends comes along where the package ships it and nobody named a pack of that id; it is laid below the first that needs
    // it.
    private static List<PackFiles> WithBases(IReadOnlyList<PackSource> sources, ProblemList problems)
    {
        var packs = sources.Select(s => PackFiles.Read(s, problems)).ToList();
        bool Lacks(PackFiles pack) => pack.Pack?.Extends is { } below && !packs.Exists(p => p.Pack?.Id == below)
            && PackSource.ShippedIds.Contains(below, StringComparer.Ordinal);
        while (packs.FindIndex(Lacks) is >= 0 and var at)
        {
            packs.Insert(at, PackFiles.Read(PackSource.Shipped(packs[at].Pack!.Extends!), problems));
        }

        return packs;
    }

    private static bool CheckLayers(List<PackFiles> packs, ProblemList problems)
    {
        var before = problems.ErrorCount;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            if (!ids.Add(pack.Pack!.Id))
            {
                problems.Add("duplicate-pack", pack.PackItem, $"The pack '{pack.Pack.Id}' is loaded twice.");
            }
        }

        BaseBinder.CheckLoaded(packs, ids, problems);

        foreach (var pack in packs.Where(p => Extends(p, packs).Contains(p)))
        {
            problems.Add("circular-extends", pack.PackItem["extends"]!, $"'{pack.Pack!.Id}' extends itself, directly or through others.",
                "Remove 'extends' from one of the packs in the circle.");
        }

        return problems.ErrorCount == before;
    }

    // Everything the pack builds on, itself included where it does so in a circle.
    private static HashSet<PackFiles> Extends(PackFiles pack, List<PackFiles> packs)
    {
        var found = new HashSet<PackFiles>();
        for (var next = Parent(pack); next is not null && found.Add(next);)
        {
            next = Parent(next);
        }

        PackFiles? Parent(PackFiles child) => packs.Find(p => p.Pack!.Id == child.Pack!.Extends);

        return found;
    }

    private static IEnumerable<T> Overlapping<T>(IEnumerable<T> editions, Func<T, (DateOnly From, DateOnly? To)> period)
    {
        var sorted = editions.OrderBy(e => period(e).From).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (period(sorted[i - 1]).To is not { } end || end >= period(sorted[i]).From)
            {
                yield return sorted[i];
            }
        }
    }

    private static JsonItem PlaceOf(List<PackFiles> packs, PackSection section, string name) =>
        packs.SelectMany(p => p.Each(section)).Where(x => x.Name == name).Select(x => x.Item).LastOrDefault() ?? JsonItem.Nowhere;

    private static HashSet<DateOnly> Holidays(List<PackFiles> packs, ProblemList problems)
    {
        var days = new HashSet<DateOnly>();
        foreach (var at in packs.Select(p => p.BankHolidays).OfType<JsonItem>().SelectMany(l => l.Items))
        {
            if (IsoDate.TryParse(at.Text, out var day))
            {
                days.Add(day);
            }
            else
            {
                problems.Add("bad-date", at, $"'{at.Text}' is not a date.", "Write it as 2026-12-25.");
            }
        }

        return days;
    }
}
