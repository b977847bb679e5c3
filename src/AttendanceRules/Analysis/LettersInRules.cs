using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// The same as <see cref="LettersBeforeContact"/> for a ladder that is written as separate rules: two rules of a pack that write at two
/// limits of one number, where nothing has anybody ring, meet or visit at the later limit or before it.
/// </summary>
internal static class LettersInRules
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        var contact = book.Duties.Where(d => d.Lines.Any(l => LettersBeforeContact.IsPersonal(book, l.Action)))
            .SelectMany(d => Limits(d).Select(l => (Duty: d, Limit: l))).ToList();
        var writing = book.Rules.Where(r => r is { On: null, Withhold: null } && r.FirstActions.Any()
            && r.FirstActions.All(a => LettersBeforeContact.IsWriting(book, a)));
        foreach (var ladder in writing.SelectMany(r => Limits(r).Select(l => (Rule: r, Limit: l)))
            .GroupBy(s => (s.Rule.PackId, s.Rule.Of, s.Limit.Fact)))
        {
            var steps = ladder.OrderBy(s => s.Limit.Number).ToList();
            var second = steps.Find(s => s.Limit.Number > steps[0].Limit.Number && Meet(s.Rule, steps[0].Rule));
            if (second.Rule is not null && !contact.Exists(c => c.Limit.Fact == ladder.Key.Fact && !(c.Limit.Number > second.Limit.Number)
                && Meet(c.Duty, second.Rule)))
            {
                problems.Warn("letters-before-contact", second.Rule.Origin,
                    $"'{second.Rule.Id}' is the second step in writing as '{ladder.Key.Fact}' grows, after '{steps[0].Rule.Id}', "
                    + "but nobody rings, meets or visits the family before it.",
                    "Put a rule with a call, a meeting or a visit before it.");
            }
        }
    }

    private static bool Meet(DutyDeclaration one, DutyDeclaration other) => !(one.To < other.From) && !(other.To < one.From);

    // What must be reached on the rule's first day.
    private static IEnumerable<(string Fact, Ratio Number)> Limits(DutyDeclaration duty) =>
        LimitOrder.Limits(Inlined.On(duty.When, duty.From)).Where(l => l.IsUp)
            .Select(l => (l.Fact.Text, Number: l.On(duty.From))).Where(l => l.Number is not null).Select(l => (l.Text, l.Number!.Value));
}
