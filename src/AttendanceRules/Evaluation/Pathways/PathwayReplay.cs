using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>Which stages the records put on record in the cycle that began on a day. It assesses nothing.</summary>
/// <param name="steps">Which stages an entry begins.</param>
/// <param name="pathway">The edition in force.</param>
/// <param name="plain">Whose records, and the date.</param>
/// <param name="state">Where they are put on record.</param>
/// <param name="unnamed">Legal steps that name no parent.</param>
internal readonly ref struct PathwayReplay(
    PathwaySteps steps, PathwayDeclaration pathway, EvaluationContext plain, PathwayState state, UnnamedSteps unnamed)
{
    // Lent for as long as one cycle is gone through. Meanwhile it may be gone through without some entries.
    [ThreadStatic]
    private static Stack<List<Entry>>? spare;

    private readonly DateOnly asOf = plain.Date;

    /// <summary>Puts them on record.</summary>
    /// <param name="without">Entries that are left out.</param>
    /// <returns>True where a later stage is on record without the one before it.</returns>
    public bool Place(IReadOnlyList<Entry> without)
    {
        List<Entry>? entries = null;
        foreach (var entry in plain.File.Casework.All)
        {
            if (!steps.BeginsAny(entry) || !entry.IsEffective(asOf) || !(entry.EffectiveDate(asOf) >= state.CycleFrom)
                || !entry.MayConcern(plain.Parent))
            {
                continue;
            }

            if (unnamed.Include(entry))
            {
                state.HasUnnamed = true;
            }
            else if (without.Count == 0 || !without.Contains(entry))
            {
                (entries ??= Lend()).Add(entry);
            }
        }

        if (entries is null)
        {
            return false;
        }

        var hasGap = false;
        Sort(entries);
        for (var i = 0; i < entries.Count; i++)
        {
            hasGap |= Place(entries[i], entries[i].EffectiveDate(asOf)!.Value, without);
        }

        entries.Clear();
        (spare ??= []).Push(entries);
        return hasGap;
    }

    private static List<Entry> Lend() => spare?.TryPop(out var lent) == true ? lent : [];

    // An entry counts for the earliest open stage of which it is a first action, as the stages read on its day, and for any other that
    // called for it then (S17, S21). True: what comes before that stage is not on record.
    private bool Place(Entry entry, DateOnly on, IReadOnlyList<Entry> without)
    {
        var (edition, isPlaced, hasGap) = (On(on), false, false);
        PathwayState? before = null;
        foreach (var stage in steps.BegunBy(entry, edition))
        {
            var taken = edition.Stages[stage];
            var here = !taken.IsInForce(on) ? -1 : ReferenceEquals(edition, pathway) ? stage : Now(taken);

            // One step may be what two branches call for; done once, it is done for both.
            if (here < 0 || state.IsOnRecord(here) || (isPlaced && !(MayBeCalledFor(edition, stage, on, entry)
                && (before ??= state.Without(steps, edition, on, without, entry)).IsCalledFor(taken.Id))))
            {
                continue;
            }

            hasGap |= !isPlaced && Lacks(here);
            state.Put(here, new CompletedStage(on, taken, entry));
            isPlaced = true;
        }

        return hasGap;
    }

    private PathwayDeclaration On(DateOnly day)
    {
        var editions = steps.Editions;
        for (var i = 0; i < editions.Count; i++)
        {
            if (editions[i].IsInForce(day))
            {
                return editions[i];
            }
        }

        return pathway;
    }

    private int Now(StageDeclaration taken)
    {
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            if (pathway.Stages[i].Id == taken.Id || pathway.Stages[i].Continues == taken.Id)
            {
                return i;
            }
        }

        return -1;
    }

    // Whether the stage may be called for on a day without an entry. Where its condition is false, or nothing else begins what it follows,
    // it is not, and where the pathway is without the entry need not be known.
    private bool MayBeCalledFor(PathwayDeclaration edition, int stage, DateOnly on, Entry entry)
    {
        if (steps.Editions.Count > 1 || edition.Stages[stage].AnyAfter is not null)
        {
            return true;
        }

        var before = edition.Before(stage);
        for (var i = 0; i < before.Count; i++)
        {
            if (edition.Index(before[i]) is >= 0 and var first && !IsBegunByAnother(first, edition, entry))
            {
                return false;
            }
        }

        return before.Count > 0 || steps.Of(edition) is not { } own || own.ReadsCycle[stage] || MayHold(edition.Stages[stage], on);
    }

    // What fails is not known: the stage may be passed, and then its condition is not asked.
    private bool MayHold(StageDeclaration stage, DateOnly on)
    {
        try
        {
            return stage.When.Evaluate(state.Room?.Context(plain, on, null) ?? plain.At(on)) == Truth.True;
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return true;
        }
    }

    private bool IsBegunByAnother(int stage, PathwayDeclaration edition, Entry entry)
    {
        foreach (var other in plain.File.Casework.All)
        {
            if (other != entry && steps.BegunBy(other, edition).Contains(stage))
            {
                return true;
            }
        }

        return false;
    }

    private bool Lacks(int here)
    {
        if (pathway.Stages[here].AnyAfter is { } groups)
        {
            return LacksAny(groups);
        }

        var before = pathway.Before(here);
        for (var i = 0; i < before.Count; i++)
        {
            if (IsLacking(before[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool LacksAny(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var isLacking = true;
            for (var j = 0; j < groups[i].Count; j++)
            {
                isLacking &= IsLacking(groups[i][j]);
            }

            if (isLacking)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLacking(string before) => pathway.Index(before) >= 0 && !state.IsOnRecord(before);

    // By day, then in the order of the stages; those that are equal stay as they are.
    private void Sort(List<Entry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            var (entry, place) = (entries[i], i);
            for (; place > 0 && IsBefore(entry, entries[place - 1]); place--)
            {
                entries[place] = entries[place - 1];
            }

            entries[place] = entry;
        }
    }

    private bool IsBefore(Entry one, Entry other) => (one.EffectiveDate(asOf), other.EffectiveDate(asOf)) is var (own, its)
        && (own != its ? own < its : Rank(one) < Rank(other));

    // The order within a day is not modelled (S31): steps of one day count in the order of the stages.
    private int Rank(Entry entry) => steps.BegunBy(entry, pathway) is [var first, ..] ? first : int.MaxValue;
}
