using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Whether the records settle a line: its action done, or arranged, for this call.</summary>
internal static class Fulfilment
{
    public static Truth IsFulfilled(SubjectFile file, DateOnly asOf, ActionDeclaration action, string? parent, in Activation call,
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

        if (MayBeShared(call, line))
        {
            return Entries(file, asOf, action, parent, call, line).Select(e => e.Settles).DefaultIfEmpty(Truth.False).Max();
        }

        var (all, most) = (file.Casework.Of(action.Id), Truth.False);
        for (var i = 0; i < all.Count && most != Truth.True; i++)
        {
            if (IsOf(call, all[i], parent) && DateOf(all[i], asOf) is { } on && Settles(call, all[i], on, parent, action) is { } settles)
            {
                most = settles;
            }
        }

        return most;
    }

    /// <summary>Whether the records settle each of the lines, whoever it is about and since when it has been called for.</summary>
    public static bool IsOfAll(SubjectFile file, DateOnly asOf, in Activation call, IReadOnlyList<LineDeclaration> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var (action, parents) = (line.Declared, line.IsEachParent ? file.Parents : null);
            for (var j = 0; j < (parents?.Count ?? 1) && line.IsInForce(asOf); j++)
            {
                var parent = (parents is null ? call.Context.Parent : parents[j]) is { Length: > 0 } id ? id : null;
                if (line.Every is not null || !action.IsRecorded
                    || IsFulfilled(file, asOf, action, parent, call, line) != Truth.True)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Entries may have to be shared out among events that overlap.
    // Only a line that may not be done before a day can be left open until the next event.
    private static bool MayBeShared(in Activation call, LineDeclaration? line) =>
        call.Context.Event is not null && line?.NotBefore is not null && (call.Overlap is not null || call.OpenEvent is not null);

    private static bool IsOf(in Activation call, Entry entry, string? parent)
    {
        for (var i = 0; i < call.Used.Count; i++)
        {
            if (call.Used[i] == entry)
            {
                return false;
            }
        }

        return entry.MayConcern(parent);
    }

    // An arranged step stops the advice until it has an outcome (S28).
    private static DateOnly? DateOf(Entry entry, DateOnly asOf) =>
        entry.IsEffective(asOf) ? entry.EffectiveDate(asOf) : entry.IsArranged(asOf) ? entry.Date : null;

    // Null: it is not of the cycle, or of a later event. It is never false: the entry may concern the parent.
    private static Truth? Settles(in Activation call, Entry entry, DateOnly on, string? parent, ActionDeclaration action) =>
        on < call.CycleFrom || on >= call.NextEvent ? null
            : on < call.CycleCertainFrom || on >= call.NextPossible ? Truth.Undecided : entry.Concerns(parent, action.IsLegal);

    /// <summary>The entries of the action that settle the call, certainly or perhaps, each with its day.</summary>
    public static IEnumerable<(Entry Entry, DateOnly On, Truth Settles)> Entries(SubjectFile file, DateOnly asOf, ActionDeclaration action,
        string? parent, Activation call, LineDeclaration? line)
    {
        var entries = file.Casework.Of(action.Id).Where(e => IsOf(call, e, parent))
            .Select(e => (Entry: e, On: DateOf(e, asOf))).Where(e => e.On is not null).Select(e => (e.Entry, On: e.On!.Value)).ToList();
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

        return entries.Select(e => (e.Entry, e.On, Settles: Settles(call, e.Entry, e.On, parent, action)))
            .Where(e => e.Settles is not null).Select(e => (e.Entry, e.On, e.Settles!.Value));

        IEnumerable<(Entry, DateOnly, Truth)> Perhaps(DateOnly from) => entries.Where(e => e.On >= from)
            .Select(e => (e.Entry, e.On, Truth.Undecided));
    }

    /// <summary>Why it is open whether the records settle the call: what somebody could supply.</summary>
    public static string MissingOf(SubjectFile file, in Activation call, ActionDeclaration action) => !file.Casework.IsSupplied ? "casework"
        : call.OpenEvent ?? (call.CycleCertainFrom > call.CycleFrom
            && ((RuleDeclaration)call.Rule).Cycle!.Missing(call.Context) is [var first, ..] ? first : "parent of " + action.Id);

    /// <summary>Whether the action is on record for the parent in the call's cycle; one that is only arranged is not.</summary>
    public static Truth OnRecord(SubjectFile file, DateOnly asOf, ActionDeclaration action, string? parent, Activation call) =>
        file.Casework.Of(action.Id).Where(e => !call.Used.Contains(e) && e.MayConcern(parent) && e.IsEffective(asOf)
            && e.EffectiveDate(asOf) >= call.CycleFrom)
            .Select(e => e.Concerns(parent, action.IsLegal)).DefaultIfEmpty(Truth.False).Max();
}
