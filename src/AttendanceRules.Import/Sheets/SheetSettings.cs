using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Sheets;

/// <summary>What every sheet is read with.</summary>
internal sealed record SheetSettings(Mapping Mapping, ImportVocabulary Vocabulary, RejectList Rejects)
{
    /// <summary>Asked before each row.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>
    /// The column or characteristic that a header means, in any case; null: it is read past. In the one-file form a member is one name
    /// and no other.
    /// </summary>
    public string? ColumnOf(SheetLayout layout, string header)
    {
        var name = Mapping.ColumnOf(layout.Name, header.Trim());
        if (name is null || Mapping.IsNever)
        {
            return name;
        }

        var known = layout.TakesCharacteristics ? layout.All.Concat(Vocabulary.Characteristics?.Keys ?? []) : layout.All;
        return known.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) ?? name;
    }
}
