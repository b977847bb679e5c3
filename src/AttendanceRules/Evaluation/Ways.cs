using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>
/// The ways of a rule's <c>firstOf</c> on record: one entry of any way settles the rule for its event or cycle, as it puts a stage on
/// record, and of that way the other lines stay (S21).
/// </summary>
internal static class Ways
{
    /// <summary>
    /// The way of a rule that the earliest entry took, and what is open where an entry may be another's; null for neither.
    /// </summary>
    public static (AlternativeDeclaration? Way, Trace? Unnamed) Taken(Book book, SubjectFile file, DateOnly asOf, Activation call)
    {
        var taken = new List<(AlternativeDeclaration Way, DateOnly On)>();
        Trace? unnamed = null;
        foreach (var way in call.Rule.FirstOf.Where(a => a.Do.Count > 0 && file.Casework.IsSupplied))
        {
            var (line, action) = (way.Do[0], book.Actions[way.Do[0].Action]);
            var parent = !line.IsEachParent && call.Context.Parent is { Length: > 0 } id ? id : null;
            switch (Fulfilment.IsFulfilled(file, asOf, action, parent, call, line))
            {
                case Truth.True:
                    taken.Add((way, Fulfilment.Entries(file, asOf, action, parent, call, line).Where(e => e.Settles == Truth.True)
                        .Min(e => e.On)));
                    break;
                case Truth.Undecided:
                    unnamed = Unnamed(file, book, call, line).Trace;
                    break;
            }
        }

        return (taken.OrderBy(t => t.On).FirstOrDefault().Way, unnamed);
    }

    /// <summary>
    /// The call left open: a step on record may be this call's or another's. It names no parent (S27), or an event or cycle is not certain
    /// (S11).
    /// </summary>
    public static Activation Unnamed(SubjectFile file, Book book, Activation call, LineDeclaration line)
    {
        var trace = new Trace();
        trace.Take(call.Trace);
        trace.Add(Finding.Open(line.Action, [Fulfilment.MissingOf(file, call, line.Declared)]));
        return call with { Truth = Truth.Undecided, Trace = trace, Trail =
            call.Trail?.Then(Gate.Fulfilled, Truth.Undecided, [.. trace.Missing], line.Action) };
    }
}
