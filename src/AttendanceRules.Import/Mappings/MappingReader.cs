using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Mappings;

/// <summary>Reads a mapping file. It is configuration, so its mistakes stop the reading.</summary>
internal static class MappingReader
{
    /// <summary>The members of a mapping file.</summary>
    public static readonly string[] Members =
        ["from", "delimiter", "dateFormats", "headers", "codes", "sessions", "json", "totals", JsonSettings.Schema];

    /// <summary>The totals that a column can hold.</summary>
    public static readonly string[] TotalNames = ["possible", "authorised", "attended", "unauthorised", "absenceRate"];

    public static Mapping Read(Stream stream, string file)
    {
        using var document = JsonSettings.Parse(stream, file, Limits.SettingsBytes);
        var root = JsonSettings.Object(document.RootElement, file, Members);

        JsonElement? Member(string name) => root.TryGetProperty(name, out var value) ? value : null;
        var codes = Member("codes") is { } written ? Texts(written, file, "codes") : [];
        var own = new Mapping
        {
            Delimiter = Member("delimiter") is { } delimiter ? DelimiterOf(delimiter, file) : null,
            DateFormats = Member("dateFormats") is { } formats ? DatesOf(formats, file) : null,
            Headers = Member("headers") is { } headers ? HeadersOf(headers, file) : Mapping.None.Headers,
            Codes = codes.Where(c => !IsPrefix(c.Key)).ToDictionary(StringComparer.Ordinal),
            CodePrefixes = [.. codes.Where(c => IsPrefix(c.Key)).Select(c => (c.Key[..^1], c.Value))
                .OrderByDescending(c => c.Item1.Length).ThenBy(c => c.Item1, StringComparer.Ordinal)],
            Sessions = Member("sessions") is { } sessions ? SessionsOf(sessions, file) : Mapping.None.Sessions,
            Json = Member("json") is { } json ? JsonRowsReader.Read(json, file) : Mapping.None.Json,
            Totals = Member("totals") is { } totals ? TotalsOf(totals, file) : Mapping.None.Totals,
        };
        return Member("from") is { } from ? own.Over(Presets.Read(IdOf(from, file))) : own;
    }

    public static ImportException Wrong(string file, string what) => new($"{file} cannot be used. {what}.");

    // A star at the end means any further characters; alone it is a code.
    private static bool IsPrefix(string code) => code.Length > 1 && code[^1] == '*';

    private static string IdOf(JsonElement item, string file) =>
        item.ValueKind == JsonValueKind.String ? item.GetString()!
            : throw Wrong(file, $"from: write one of {string.Join(", ", Presets.Ids)}");

    private static Dictionary<string, string> SessionsOf(JsonElement item, string file) => Texts(item, file, "sessions").ToDictionary(
        p => p.Key, p => HalfDays.Read(p.Value, SchoolWeek.MostSessions) is { } half ? HalfDays.Name(half)
            : throw Wrong(file, "sessions: each is AM or PM"), StringComparer.Ordinal);

    private static Dictionary<string, string> TotalsOf(JsonElement item, string file)
    {
        var totals = Texts(item, file, "totals");
        return totals.Keys.FirstOrDefault(k => Array.IndexOf(TotalNames, k) < 0) is { } unknown
            ? throw Wrong(file, $"totals: there is no total '{Echo.Of(unknown)}'; known: {string.Join(", ", TotalNames)}")
            : totals;
    }

    private static char DelimiterOf(JsonElement item, string file) =>
        item.ValueKind == JsonValueKind.String && item.GetString() is { Length: 1 } text && text[0] is not ('"' or '\r' or '\n')
            && char.IsAscii(text[0])
            ? text[0]
            : throw Wrong(file, "delimiter: write one character, for example \";\" or \"\\t\"");

    private static List<string> DatesOf(JsonElement item, string file)
    {
        if (item.ValueKind != JsonValueKind.Array || item.GetArrayLength() == 0)
        {
            throw Wrong(file, "dateFormats: write a list such as [\"dd/MM/yyyy\"]");
        }

        var formats = item.EnumerateArray().Select(f => f.ValueKind == JsonValueKind.String ? f.GetString()! : "").ToList();
        var isComplete = formats.TrueForAll(f => f.Contains('d', StringComparison.Ordinal) && f.Contains('M', StringComparison.Ordinal)
            && f.Contains("yy", StringComparison.Ordinal));
        return !isComplete ? throw Wrong(file, "dateFormats: each needs a day, a month and a year, such as dd/MM/yyyy")
            : formats.Find(DateForm.IsMistakenForIso) is { } other
                ? throw Wrong(file,
                    $"dateFormats: '{Echo.Of(other)}' cannot be distinguished from {DateForm.IsoName}, which is always read")
            : formats;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string?>> HeadersOf(JsonElement item, string file)
    {
        var headers = new Dictionary<string, IReadOnlyDictionary<string, string?>>(StringComparer.Ordinal);
        foreach (var sheet in JsonSettings.Object(item, file, [.. SheetLayout.Layouts.Select(l => l.Name)]).EnumerateObject())
        {
            var layout = SheetLayout.Layouts.First(l => string.Equals(l.Name, sheet.Name, StringComparison.Ordinal));
            var names = TextsOf(sheet.Value, file, "headers, " + sheet.Name, StringComparer.OrdinalIgnoreCase);
            if (names.Values.FirstOrDefault(n => n is not null && !layout.Names(n) && !layout.TakesCharacteristics) is { } unknown)
            {
                throw Wrong(
                    file, $"headers, {sheet.Name}: there is no column '{Echo.Of(unknown)}'; known: {string.Join(", ", layout.All)}");
            }

            headers[sheet.Name] = names;
        }

        return headers;
    }

    private static Dictionary<string,
        string> Texts(JsonElement item, string file, string where) => TextsOf(item, file, where, StringComparer.Ordinal)
        .ToDictionary(p => p.Key, p => p.Value ?? throw Wrong(file, where + ": a value cannot be null"), StringComparer.Ordinal);

    private static Dictionary<string, string?> TextsOf(JsonElement item, string file, string where, StringComparer comparer)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(file, where + ": an object is expected");
        }

        var texts = new Dictionary<string, string?>(comparer);
        foreach (var member in item.EnumerateObject())
        {
            if (member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)
                || !texts.TryAdd(member.Name.Trim(), member.Value.GetString()?.Trim()))
            {
                throw Wrong(file, where + ": write each name once, with a text");
            }
        }

        return texts;
    }
}
