using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// A pupil's sessions of a class in a window: so many surely, so many that may be of any class (S6), of so many surely possible.
/// </summary>
internal readonly record struct SessionShare(long Sure, long Unsure, long Possible)
{
    public static SessionShare Of(EvaluationContext pupil, SessionFilter of, Window window) =>
        Of(pupil.File.Register, of, window.On(pupil));

    // A window that is not known, or none, has no session.
    public static SessionShare Of(Register register, SessionFilter of, in WindowRange range)
    {
        var plane = register.CountsOf(of);
        return new(plane.Sure(range.FromSession, range.EndSession), plane.Unsure(range.FromSession, range.EndSession),
            register.Possible.Sure(range.FromSession, range.EndSession));
    }

    /// <summary>True: no session that could count, so there is no rate.</summary>
    public bool IsEmpty => Possible + Unsure == 0;

    public static SessionShare operator +(SessionShare x, SessionShare y) =>
        new(x.Sure + y.Sure, x.Unsure + y.Unsure, x.Possible + y.Possible);

    public static SessionShare operator -(SessionShare x, SessionShare y) =>
        new(x.Sure - y.Sure, x.Unsure - y.Unsure, x.Possible - y.Possible);

    /// <summary>The least share in per cent: every unsure session is possible and of another class.</summary>
    public Ratio Least => new(100 * Sure, Possible + Unsure);

    /// <summary>The greatest share in per cent: every unsure session is of the class.</summary>
    public Ratio Most => new(100 * (Sure + Unsure), Possible + Unsure);

    /// <summary>The share of many pupils together, where some may not belong; null where nobody has a session that could count.</summary>
    public static (Ratio Least, Ratio Most)? Of(SessionShare sure, IReadOnlyCollection<SessionShare> maybe) =>
        maybe.Count == 0 ? sure.IsEmpty ? null : (sure.Least, sure.Most)
        : Extreme(sure, maybe, s => s.Least, (x, y) => x < y) is { } least && Extreme(sure, maybe, s => s.Most, (x, y) => x > y) is { } most
            ? (least, most) : null;

    // Whoever may belong does where that moves the whole further; in the order of their own shares no one has to be reconsidered.
    private static Ratio? Extreme(SessionShare sure, IReadOnlyCollection<SessionShare> maybe,
        Func<SessionShare, Ratio> share, Func<Ratio, Ratio, bool> isFurther)
    {
        var all = sure;
        foreach (var one in maybe.Where(m => !m.IsEmpty)
            .Order(Comparer<SessionShare>.Create((x, y) => isFurther(share(x), share(y)) ? -1 : isFurther(share(y), share(x)) ? 1 : 0)))
        {
            if (!all.IsEmpty && !isFurther(share(one), share(all)))
            {
                break;
            }

            all += one;
        }

        return all.IsEmpty ? null : share(all);
    }
}
