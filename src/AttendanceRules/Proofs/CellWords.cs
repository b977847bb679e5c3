using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>Pieces of facts for people.</summary>
internal static class CellWords
{
    public static string Of(FactTable table, FactCell?[] cells)
    {
        var parts = Named(table, cells).Select(c => $"{c.Name} is {c.Cell}").ToList();
        return parts.Count == 0 ? "nothing is on record" : string.Join(", ", parts);
    }

    /// <summary>The facts whose relation to each other an open claim would need: those counted or measured, else all.</summary>
    public static IReadOnlyList<string> Unrelated(FactTable table, FactCell?[] cells)
    {
        var all = Named(table, cells).ToList();
        var measured = all.Where(c => c.Fact.Symbol is not (QuestionName or CharacteristicName)).ToList();
        return [.. (measured.Count > 0 ? measured : all).Select(c => c.Name)];
    }

    private static IEnumerable<(string Name, CutFact Fact, FactCell Cell)> Named(FactTable table, FactCell?[] cells) =>
        cells.Select((c, i) => (Name: Shown(table.Facts[i].Name), Fact: table.Facts[i], Cell: c!)).Where(c => c.Cell is not null);

    private static string Shown(string name) =>
        name.EndsWith(Change.After, StringComparison.Ordinal) ? name[..^Change.After.Length] + " after it" : name;
}
