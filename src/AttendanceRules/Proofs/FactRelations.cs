using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>Which counts are never more than which others: those of fewer sessions, in a window that is part of the other's.</summary>
internal static class FactRelations
{
    public static IReadOnlyList<FactRelation> Of(Book book, FactTable table)
    {
        var counts = table.Facts.Select((f, i) => (Count: f.Symbol as CountFact, f.Name, Number: i))
            .Where(f => f.Count is { IsOncePerWeek: false, Late: null, AsAt: null, Extreme: null }).ToList();
        return
        [
            .. from less in counts
               from more in counts
               where less.Number != more.Number && IsSameTime(less.Name, more.Name) && IsWithin(book, less.Count!, more.Count!)
               select new FactRelation(less.Number, more.Number, false),
        ];
    }

    /// <summary>Whether every code of the one filter is one of the other, by each edition of the codes.</summary>
    public static bool IsWithin(Book book, SessionFilter less, SessionFilter more) => (more.Subjects.Count == 0
        || (less.Subjects.Count > 0 && less.Subjects.All(more.Subjects.Contains))) && book.Codes.Codes.All(c =>
        c.Value.All(e => !less.Matches(c.Key, e.Classes, null) || more.Matches(c.Key, e.Classes, null)));

    // Both before a change, or both after it.
    private static bool IsSameTime(string less, string more) =>
        less.EndsWith(Change.After, StringComparison.Ordinal) == more.EndsWith(Change.After, StringComparison.Ordinal);

    private static bool IsWithin(Book book, CountFact less, CountFact more) => less.IsOfDays == more.IsOfDays
        && (more.IsAnySession || !less.IsAnySession)
        && (more.Weekdays == 0 || (less.Weekdays != 0 && (less.Weekdays & ~more.Weekdays) == 0))
        && IsWithin(book, less.Of, more.Of) && more.NotCoveredBy.All(less.NotCoveredBy.Contains)
        && Phrases(more.In).All(p => Phrases(less.In).Contains(p, StringComparer.Ordinal));

    // Ever has every session.
    private static IEnumerable<string> Phrases(Window? window) =>
        window is null ? [] : window.Parts.Where(p => p is not EverWindow).Select(p => p.Text);
}
