using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>
/// What records name that a book does not know. Where nothing is wrong, nothing is allocated, and the record keeps for which book and
/// calendar that was found.
/// </summary>
internal static class RecordCheck
{
    /// <summary>The problems of one pupil's record, by the school time by which the pupil is advised on.</summary>
    public static IReadOnlyList<RecordProblem> Of(Book book, PupilRecord pupil, SchoolTime time)
    {
        if (ReferenceEquals(pupil.CheckedFor, time))
        {
            return [];
        }

        RecordProblems? found = null;
        MarkCheck.Find(book, pupil, time, ref found);
        CaseworkCheck.Find(book, pupil.Id, pupil.Casework ?? [], ParentCheck.Of(pupil), ref found);
        AnswerCheck.Find(book, pupil, ref found);
        CharacteristicCheck.Find(book, pupil, ref found);
        if (found is not null)
        {
            return found.All;
        }

        pupil.CheckedFor = time;
        return [];
    }

    /// <summary>
    /// Looks through what was added alone, where nothing was wrong before. Where something is wrong with it, the whole is looked through
    /// when somebody asks.
    /// </summary>
    /// <param name="book">The rules.</param>
    /// <param name="before">The record before it.</param>
    /// <param name="after">The record with it: what is new comes last.</param>
    /// <param name="time">The school time by which the pupil is advised on.</param>
    public static void OfAddition(Book book, PupilRecord before, PupilRecord after, SchoolTime time)
    {
        if (!ReferenceEquals(before.CheckedFor, time))
        {
            return;
        }

        RecordProblems? found = null;
        MarkCheck.Find(book, after, time, ref found, before.Marks.Count);
        CaseworkCheck.Find(book, after.Id, after.Casework ?? [], ParentCheck.Of(after), ref found, before.Casework?.Count ?? 0);
        AnswerCheck.Find(book, after, ref found, before.Answers.Count);
        after.CheckedFor = found is null ? time : null;
    }

    /// <summary>The problems of the school's own casework and answers.</summary>
    public static IReadOnlyList<RecordProblem> OfItself(Book book, SchoolRecord school)
    {
        RecordProblems? found = null;
        CaseworkCheck.Find(book, null, school.Casework ?? [], [], ref found);
        AnswerCheck.Find(book, school, ref found);
        return found?.All ?? [];
    }

    /// <summary>The problems of the school's own records, then those of its pupils.</summary>
    public static IReadOnlyList<RecordProblem> Of(Book book, SchoolRecord school)
    {
        var (time, found) = (book.TimeOf(school.Calendar), OfItself(book, school));
        for (var i = 0; i < school.Pupils.Count; i++)
        {
            var ofPupil = Of(book, school.Pupils[i], time);
            found = ofPupil.Count == 0 ? found : [.. found, .. ofPupil];
        }

        return found;
    }
}
