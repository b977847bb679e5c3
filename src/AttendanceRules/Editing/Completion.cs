using System.Text.RegularExpressions;
using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Binding.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Editing;

/// <summary>What can be written inside a text of a pack file.</summary>
internal static partial class Completion
{
    /// <summary>Windows as one begins to write them; those that end with a space go on with a name or a date.</summary>
    public static readonly string[] Windows =
    [
        "school year", "last school year", "this term", "last term", "this half term", "last half term", "this quarter", "this month",
        "this week", "ever", "cycle", "last 10 school weeks", "last 20 school days", "last 3 years", "last 20 sessions",
        "last 20 possible sessions", "since ", "from ", "before ", "to ", "watch of ", "run ", Period,
    ];

    private const string Period = "period ";

    /// <param name="text">The file.</param>
    /// <param name="offset">Where the cursor is in it.</param>
    /// <param name="names">The names of all packs.</param>
    public static IReadOnlyList<Suggestion> At(string text, int offset, NameIndex names)
    {
        var cursor = JsonCursor.At(text, offset);
        if (!cursor.IsText || SchemaPlace.Of(cursor) is not { } place)
        {
            return [];
        }

        Suggestion Whole(string words, string kind, string title = "") => new(words, kind, title, cursor.Start, cursor.End);
        if (place.Member is not { } member)
        {
            return [.. place.Concept.Members.Select(m => Whole(m.Name, "member", m.Meaning))];
        }

        var kinds = place.IsKey ? member.Keys : NameToken.KindsOf(member);
        if (member.Name == "replaces" && cursor.Path.Count(p => p.IsObject) == 3
            && cursor.Path is [{ Member: { } section }, { Member: { } changed }, ..]
            && PackSection.All.FirstOrDefault(s => s.Name == section) is { } of)
        {
            return [.. names.EditionsOf(of, changed).Select(e => Whole(e, "edition"))];
        }

        if ((kinds & NameKinds.Clause) != NameKinds.None)
        {
            return [.. names.Declared.Where(n => n.Kinds == NameKinds.Clause)
                .Select(n => Whole(n.Name, "source", names.ClauseText(n.Name) ?? ""))];
        }

        var hasHyphens = place.IsKey || NameToken.HasHyphens(member);
        var start = (kinds & NameKinds.Whole) != NameKinds.None ? cursor.Start : WordStart(text, cursor.Start, offset, hasHyphens);
        var end = (kinds & NameKinds.Whole) != NameKinds.None ? cursor.End : WordEnd(text, offset, cursor.End, hasHyphens);
        if (member.Phrasing == EmbeddedSyntax.Window && text[cursor.Start..start].EndsWith(Period, StringComparison.Ordinal))
        {
            return [.. names.Periods.Select(p => new Suggestion(p, "period", "", start, end))];
        }

        return
        [
            .. place.IsKey ? [] : Words(member).Select(w => Whole(w, "value")),
            .. place.IsKey ? [] : Phrases(text, member, cursor, start, end, names),
            .. names.Declared.Where(n => (n.Kinds & kinds) != NameKinds.None).DistinctBy(n => (n.Name, n.Kinds))
                .Select(n => new Suggestion(n.Name, Kind(n.Kinds), Title(n), start, end)),
            .. (kinds & NameKinds.Fact) != NameKinds.None && member.Phrasing is EmbeddedSyntax.Condition or EmbeddedSyntax.Names
                ? BuiltIn.All(YearGroups.Numbered).Select(b => new Suggestion(b.Name, "fact", b.Title, start, end)) : [],
        ];
    }

    // The fixed values of the member.
    private static IEnumerable<string> Words(MemberSchema member) => member.Choices.Count > 0 ? member.Choices
        : member.EachOf.Count > 0 ? member.EachOf : member.Name == "unit" ? UnitWords.All
        : FactKinds.Keys.Contains(member) ? FactKinds.All.Where(b => b.Key == member).SelectMany(b => b.Choices) : [];

    private static IEnumerable<Suggestion> Phrases(string text, MemberSchema member, JsonCursor cursor, int start, int end,
        NameIndex names)
    {
        var before = text[cursor.Start..start];
        if (member.Phrasing == EmbeddedSyntax.Window && before.Length == 0)
        {
            return Windows.Concat(names.Periods.Select(p => Period + p)).Select(w => new Suggestion(w, "window", "", cursor.Start, end));
        }

        return member.Phrasing is EmbeddedSyntax.Window or EmbeddedSyntax.Length or EmbeddedSyntax.Deadline && Number().IsMatch(before)
            ? UnitWords.All.Where(u => UnitWords.TryParse(u, out var unit) && UnitWords.IsTime(unit))
                .Select(u => new Suggestion(u, "unit", "", start, end)) : [];
    }

    private static string Title(WrittenName name) => name.Item is not { } item ? "" : item.String("title") ?? item.String("ask")
        ?? item.Items.Select(i => i.String("title")).FirstOrDefault(t => t is not null) ?? (name.Pathway is { } of ? "stage of " + of : "");

    private static string Kind(NameKinds kind) => kind.ToString().ToLowerInvariant();

    private static int WordStart(string text, int from, int offset, bool hasHyphens)
    {
        var at = offset;
        while (at > from && IsOfName(text[at - 1], hasHyphens))
        {
            at--;
        }

        return at;
    }

    private static int WordEnd(string text, int offset, int to, bool hasHyphens)
    {
        var at = offset;
        while (at < to && IsOfName(text[at], hasHyphens))
        {
            at++;
        }

        return at;
    }

    private static bool IsOfName(char sign, bool hasHyphens) =>
        char.IsAsciiLetterOrDigit(sign) || sign == '_' || (sign == '-' && hasHyphens);

    [GeneratedRegex("(^|\\s)[0-9]+ $", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Number();
}
