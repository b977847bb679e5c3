using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>What a name is on a date is kept while something is worked out.</summary>
internal static class Remembering
{
    /// <summary>
    /// The same for what is read once advice is made, or while it is. One thread at a time looks into a school's records.
    /// </summary>
    public static T Later<TItem, T>(Book book, EvaluationContext at, TItem item, Func<TItem, T> work)
    {
        var file = at.File;
        lock (file.School ?? file)
        {
            return file.Today is null ? While(book, file, at.Date, item, work) : work(item);
        }
    }

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
