using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads what a nation's base pack adds: classes, codes, compulsory school age, bank holidays, the school year.</summary>
internal static class BaseBinder
{
    /// <summary>Classes that the engine itself asks for: a nation's base pack declares them.</summary>
    public static readonly string[] Needed = ["possible", "noMark"];

    /// <summary>Every pack that is extended must be loaded; those that are not are one problem, the first.</summary>
    public static void CheckLoaded(IReadOnlyList<PackFiles> packs, IReadOnlyCollection<string> ids, ProblemList problems)
    {
        var lacking = packs.Where(p => p.Pack!.Extends is { } below && !ids.Contains(below)).ToList();
        if (lacking.Count == 0)
        {
            return;
        }

        var said = lacking.Select(p => $"'{p.Pack!.Id}' extends '{p.Pack.Extends}', which is not loaded");
        var suggested = lacking.Select(p => Nearest.Suggest(p.Pack!.Extends!, ids.Concat(PackSource.ShippedIds))).OfType<string>();
        problems.AddFirst("missing-pack", lacking[0].PackItem["extends"]!, string.Join("; ", said) + ".",
            suggested.FirstOrDefault() ?? "Load it too: name its folder before, or put the folder beside this one.");
    }

    /// <summary>
    /// Whether any pack is a nation's base. Without one no class, stakeholder or characteristic is known, so that is the one problem.
    /// </summary>
    public static bool IsBased(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var isBased = packs.Any(p => p.Each(PackSection.Classes).Any());
        Lacking(isBased ? [] : Needed, packs, problems);
        return isBased;
    }

    public static void Codes(IReadOnlyList<PackFiles> packs, CodeTable table, OriginFinder origins, ProblemList problems)
    {
        var classes = packs.SelectMany(p => p.Each(PackSection.Classes)).Concat(packs.SelectMany(p => p.Each(PackSection.Flags))).ToList();
        foreach (var (name, item) in classes.Where(c => c.Item["includes"] is null))
        {
            if (!table.AddClass(name))
            {
                problems.Add("too-many-classes", item, $"There are more than {CodeTable.MaxClasses} classes and flags.");
            }
        }

        var unions = classes.Where(c => c.Item["includes"] is not null).ToList();
        for (var left = unions.Count; left > 0 && unions.Count > 0; left--)
        {
            foreach (var union in unions.Where(u => u.Item.Strings("includes").All(table.IsClass)).ToList())
            {
                table.Include(union.Name, union.Item.Strings("includes").Aggregate(0UL, (b, n) => b | table.BitsOf(n)));
                unions.Remove(union);
            }
        }

        foreach (var (name, item) in unions)
        {
            problems.Add("unknown-class", item, $"The class '{name}' includes an unknown class, or includes itself.");
        }

        foreach (var (code, item) in packs.SelectMany(p => p.Each(PackSection.Codes)))
        {
            var name = item.String("class") ?? "";
            foreach (var written in item.Strings("flags").Append(name).Where(n => n.Length > 0 && !table.IsClass(n)))
            {
                problems.Add("unknown-class", item, $"Unknown class or flag '{written}' of the code '{code}'.",
                    Nearest.Suggest(written, table.ClassNames));
            }

            var from = item.Date("from") ?? DateOnly.MinValue;
            if (table.Codes.TryGetValue(code, out var others)
                && others.Exists(o => from <= (o.To ?? DateOnly.MaxValue) && o.From <= (item.Date("to") ?? DateOnly.MaxValue)))
            {
                problems.Add("overlapping-editions", item, $"Two editions of the code '{code}' are in force on one day.");
            }

            List<string> flags = [.. item.Strings("flags")];
            var bits = flags.Aggregate(table.BitsOf(name), (b, n) => b | table.BitsOf(n));
            table.AddCode(code, new CodeEdition(from, item.Date("to"), bits, item.String("title") ?? "", name, flags, origins.Of(item)));
        }

        foreach (var (name, item) in packs.SelectMany(p => p.Each(PackSection.Subjects)))
        {
            table.Subjects[name] = item.String("title") ?? name;
        }

        Lacking([.. Needed.Where(n => !table.IsClass(n))], packs, problems);
    }

