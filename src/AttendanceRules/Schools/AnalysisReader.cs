using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Reads analyses.</summary>
internal sealed class AnalysisReader(BoundPacks packs, ProblemList problems)
{
    private readonly Book book = packs.Book;

    public IReadOnlyList<AnalysisDeclaration> Read()
    {
        List<Declared> written = [.. packs.Files.SelectMany(p => p.Each(PackSection.Analyses))];
        foreach (var at in written.Select(w => w.Item["beside"]).OfType<JsonItem>())
        {
            if (written.Find(w => w.Name == at.Text) is not { } other)
            {
                problems.Add("unknown-name", at, $"'{at.Text}' is not an analysis.", Nearest.Suggest(at.Text, written.Select(w => w.Name)));
            }
            else if (written.Exists(w => w.Item["beside"] == at && !HasSameForm(w.Item, other.Item)))
            {
                problems.Add("type-mismatch", at, $"'{at.Text}' has other rows or columns.", "Give both the same by and show.");
            }
        }

        return [.. packs.Files.SelectMany(p => p.Each(PackSection.Analyses).Select(a => Read(a.Name, a.Item, p.Pack!)))
            .OfType<AnalysisDeclaration>()];
    }

    private static bool HasSameForm(JsonItem one, JsonItem other) =>
        new[] { "by", "show" }.All(m => one.Strings(m).SequenceEqual(other.Strings(m), StringComparer.Ordinal));

    /// <summary>From when in a school year a group may be counted; for any other name, always.</summary>
    public PublishedFrom PublishedFrom(string name)
    {
        var at = book.Groups.Where(g => g.Name == name).Select(g => g.PublishedFrom).FirstOrDefault(p => p is not null);
        if (at is null)
        {
            return default;
        }

        if (IsoDate.TryParse("2000-" + at.Text, out var day))
        {
            return new PublishedFrom((day.Month, day.Day));
        }

        problems.Add("bad-date", at.Origin, $"'{at.Text}' is not a day of a year.", "Write it as 01-31.");
        return default;
    }

    /// <summary>A column over the school year so far for a class or a yes/no name; null for anything else.</summary>
    public Column? ColumnOf(string measure) => packs.Names.IsClass(measure)
        || packs.Names.Find(measure) is { Kind: ValueKind.Truth, IsPerParent: false, NeedsPathway: false }
        ? Column(new JsonItem(JsonItemKind.Text, "", 0, 0, "") { Text = measure }, WindowParser.Parse("school year", packs.Names)) : null;

    private AnalysisDeclaration? Read(string id, JsonItem item, PackDeclaration pack)
    {
        var window = item["in"] is { } at ? packs.Names.Window(at) : WindowParser.Parse("school year", packs.Names);
        var by = item.List("by").Select(Axis).OfType<Axis>().ToList();
        var columns = window is null ? [] : item.List("show").Select(c => Column(c, window)).OfType<Column>().ToList();
        foreach (var column in columns.Where(c => c.IsOfPupils && by.Exists(a => a.IsOfSessions)))
        {
            problems.Add("senseless-member", item["show"]!, $"'{column.Name}' is about pupils, and the rows divide sessions.",
                "Show classes or sessions.");
        }

        return window is null || by.Count == 0 ? null
            : new AnalysisDeclaration(id, item.String("title") ?? id, item.Date("from") ?? pack.From, item.Date("to") ?? pack.To, by,
                columns, window, packs.Names.Threshold(item["least"], Unit.Pupils), item.Strings("sources"))
            {
                Origin = packs.Names.Origins.Of(item), Beside = item.String("beside"),
            };
    }

    private Axis? Axis(JsonItem at)
    {
        if (Schools.Axis.Words.TryGetValue(at.Text, out var title))
        {
            return new Axis(at.Text, title, null, book.Week);
        }

        if (packs.Names.Find(at.Text) is { IsPerParent: false, NeedsPathway: false } named)
        {
            return new Axis(at.Text, TitleOf(named), new Partition(named), book.Week);
        }

        packs.Names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' divides neither pupils nor sessions.",
            packs.Names.Known.Concat(Schools.Axis.Words.Keys));
        return null;
    }

    private Column? Column(JsonItem at, Window window)
    {
        if (at.Text == "sessions")
        {
            return new SessionsColumn(window) { Name = at.Text, Title = "Sessions" };
        }

        if (packs.Names.IsClass(at.Text) && packs.Names.Sessions(at) is { } filter)
        {
            return new ShareColumn(filter, window) { Name = at.Text, Title = ClassTitle(at.Text) + " %" };
        }

        switch (packs.Names.Find(at.Text))
        {
            case { Kind: ValueKind.Truth, IsPerParent: false, NeedsPathway: false } holding:
                return new HoldingColumn(holding, PublishedFrom(at.Text)) { Name = at.Text, Title = TitleOf(holding) };
            case { Kind: ValueKind.Number, IsPerParent: false, NeedsPathway: false } number:
                return new MeanColumn(number) { Name = at.Text, Title = TitleOf(number) + ", mean" };
            default:
                packs.Names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' is nothing that a column can show.",
                    packs.Names.Known.Concat(book.Codes.ClassNames));
                return null;
        }
    }

    private static string TitleOf(Symbol named) => named.Title.Length > 0 ? named.Title : named.Name;

    private string ClassTitle(string name) =>
        packs.Files.SelectMany(p => p.Each(PackSection.Classes).Concat(p.Each(PackSection.Flags))).Where(c => c.Name == name)
            .Select(c => c.Item.String("title")).FirstOrDefault(t => t is not null) ?? name;
}
