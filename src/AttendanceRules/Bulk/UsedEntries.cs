using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>Entries that put other stages of a pathway on record: each counts for one stage only (S21).</summary>
/// <param name="State">Where the pathway is; null: there are none.</param>
/// <param name="Stage">The stage that is looked at.</param>
internal readonly record struct UsedEntries(PathwayState? State, string Stage)
{
    public bool Has(Entry entry) => State?.IsUsed(Stage, entry) == true;
}
