using System.Collections;
using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Registers;

/// <summary>Marks of a string with their sessions, each made when it is asked for: a string has hundreds.</summary>
/// <param name="marks">The marks as they are written.</param>
/// <param name="start">The day of the first.</param>
/// <param name="days">The days; null: one after another from the first.</param>
/// <param name="daily">How many sessions a day has.</param>
internal sealed class LaidMarks(IReadOnlyList<string> marks, DateOnly start, IReadOnlyList<DateOnly>? days, int daily)
    : IReadOnlyList<WrittenMark>
{
    public int Count => marks.Count;

    public WrittenMark this[int index] => new(DayAt(start, days, index / daily), (HalfDay)(index % daily), marks[index]);

    /// <summary>The day with this number, counted from 0; where there are not so many, the last.</summary>
    public static DateOnly DayAt(DateOnly start, IReadOnlyList<DateOnly>? days, int number) =>
        days is null ? start.AddDays(number) : days[Math.Min(number, days.Count - 1)];

    public IEnumerator<WrittenMark> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
