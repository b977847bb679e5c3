using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Questions;

/// <summary>The answers that a question can have, so far as conditions tell them apart.</summary>
/// <param name="Ranges">The answers, numbers and dates from the least.</param>
/// <param name="AreAll">True where every answer is in one of them, and comes to the same as the one that is tried.</param>
internal sealed record PossibleAnswers(IReadOnlyList<AnswerRange> Ranges, bool AreAll)
{
    private const string OtherText = "another text";

    /// <summary>The answers to try.</summary>
    /// <param name="book">The rules that compare them.</param>
    /// <param name="question">The question.</param>
    /// <param name="year">The school year of the date: its first day is one that is tried for a date.</param>
    /// <param name="asOf">The date on which they are given.</param>
    public static PossibleAnswers To(Book book, QuestionName question, DateSpan year, DateOnly asOf)
    {
        if (question.Kind == ValueKind.Truth)
        {
            return new([AnswerRange.Of(AnswerKind.YesNo, "yes"), AnswerRange.Of(AnswerKind.YesNo, "no")], true);
        }

        if (question.Choices is { } choices)
        {
            return new([.. choices.Select(c => AnswerRange.Of(AnswerKind.Text, c))], true);
        }

        // The language compares a date with other dates alone, or counts from it: some days are tried.
        if (question.Kind == ValueKind.Date)
        {
            return new([.. new[] { year.From, asOf, asOf.PlusDays(1) }.Distinct()
                .Select(d => AnswerRange.Of(AnswerKind.Date, IsoDate.Text(d)))], false);
        }

        var limits = new AnswerLimits(book, question);
        var ranges = question.Kind == ValueKind.Number
            ? Numbers([.. limits.Values.Select(v => v.Low).OfType<Ratio>().Distinct().Order()])
            : Texts([.. limits.Values.Select(v => v.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return limits.IsComplete ? new([.. ranges.Where(r => question.Reads(r.Value))], true)
            : new([.. ranges.Where(r => question.Reads(r.Value)).Select(r => AnswerRange.Of(r.Kind, r.Value))], false);
    }

    private static List<AnswerRange> Texts(List<string> compared)
    {
        List<AnswerRange> ranges = [.. compared.Where(t => t is not ("unknown" or "")).Select(t => AnswerRange.Of(AnswerKind.Text, t))];
        var other = OtherText;
        while (compared.Contains(other, StringComparer.Ordinal))
        {
            other += " still";
        }

        ranges.Add(AnswerRange.Of(AnswerKind.Text, other) with { Named = compared.Count == 0 ? "any text" : OtherText });
        return ranges;
    }

    // An answer has two decimals at most.
    private static List<AnswerRange> Numbers(List<Ratio> limits)
    {
        if (limits.Count == 0)
        {
            return [new AnswerRange(AnswerKind.Number, "0", null, null)];
        }

        var (one, finest) = (Ratio.Of(1), new Ratio(1, 100));
        List<AnswerRange> ranges = [Between(null, limits[0], limits[0] - one)];
        for (var i = 0; i < limits.Count; i++)
        {
            ranges.Add(AnswerRange.Of(AnswerKind.Number, limits[i].ToString()));
            Ratio? next = i + 1 < limits.Count ? limits[i + 1] : null;
            if (!(limits[i] + finest >= next))
            {
                ranges.Add(Between(limits[i], next, limits[i] + one >= next ? limits[i] + finest : limits[i] + one));
            }
        }

        return ranges;
    }

    private static AnswerRange Between(Ratio? low, Ratio? high, Ratio tried) =>
        new(AnswerKind.Number, tried.ToString(), low?.ToString(), high?.ToString()) { IsFromIncluded = false, IsToIncluded = false };
}
