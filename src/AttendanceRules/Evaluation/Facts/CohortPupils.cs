using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// The pupils of a school who count among its cohorts, on one day after another: those on roll who could have attended, since without a
/// possible session there is no rate. What is found is of the day that was turned to last.
/// </summary>
internal sealed class CohortPupils
{
    private readonly GapFact fact;
    private readonly SubjectFile school;
    private readonly SessionShare[] shares;
    private readonly CohortName[] names;
    private readonly bool isOfCalendar;
    private bool isAskedAgain;
    private int count;

    public CohortPupils(GapFact fact, SubjectFile school)
    {
        (this.fact, this.school, shares) = (fact, school, new SessionShare[school.Pupils.Count]);
        isOfCalendar = PlanCounts.IsOfCalendar(fact.In);
        names = [.. fact.By.Select(b => new CohortName(b, school.Pupils.Count))];
    }

    /// <summary>What divides them.</summary>
    public IReadOnlyList<CohortName> Names => names;

    /// <summary>Divides them, one day after another.</summary>
    public CohortDivision Division { get; } = new();

    /// <summary>The sessions of each.</summary>
    public ReadOnlySpan<SessionShare> Shares => shares.AsSpan(0, count);

    /// <summary>
    /// Whether there may be a cohort that nobody knows: somebody's unknown value may be one that nobody is known to have.
    /// </summary>
    public bool MayBeOthers => count > 0 && Names.Any(n => n.IsUnknown || n.MayBeOther);

    /// <summary>Those of a school.</summary>
    public static CohortPupils Of(GapFact fact, EvaluationContext at)
    {
        var key = new FactKey(fact, default, "pupils");
        if (!at.File.Memo.TryGetValue(key, out var known))
        {
            at.File.Memo[key] = known = new CohortPupils(fact, at.File);
        }

        var pupils = (CohortPupils)known;
        pupils.TurnTo(at);
        return pupils;
    }

    private void TurnTo(EvaluationContext at)
    {
        foreach (var name in names)
        {
            name.Begin();
        }

        count = 0;

        // A school's pupils are all counted by its calendar.
        var ofAll = isOfCalendar ? fact.In.On(at) : default;
        for (var i = 0; i < school.Pupils.Count; i++)
        {
            var pupil = school.Pupils[i];
            if (pupil.Pupil!.IsOnRoll(at.Date))
            {
                var own = isOfCalendar ? null : at.OfPupil(pupil);
                Add(i, SessionShare.Of(pupil.Register, fact.Of, own is null ? ofAll : fact.In.On(own)), at, own);
            }
        }

        isAskedAgain = true;
        foreach (var name in names)
        {
            name.End(count);
        }
    }

    private void Add(int pupil, SessionShare share, EvaluationContext at, EvaluationContext? own)
    {
        if (share.IsEmpty)
        {
            return;
        }

        // Answers up to a later day are of that day alone. Most are asked about one day: since when a value has been so is not looked for.
        var isOfDay = at.AnsweredBy is null;
        foreach (var name in names)
        {
            if (!isOfDay || !name.TryFind(count, pupil, at.Date.DayNumber))
            {
                name.Ask(count, pupil, own ??= at.OfPupil(school.Pupils[pupil]), isOfDay && isAskedAgain);
            }
        }

        shares[count++] = share;
    }
}
