using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A wait, or a watch that is judged, as long as its pathway's whole cycle. A cycle does not end while one runs (S23), so any of them may
/// carry it a little past the end written down: one begun in July does, and that is meant and no reason to warn. One as long as the cycle
/// does so whenever it begins, and then the cycle never ends where the pack says.
/// Each wait and watch is looked at alone; a watch without a verdict holds nothing open.
/// </summary>
internal static class CycleLength
{
    // In school weeks and in calendar days, holidays within a year included.
    private static (double SchoolWeeks, double Calendar)? Usual(WindowPart part, UsualWeeks? usual) => (part, usual) switch
    {
        (WeekWindow, _) => (1, SchoolWeek.Length),
        (MonthWindow, _) => (4, 4 * SchoolWeek.Length),
        (QuarterWindow, _) => (13, 13 * SchoolWeek.Length),
        (HalfTermWindow, { HalfTerm: var weeks }) => (weeks, weeks * SchoolWeek.Length),
        (TermWindow, { Term: var weeks }) => (weeks, weeks * SchoolWeek.Length),
        (SchoolYearWindow, { Year: var weeks }) => (weeks, 365),
        _ => null,
    };

    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var pathway in book.Pathways.Where(p => p.Cycle is not null))
        {
            if (Whole(pathway.Cycle!, book) is not { } whole)
            {
                continue;
            }

            foreach (var stage in pathway.Stages)
            {
                if (stage.Declared is { Wait: { } wait, WaitPhrase: { } phrase })
                {
                    Check(book, stage, wait.Length, phrase.Origin, "wait", whole, problems);
                }

                foreach (var (watch, _) in stage.Watches)
                {
                    if (watch is { Improved: not null, End: LengthEnd end })
                    {
                        Check(book, stage, end.Length, watch.ForPhrase!.Origin, "watch", whole, problems);
                    }
                }
            }
        }
    }

    private static void Check(
        WrittenBook book, WrittenStage stage, DatedLength lasting, Origin at, string what, (double School, double Calendar) whole,
        ProblemList problems)
    {
        var found = WrittenLength.Of(lasting)
            .Where(l => Measure(l, book.Week) is var (days, isSchool) && days >= (isSchool ? whole.School : whole.Calendar))
            .Select(l => (Length?)l)
            .FirstOrDefault();
        if (found is { } length)
        {
            problems.Warn("outlasts-cycle", at,
                $"The {what} of '{stage.Declared.Id}' lasts {length}, as long as the whole cycle of '{stage.Pathway.Declared.Id}' "
                + $"({stage.Pathway.Cycle!.Text}), which does not end while it runs.",
                $"Make the {what} shorter or the cycle longer.");
        }
    }

    // Of a cycle joined by "and" the shortest part decides; a part that has no length of its own says nothing.
    private static (double School, double Calendar)? Whole(Window cycle, WrittenBook book)
    {
        var parts = cycle.Parts.Select(p => Part(p, book)).OfType<(double School, double Calendar)>().ToList();
        return parts.Count == 0 ? null : parts.MinBy(p => p.Calendar);
    }

    private static (double School, double Calendar)? Part(WindowPart part, WrittenBook book)
    {
        if (Usual(part, book.Usual) is { } usual)
        {
            return (usual.SchoolWeeks * book.Week.Days.Count, usual.Calendar);
        }

        // Where the length changed over time, the longest it ever was.
        var lengths = part is LastWindow last ? WrittenLength.Of(last.Length) : [];
        return lengths.Count == 0 ? null : lengths.Select(l => Measure(l, book.Week))
            .Select(m => m.IsSchool ? (m.Days, m.Days * SchoolWeek.Length / book.Week.Days.Count)
                : (m.Days * book.Week.Days.Count / SchoolWeek.Length, m.Days))
            .MaxBy(w => w.Item2);
    }

    private static (double Days, bool IsSchool) Measure(Length length, SchoolWeek week) => length.Unit switch
    {
        Unit.Sessions => ((double)length.Count / week.SessionsPerDay, true),
        Unit.SchoolDays => (length.Count, true),
        Unit.SchoolWeeks => (length.Count * week.Days.Count, true),
        Unit.WorkingDays => ((double)length.Count * SchoolWeek.Length / week.WorkingDays.Count, false),
        Unit.Months => (length.Count * 365 / 12.0, false),
        Unit.Years => (length.Count * 365, false),
        _ => (length.Count, false),
    };
}
