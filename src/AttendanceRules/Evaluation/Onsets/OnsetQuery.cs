using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Since when a condition has been what is sought.</summary>
/// <param name="Context">Whose records, and from where they are asked.</param>
/// <param name="Sought">What it has to be.</param>
/// <param name="Last">The number of the last school day that is asked about.</param>
/// <param name="Floor">The number of the first school day that is asked about.</param>
internal readonly record struct OnsetQuery(EvaluationContext Context, Sought Sought, int Last, int Floor)
{
    /// <summary>Each part of an "and" has to be it; else one is enough. Of an "or" it is the other way round.</summary>
    public bool IsOfEach => Sought is Sought.True or Sought.NotFalse;

    /// <summary>The same of the opposite.</summary>
    public OnsetQuery Negated() => this with
    {
        Sought = Sought switch
        {
            Sought.True => Sought.False, Sought.False => Sought.True, Sought.NotFalse => Sought.NotTrue, _ => Sought.NotFalse,
        },
    };

    public bool Fits(Truth truth) => Sought switch
    {
        Sought.True => truth == Truth.True,
        Sought.NotFalse => truth != Truth.False,
        Sought.False => truth == Truth.False,
        _ => truth != Truth.True,
    };

    /// <summary>The same outside any event and pathway: contexts of days are then shared.</summary>
    public OnsetQuery Outside() => Context.IsPlain ? this
        : this with { Context = new EvaluationContext(Context.File, Context.Date) { Parent = Context.Parent } };

    /// <summary>From where the condition is asked on a school day.</summary>
    public EvaluationContext On(int day) => Context.Lent(Context.File.Time[day]);
}
