using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads which sessions a fact looks at: a class, a flag, a code or a list of codes.</summary>
internal static class SessionPhrase
{
    private const string And = " and ";
    private const string Not = "not ";

    /// <summary>
    /// The sessions; a class may go on with <c>and X</c> and <c>and not X</c>. Null where nothing is written, or a mistake.
    /// </summary>
    public static SessionFilter? Read(JsonItem? at, IEnumerable<string>? words, CodeTable codes, ProblemList problems)
    {
        var names = words?.ToList() ?? (at is null ? [] : at.Kind == JsonItemKind.List ? [.. at.Items.Select(i => i.Text)] : [at.Text]);
        var key = string.Join(',', names);
        List<(string Name, bool IsNot)> besides = [];
        if (names is [var phrase] && phrase.Contains(And, StringComparison.Ordinal))
        {
            var parts = phrase.Split(And);
            names = [parts[0]];
            besides = [.. parts.Skip(1).Select(p => p.StartsWith(Not, StringComparison.Ordinal) ? (p[Not.Length..], true) : (p, false))];
        }

        foreach (var name in names.Concat(besides.Select(b => b.Name)).Where(n => !codes.IsClass(n) && !codes.Codes.ContainsKey(n)))
        {
            problems.Add("unknown-class", at ?? JsonItem.Nowhere, $"'{name}' is neither a class, a flag nor a register code.",
                Nearest.Suggest(name, codes.ClassNames.Concat(codes.Codes.Keys)));
            return null;
        }

        return names.Count == 0 ? null
            : new SessionFilter(key, names.Aggregate(0UL, (b, n) => b | codes.BitsOf(n)), [.. names.Where(codes.Codes.ContainsKey)])
            {
                Besides = [.. besides.Select(b => (codes.BitsOf(b.Name), codes.Codes.ContainsKey(b.Name) ? b.Name : null, b.IsNot))],
            };
    }
}