    public static CompulsoryAge? Age(
        IReadOnlyList<PackFiles> packs, YearGroups yearGroups, OriginFinder origins, ProblemList problems)
    {
        if (packs.Select(p => p.CompulsoryAge).FirstOrDefault(i => i is not null) is not { } item
            || !ObjectChecker.Check(item, () => ObjectSchema.CompulsoryAge, problems))
        {
            return null;
        }

        var (begins, ends, years) = (item["begins"]!, item["ends"]!, item["yearGroups"]!);
        if (!ObjectChecker.Check(begins, () => ObjectSchema.AgeBegins, problems)
            | !ObjectChecker.Check(ends, () => ObjectSchema.AgeEnds, problems)
            | !ObjectChecker.Check(years, () => ObjectSchema.AgeYears, problems))
        {
            return null;
        }

        var end = CompulsoryAgeEnd.Read(ends.String("on") ?? "", ends.String("schoolYearFrom"));
        var (days, areDays) = (new List<(int Month, int Day)>(), true);
        foreach (var on in begins.Strings("on"))
        {
            if (MonthDay(on) is { } day)
            {
                days.Add(day);
            }
            else
            {
                areDays = false;
            }
        }

        if (end is null || !int.TryParse(begins["age"]?.Text, CultureInfo.InvariantCulture, out var beginAge)
            || !int.TryParse(ends["age"]?.Text, CultureInfo.InvariantCulture, out var endAge) || days.Count == 0 || !areDays)
        {
            problems.Add("bad-compulsory-age", item, "Compulsory school age is not written as expected.",
                "begins: { age, on: [\"MM-DD\"] }, ends: { age, on: \"last Friday of June\", schoolYearFrom: \"MM-DD\" }; "
                + "on may be MM-DD too, or birthday, which has no schoolYearFrom.");
            return null;
        }

        List<int> Years(string member)
        {
            var numbers = new List<int>();
            foreach (var name in years.List(member))
            {
                if (yearGroups.NumberOf(name.Text) is { } number)
                {
                    numbers.Add(number);
                    continue;
                }

                problems.Add("bad-compulsory-age", name, $"'{name.Text}' is not a year group.",
                    Nearest.Suggest(name.Text, yearGroups.Names) ?? "Write a name of 'yearGroups', or a number where there are none.");
            }

            return numbers;
        }

        return new CompulsoryAge
        {
            Name = "compulsoryAge", Origin = origins.Of(item), Title = item.String("title") ?? "",
            BeginAge = beginAge, BeginDays = days, EndAge = endAge,
            End = end,
            Never = Years("no"), Always = Years("yes"), LastYear = Years("ends"),
        };
    }

    public static (int Month, int Day)? MonthDay(string text) =>
        IsoDate.TryParse("2023-" + text, out var day) ? (day.Month, day.Day) : null;

    public static AnswerType? Type(JsonItem? item, ProblemList problems)
    {
        if (item is { Kind: JsonItemKind.List })
        {
            return new AnswerType(ValueKind.Text, [.. item.Items.Select(i => i.Text)]);
        }

        if (item is { Kind: JsonItemKind.Text } && AnswerType.Parse(item.Text) is { } type)
        {
            return type;
        }

        if (item is not null)
        {
            problems.Add("unknown-type", item, $"'{item.Text}' is not a type.",
                Nearest.Suggest(item.Text, [.. AnswerType.Words, .. UnitWords.All])
                    ?? "Types are: yes/no, number, date, text, a unit such as sessions, or a list of values.");
        }

        return null;
    }

    /// <summary>Stakeholders whose duties do not begin after a pupil has left; where there is none, a problem says so.</summary>
    public static HashSet<string> UntilLeaving(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var stakeholders = packs.SelectMany(p => p.Each(PackSection.Stakeholders)).ToList();
        var found = stakeholders.Where(s => s.Item.Bool("untilLeaving") == true).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        if (found.Count == 0 && stakeholders.Count > 0)
        {
            problems.Warn("nobody-until-leaving", stakeholders[0].Item,
                "No stakeholder has \"untilLeaving\": true, so every duty to a pupil begins after the pupil has left as before.",
                "Write it in the stakeholder that is the school.");
        }

        return found;
    }

    private static void Lacking(string[] classes, IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        if (classes.Length > 0)
        {
            // The first pack that comes with the package extends none, so it is a nation's base.
            problems.AddFirst("missing-class", packs[0].PackItem,
                $"No pack declares {(classes.Length > 1 ? "the classes" : "the class")} '{string.Join("' and '", classes)}'.",
                $"Extend a nation's base pack, for example \"extends\": \"{PackSource.AllShipped()[0].Name}\", or declare "
                + (classes.Length > 1 ? "them." : "it."));
        }
    }
}
