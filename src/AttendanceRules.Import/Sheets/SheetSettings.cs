using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Sheets;

/// <summary>What every sheet is read with.</summary>
internal sealed record SheetSettings(Mapping Mapping, ImportVocabulary Vocabulary, RejectList Rejects)
{
    /// <summary>Asked before each row.</summary>
    public CancellationToken CancellationToken { get; init; }
}
