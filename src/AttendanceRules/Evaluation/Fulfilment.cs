using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Whether the records settle a line: its action done, or arranged, for this call.</summary>
internal static class Fulfilment
{
    public static Truth IsFulfilled(SubjectFile file, DateOnly asOf, ActionDeclaration action, string? parent, Activation call,
        LineDeclaration? line = null)
    {
        if (!action.IsRecorded)
        {
            return Truth.False;
        }

        if (!file.Casework.IsSupplied)
        {
            return Truth.Undecided;
        }

        return Entries(file, asOf, action, parent, call, line).Select(e => e.Settles).DefaultIfEmpty(Truth.False).Max();
    }

    /// <summary>The entries of the action that settle the call, certainly or perhaps, each with its day.</summary>
    public static IEnumerable<(Entry Entry, DateOnly On, Truth Settles)> Entries(SubjectFile file, DateOnly asOf, ActionDeclaration action,
        string? parent, Activation call, LineDeclaration? line)
    {
        var entries = file.Casework.Of(action.Id).Where(e => !call.Used.Contains(e) && e.MayConcern(parent))
            .Select(e => (Entry: e, On: DateOf(e))).Where(e => e.On is not null).Select(e => (e.Entry, On: e.On!.Value)).ToList();
        if (line is not null && call.Context.Event is { } own && call.Overlap?.Settled(line, parent, () => entries) is { } settled)
        {
            // With an event that is not certain among them it is open for which of them an entry was.
            return call.OpenEvent is not null ? Perhaps(own.Date)
                : settled.TryGetValue(own, out var one) ? entries.Where(e => e.Entry == one)
                    .Select(e => (e.Entry, e.On, e.Entry.Concerns(parent, action.IsLegal))) : [];
        }

        if (line?.NotBefore is { } notBefore && call.OpenEvent is not null && call.Context.Event is { } mine
            && notBefore.On(call.Context, mine.Date).Day >= (call.NextEvent < call.NextPossible ? call.NextEvent : call.NextPossible))
        {
            return Perhaps(mine.Date);
        }

        return entries.Where(e => e.On >= call.CycleFrom && e.On < call.NextEvent)
            .Select(e => (e.Entry, e.On, e.On < call.CycleCertainFrom || e.On >= call.NextPossible ? Truth.Undecided
                : e.Entry.Concerns(parent, action.IsLegal)));

        IEnumerable<(Entry, DateOnly, Truth)> Perhaps(DateOnly from) => entries.Where(e => e.On >= from)
            .Select(e => (e.Entry, e.On, Truth.Undecided));

        // An arranged step stops the advice until it has an outcome (S28).
        DateOnly? DateOf(Entry e) => e.IsEffective(asOf) ? e.EffectiveDate(asOf) : e.IsArranged(asOf) ? e.Date : null;
    }

    /// <summary>Why it is open whether the records settle the call: what somebody could supply.</summary>
    public static string MissingOf(SubjectFile file, Activation call, ActionDeclaration action) => !file.Casework.IsSupplied ? "casework"
        : call.OpenEvent ?? (call.CycleCertainFrom > call.CycleFrom
            && ((RuleDeclaration)call.Rule).Cycle!.Missing(call.Context) is [var first, ..] ? first : "parent of " + action.Id);

    /// <summary>Whether the action is on record for the parent in the call's cycle; one that is only arranged is not.</summary>
    public static Truth OnRecord(SubjectFile file, DateOnly asOf, ActionDeclaration action, string? parent, Activation call) =>
        file.Casework.Of(action.Id).Where(e => !call.Used.Contains(e) && e.MayConcern(parent) && e.IsEffective(asOf)
            && e.EffectiveDate(asOf) >= call.CycleFrom)
            .Select(e => e.Concerns(parent, action.IsLegal)).DefaultIfEmpty(Truth.False).Max();
}
