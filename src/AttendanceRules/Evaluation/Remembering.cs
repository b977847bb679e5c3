using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>What a name is on a date is kept while something is worked out.</summary>
internal static class Remembering
{
    public static T While<TItem, T>(Book book, SubjectFile file, DateOnly asOf, TItem item, Func<TItem, T> work)
    {
        var numbering = book.Names.Numbering;
        var memo = EvaluationMemo.Borrow(asOf, numbering.Shared, numbering.Count, file.Parents.Count, file.Known);
        var before = file.Begin(memo);
        try
        {
            return work(item);
        }
        finally
        {
            file.Begin(before);
            memo.GiveBack();
        }
    }
}
