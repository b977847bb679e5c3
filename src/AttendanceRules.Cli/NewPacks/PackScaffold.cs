using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Calendar;
using AttendanceRules.Json.Layout;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.NewPacks;

/// <summary>The files of a new pack: a rule with its numbers, a source, cases and a calendar.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Publisher">Whose policy it is.</param>
/// <param name="Extends">The pack on which it builds.</param>
/// <param name="From">Its first day.</param>
internal sealed partial record PackScaffold(string Id, string Title, string Publisher, string Extends, DateOnly From)
{
    private const int Autumn = 9;
    private const int FirstWeek = 5;

    /// <summary>The files by name, relative to the folder of the pack.</summary>
    /// <param name="below">The packs on which it builds, whose school week its cases keep.</param>
    public IReadOnlyDictionary<string, string> Files(RuleBook below)
    {
        var values = Values(below);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = Filled("pack.json", values), ["cases.json"] = Filled("cases.json", values),
            ["calendars/autumn.json"] = Filled("calendar.json", values),
        };
    }

    /// <summary>Whether a text can be the id of a pack: small letters, digits and hyphens, a letter first.</summary>
    public static bool IsId(string text) => IdForm().IsMatch(text);

    // The cases are of the first autumn in which the pack is in force; their days are behind the first week of term.
    private Dictionary<string, string> Values(RuleBook below)
    {
        var year = From <= new DateOnly(From.Year, Autumn, 1) ? From.Year : From.Year + 1;
        var (first, last) = (new DateOnly(year, Autumn, 1), new DateOnly(year, 12, 18));
        var half = new DateSpan(new DateOnly(year, 10, 24), new DateOnly(year, 11, 1));
        var days = new SchoolCalendar([new Term(first, last, [half])])
            .SchoolDays(below.Catalogue.BankHolidays, below.Catalogue.SchoolWeek).Skip(FirstWeek).ToList();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = Id, ["title"] = Escaped(Title), ["publisher"] = Escaped(Publisher), ["extends"] = Extends,
            ["from"] = IsoDate.Text(From), ["month"] = IsoDate.Text(From)[..7], ["prefix"] = Camel(Id),
            ["day1"] = IsoDate.Text(days[0]), ["day2"] = IsoDate.Text(days[1]), ["day3"] = IsoDate.Text(days[2]),
            ["day4"] = IsoDate.Text(days[3]), ["term"] = IsoDate.Text(first), ["termEnd"] = IsoDate.Text(last),
            ["half"] = IsoDate.Text(half.From), ["halfEnd"] = IsoDate.Text(half.To),
        };
    }

    private static string Filled(string template, Dictionary<string, string> values)
    {
        using var reader = new StreamReader(typeof(PackScaffold).Assembly.GetManifestResourceStream("new-pack/" + template)!);
        return JsonLayout.Of(Place().Replace(reader.ReadToEnd(), m => values[m.Groups[1].Value]));
    }

    // Into a text of JSON; a line break would end a comment.
    private static string Escaped(string text) => System.Text.Json.JsonEncodedText.Encode(text,
        System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    // Names in conditions hold no hyphen.
    private static string Camel(string id)
    {
        var words = id.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Skip(1).Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + w[1..]).Prepend(words[0]));
    }

    [GeneratedRegex("\\{\\{([a-zA-Z0-9]+)\\}\\}", RegexOptions.None, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.None, 10_000)]
    private static partial Regex IdForm();
}
