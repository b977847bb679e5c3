using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>Whether the records settle a line: its action done, or arranged, for this call.</summary>
internal static class Settled
{
    public static Truth By(SubjectFile file, DateOnly asOf, ActionDeclaration action, string? parent, Call call, LineDeclaration? line = null)
    {
        if (!action.IsRecorded)
        {
            return Truth.False;
        }

        if (!file.Casework.IsSupplied)
        {
            return Truth.Undecided;
        }

        var entries = file.Casework.Of(action.Id).Where(e => !call.Used.Contains(e) && e.Concerns(parent)).Select(e => (Entry: e, On: DateOf(e))).Where(e => e.On is not null).Select(e => (e.Entry, On: e.On!.Value)).ToList();
        if (line is not null && call.Scope.Event is { } own && call.Overlap?.Settled(line, parent, () => entries) is { } settled)
        {
            // With an event that is not certain among them it is open for which of them an entry was.
            return call.OpenEvent is not null ? entries.Exists(e => e.On >= own.Date) ? Truth.Undecided : Truth.False
                : settled.TryGetValue(own, out var one) ? Says(one) : Truth.False;
        }

        if (line?.NotBefore is { } notBefore && call.OpenEvent is not null && call.Scope.Event is { } mine && notBefore.On(call.Scope, mine.Date).Day >= (call.NextEvent < call.NextPossible ? call.NextEvent : call.NextPossible))
        {
            return entries.Exists(e => e.On >= mine.Date) ? Truth.Undecided : Truth.False;
        }

        return entries.Where(e => e.On >= call.CycleFrom && e.On < call.NextEvent)
            .Select(e => e.On < call.CycleCertainFrom || e.On >= call.NextPossible ? Truth.Undecided : Says(e.Entry)).DefaultIfEmpty(Truth.False).Max();

        // A legal step without a parent says of no parent that it was taken against that one (S27).
        Truth Says(Entry e) => action.IsLegal && parent is not null && e.Parent is null ? Truth.Undecided : Truth.True;

        // An arranged step stops the advice until it has an outcome (S28).
        DateOnly? DateOf(Entry e) => e.Stands(asOf) ? e.Counts(asOf) : e.IsArranged(asOf) ? e.Date : null;
    }
}
