using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>Whether the records settle a line: its action done, or arranged, for this call.</summary>
internal static class Settled
{
    public static Truth By(SubjectFile file, DateOnly asOf, ActionDeclaration action, string? parent, Call call)
    {
        if (!action.IsRecorded)
        {
            return Truth.False;
        }

        if (!file.Casework.IsSupplied)
        {
            return Truth.Undecided;
        }

        var outcome = Truth.False;
        foreach (var entry in file.Casework.Of(action.Id).Where(e => IsOf(e) && !call.Used.Contains(e) && e.Concerns(parent)))
        {
            // A legal step without a parent says of no parent that it was taken against that one (S27).
            var truth = action.IsLegal && parent is not null && entry.Parent is null ? Truth.Undecided : Truth.True;
            outcome = truth > outcome ? truth : outcome;
        }

        return outcome;

        // An arranged step stops the advice until it has an outcome (S28).
        bool IsOf(Entry e) => (e.Stands(asOf) && IsInside(e.Counts(asOf)!.Value)) || (e.IsArranged(asOf) && IsInside(e.Date));

        bool IsInside(DateOnly date) => date >= call.CycleFrom && date < call.NextEvent;
    }
}
