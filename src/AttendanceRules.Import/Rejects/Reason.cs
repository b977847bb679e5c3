using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Catalogues;
using AttendanceRules.Import.Cells;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Import.Rejects;

/// <summary>Why a row is rejected. Cells are repeated for codes and dates only: others may hold personal data.</summary>
internal static class Reason
{
    public const string UnknownHeader = "No such column is known; correct the header, or map it in the mapping file (to null: read past).";
    public const string UnknownCharacteristicColumn =
        "The packs know no characteristic of this name; correct the header, or map it in the mapping file (to null: read past).";
    public const string TooFewColumns = "The row has fewer cells than the header; check for a missing delimiter.";
    public const string TooManyColumns = "The row has more cells than the header; put a cell that holds the delimiter in quotation marks.";
    public const string BadQuotes =
        "A quotation mark is not closed, or text follows a closing one; correct the quotation marks of this row.";
    public const string BrokenText = "Some characters here cannot be read; save the file as UTF-8 and write them again.";
    public const string NotTwoMarks = "A day has two marks, morning and afternoon; write - for a session without a mark.";
    public const string NotAnObject = "An object is expected here.";
    public const string NestedValue = "A member holds a list or an object; write a text, a number, true or false.";
    public const string BrokenJson = "This item is not valid JSON; correct it. The items after it were read.";
    public const string BrokenJsonToEnd = "This item is not valid JSON, or the file ends here; what follows could not be read.";
    public const string BrokenXml = "This element is not valid XML; correct its tags. The elements after it were read.";
    public const string CutXml = "This element has no end tag; the file may be cut off.";
    public const string LongXml = "This element is longer than 4,194,304 characters.";
    public const string DeepXml = "This element is nested more than 64 deep.";
    public const string OpenComment = "A comment or a section of text has no end here; what follows it could not be read.";
    public const string OtherSchool =
        "These marks are of another school than the one that made the file; they do not count in this register.";
    public const string BadCount = "A whole number from 0 to 1000 is needed here.";
    public const string LongReason = "A reason of absence is one register code.";
    public const string DuplicateTotals = "This pupil has totals already; the first ones count.";
    public const string MemberTwice = "A member is written twice in this object.";
    public const string Empty = "A value is needed here.";
    public const string LongId = "An id has at most 100 characters.";
    public const string UnknownPupil = "This pupil is not in the list of pupils; add the pupil or correct the id.";
    public const string UnknownSubject = "The packs declare no such subject; correct it, or declare it under subjects in a pack.";
    public const string UnknownParent = "This parent is not listed for the pupil; add the parent or correct the id.";
    public const string DuplicatePupil = "This pupil has a row already; where the two differ neither counts.";
    public const string DuplicateParent =
        "This parent of the pupil has a row already that says otherwise; where the two differ neither counts.";
    public const string BadSession = "A session is AM or PM (or morning, afternoon), or the number of a lesson.";
    public const string BadMinutes = "Minutes late are a whole number from 0 to 600.";
    public const string BadYesNo = "Write yes, no or unknown.";
    public const string LeftBeforeAdmitted = "The last day on roll is before the first; neither counts.";
    public const string EndsBeforeItBegins = "The period ends before it begins.";
    public const string OtherMark =
        "Another mark for this session, known the same day, says otherwise; neither counts, the session cannot be classed.";
    public const string UnknownAction = "The packs know no action of this name.";
    public const string UnknownOutcome = "The action declares no outcome of this name.";
    public const string UnknownValue = "The action has no value of this name.";
    public const string DueWithoutOutcomes =
        "'due' is the day an arranged action takes place; this action declares no outcomes, so it cannot be arranged.";
    public const string BadValues = "Values are written name=value;name=value, each name once.";
    public const string OtherState = "Another row of this entry, known the same day, says otherwise; neither counts.";
    public const string UnknownQuestion = "The packs know no question of this name.";
    public const string QuestionOfPupil = "This question is asked about a pupil; name the pupil.";
    public const string QuestionOfSchool = "This question is asked about the school; leave the pupil empty.";
    public const string ActionOfPupil = "This action is done for a pupil; name the pupil.";
    public const string NotPerParent = "This question is not asked about a parent; leave the parent empty.";
    public const string UnknownCharacteristic = "The packs know no characteristic of this name.";
    public const string OtherAnswer = "Another answer to this question for the same day says otherwise; neither counts, it is unknown.";
    public const string OtherCharacteristic = "Another value for the same period says otherwise; neither counts, it is unknown.";

    public static string BadYearGroup(YearGroups known) => known.Names.Count == 0 ? "A year group is a whole number."
        : $"A year group is one of {string.Join(", ", known.Names)}.";

    public static string NestedValueOf(string column) =>
        $"The pointer of '{column}' leads to a list or an object; correct it in the mapping file, down to a text or a number.";

    public static string BadDate(string cell, string formats, string also = "") =>
        $"'{Echo.Of(cell)}' is not a possible date; write {formats}{also}.";

    public static string BadDates(string first, string formats, string also) =>
        $"'{Echo.Of(first)}' and those like it are not possible dates; write {formats}{also}.";

    public static string BadSpan(string cell) => $"'{Echo.Of(cell)}' is not a stretch of days; write FROM..TO or a single date.";

    public static string UnknownCode(string cell) =>
        $"'{Echo.Of(cell)}' is not a register code on that day; correct it, or map it in the mapping file under codes.";

    public static string OneMarkOrTwo(string pair) =>
        $"It cannot be seen whether '{Echo.Of(pair)}' is one mark or two; put commas between the marks.";

    public static string NotStartOfWeek(DayOfWeek first) =>
        $"A week starts on a {first}; name the {first}, or call the column 'from' where the string has marks for every date.";

    public static string OtherThanAWeek(int expected, SchoolWeek week, int found) =>
        string.Create(CultureInfo.InvariantCulture, $"A week has {expected} marks, {Named(week)}; here are {found}. Write - for a ")
            + "session without a mark.";

    public static string OddMarks(int daily, int found) =>
        string.Create(CultureInfo.InvariantCulture, $"Every date has {daily} marks; here are {found}, so marks may be out of place.");

    public static string MarkOutsideWeek(SchoolWeek week)
    {
        var free = Enum.GetValues<DayOfWeek>().Except(week.Days).OrderBy(week.DaysAfterFirst);
        var filler = new string('#', week.Sessions.Count);
        return $"By its first day the string has a mark on a {string.Join(" or ", free)}, so its marks may be out of place. It needs marks "
            + $"for every date; fill days without school with {filler}.";
    }

    // Days one after the other are a stretch.
    private static string Named(SchoolWeek week) =>
        week.Days.Count == 1 ? $"on {week.Days[0]}"
        : week.DaysAfterFirst(week.Days[^1]) == week.Days.Count - 1 ? $"{week.Days[0]} to {week.Days[^1]}"
        : $"on {string.Join(", ", week.Days)}";

    public static string TooManyMarks(int most) => $"A string has at most {most} marks; split it by school year.";

    public static string BadAnswer(AnswerForm form, string dates) => form switch
    {
        { Choices.Count: > 0 } => $"Write one of {string.Join(", ", form.Choices)}, or unknown.",
        { Kind: AnswerKind.YesNo } => BadYesNo,
        { Kind: AnswerKind.Number } => "Write a number, or unknown.",
        { Kind: AnswerKind.Date } => $"Write a date as {dates}, or unknown.",
        _ => "Write a text, or unknown.",
    };

    public static string NotASchoolDay(DateOnly date) => $"{date:yyyy-MM-dd} is not a school day of the calendar.";
}
