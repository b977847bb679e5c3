using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// Since which day something has certainly been as it is on the date: the latest on which a mark, an entry, an answer or a date in the
/// packs may have changed it. Where that is not looked into it is the date itself, and the day before is asked.
/// </summary>
internal static class SameSince
{
    // A chain of names that use the one below twice would else double at each step.
    private const int MostDepth = 4;

    /// <summary>Since when a condition has been what it is.</summary>
    public static DateOnly Of(Expression expression, EvaluationContext context)
    {
        var since = DateOnly.MinValue;
        if (expression is AllOf or AnyOf)
        {
            var parts = expression is AllOf all ? all.Parts : ((AnyOf)expression).Parts;
            for (var i = 0; i < parts.Count && since < context.Date; i++)
            {
                since = Later(since, Of(parts[i], context));
            }

            return since;
        }

        if (expression is DatedExpression || expression.OwnSymbols is not { } symbols)
        {
            return context.Date;
        }

        if (expression is Comparison comparison && SameComparison.Since(comparison, context) is { } settled)
        {
            return settled;
        }

        for (var i = 0; i < symbols.Length && since < context.Date; i++)
        {
            since = Later(since, Of(symbols[i], context));
        }

        return since;
    }

    /// <summary>Since when a name has been what it is.</summary>
    public static DateOnly Of(Symbol symbol, EvaluationContext context)
    {
        if (!IsOfTheDay(symbol, context))
        {
            return context.Date;
        }

        return symbol switch
        {
            ConditionFact { Depth: <= MostDepth } condition => Of(condition.When, context),
            CompulsoryAge age => Of(age, context),
            ThresholdName threshold => Of(threshold, context.Date),
            CharacteristicName characteristic => Of(characteristic, context),
            Model.Facts.OnRoll or LeavingDate or AdmittedDate => OfRoll(context),
            YearGroup => OfYearGroup(context),
            QuestionName question => SameAnswer.Since(question, context),
            CaseworkFact casework => Of(casework, context),
            CountFact count => Of(count, context),
            RunFact run => SameRun.Since(run, context),
            DatedFact dated => Of(dated, context),
            _ => context.Date,
        };
    }

    /// <summary>
    /// Whether what a name is depends on nothing but the records, the day, the parent at hand and windows, of which a pathway knows its
    /// own.
    /// </summary>
    public static bool IsOfTheDay(Symbol symbol, EvaluationContext context) =>
        (symbol.RestsOn & context.Special & ~SymbolReads.Frame) == SymbolReads.None;

    /// <summary>Since when the entries of an action have been what they are.</summary>
    public static DateOnly OfEntries(string action, EvaluationContext context)
    {
        var (since, entries) = (DateOnly.MinValue, context.File.Casework.Of(action));
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            since = UpTo(context.Date, since, entry.Date);
            since = entry.OutcomeDate is { } outcome ? UpTo(context.Date, since, outcome) : since;
            for (var j = 0; j < entry.Recorded.Count; j++)
            {
                since = UpTo(context.Date, since, entry.Recorded[j].Date);
            }
        }

        return since;
    }

    public static DateOnly Later(DateOnly x, DateOnly y) => x > y ? x : y;

    /// <summary>The later of two days of which the second counts only where the date has reached it.</summary>
    public static DateOnly UpTo(DateOnly date, DateOnly since, DateOnly day) => day <= date ? Later(since, day) : since;

    /// <summary>
    /// The later of a day and the one on which something that is in force from a first day to a last began to be so, or ceased to.
    /// </summary>
    public static DateOnly InForce(DateOnly date, DateOnly since, DateOnly? from, DateOnly? to)
    {
        since = from is { } first ? UpTo(date, since, first) : since;
        return to is { } last && last < date ? Later(since, last.AddDays(1)) : since;
    }

    public static DateOnly Of(ThresholdName threshold, DateOnly date)
    {
        var since = DateOnly.MinValue;
        for (var i = 0; i < threshold.Values.Count; i++)
        {
            since = UpTo(date, since, threshold.Values[i].From);
        }

        return since;
    }

    private static DateOnly Of(CharacteristicName name, EvaluationContext context)
    {
        var (since, all) = (DateOnly.MinValue, context.File.Pupil?.Characteristics ?? []);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Name == name.Name)
            {
                since = InForce(context.Date, since, all[i].From, all[i].To);
            }
        }

        return since;
    }

    private static DateOnly OfYearGroup(EvaluationContext context) =>
        context.File.Pupil is { YearGroup: not null, YearGroupOn: not null } ? context.File.Time.SchoolYear(context.Date).From
            : DateOnly.MinValue;

    // Without a date of birth the year group decides, with a last day of each school year.
    private static DateOnly Of(CompulsoryAge age, EvaluationContext context)
    {
        if (context.File.Pupil?.DateOfBirth is not { } born)
        {
            return age.End.IsBirthday ? OfYearGroup(context) : context.Date;
        }

        return InForce(context.Date, DateOnly.MinValue, age.Begins(born), age.Ends(born));
    }

    private static DateOnly OfRoll(EvaluationContext context) =>
        InForce(context.Date, DateOnly.MinValue, context.File.Pupil?.Admitted, context.File.Pupil?.Left);

    private static DateOnly Of(CaseworkFact fact, EvaluationContext context)
    {
        // Days that are covered and asked about as they go by are not looked into, nor is what is asked of another day.
        if (fact.AsAt is not null || (fact.Measure == "days" && context.File.Casework.Of(fact.Action).Count > 0))
        {
            return context.Date;
        }

        return Later(Later(SameWindow.Since(fact.In, context), SameWindow.Since(fact.For, context)), OfEntries(fact.Action, context));
    }

    // While the window begins on the same day, each further day adds its own sessions alone.
    private static DateOnly Of(CountFact fact, EvaluationContext context)
    {
        if (fact.AsAt is not null || fact.Late is not null || fact.Extreme is not null || fact.NotCoveredBy.Count > 0)
        {
            return context.Date;
        }

        var since = SameWindow.Since(fact.In, context);
        var (register, end) = (context.File.Register, context.File.Time.SessionsUpTo(context.Date));
        var last = register.CountsOf(fact.Of).LastBefore(end);
        return last < 0 ? since : Later(since, context.File.Time.DateOf(last));
    }

    private static DateOnly Of(DatedFact fact, EvaluationContext context)
    {
        var since = OfEditions(fact, context.Date);
        return fact.EditionOn(context.Date) is { } edition ? Later(since, Of(edition, context)) : since;
    }

    /// <summary>Since when the edition of the date is the one that counts.</summary>
    public static DateOnly OfEditions(DatedFact fact, DateOnly date)
    {
        var (since, editions) = (DateOnly.MinValue, fact.Editions);
        for (var i = 0; i < editions.Count; i++)
        {
            since = InForce(date, since, editions[i].From, editions[i].To);
        }

        return since;
    }
}
