using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>The ways of a rule's <c>firstOf</c> on record: one entry of any way settles the rule for its event or cycle, as it puts a stage on record, and of that way the other lines stay (S21).</summary>
internal static class Ways
{
    /// <summary>The way of a rule that the earliest entry took, and what is open where a legal entry names no parent; null for neither.</summary>
    public static (AlternativeDeclaration? Way, Trace? Unnamed) Taken(Book book, SubjectFile file, DateOnly asOf, Call call)
    {
        var taken = new List<(AlternativeDeclaration Way, DateOnly On)>();
        Trace? unnamed = null;
        foreach (var way in call.Rule.FirstOf.Where(a => a.Do.Count > 0 && file.Casework.IsSupplied))
        {
            var (line, action) = (way.Do[0], book.Actions[way.Do[0].Action]);
            var parent = !line.IsEachParent && call.Scope.Parent is { Length: > 0 } id ? id : null;
            switch (Settled.By(file, asOf, action, parent, call, line))
            {
                case Truth.True:
                    taken.Add((way, Settled.Entries(file, asOf, action, parent, call, line).Min(e => e.On)));
                    break;
                case Truth.Undecided:
                    unnamed = Unnamed(call, line).Trace;
                    break;
            }
        }

        return (taken.OrderBy(t => t.On).FirstOrDefault().Way, unnamed);
    }

    /// <summary>The call left open: a legal step on record names no parent, so it may be this call's or another's (S27).</summary>
    public static Call Unnamed(Call call, LineDeclaration line)
    {
        var trace = new Trace();
        trace.Take(call.Trace);
        trace.Add(new Finding(line.Action, "", Value.Unknown(ValueKind.Date), "", "", "", line.Action, Truth.Undecided, ["parent of " + line.Action]));
        return call with { Truth = Truth.Undecided, Trace = trace };
    }
}
