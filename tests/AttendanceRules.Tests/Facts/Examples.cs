using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>One fact asked of one pupil of the autumn of 2026, printed.</summary>
internal static class Examples
{
    /// <param name="fact">The fact as JSON.</param>
    /// <param name="on">The date asked about.</param>
    /// <param name="records">Parted by semicolons: a day with its codes (<c>09-07 O /</c>), a lateness (<c>09-07 late 12</c>), or an entry
    /// (<c>09-07 letter [paid DAY] [for DAY DAY] [amount N]</c>).</param>
    public static string Ask(string fact, string on, string records, string more = "")
    {
        var (marks, deeds) = (new List<string>(), new List<string[]>());
        foreach (var words in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            if (words[1].Length <= 2)
            {
                marks.Add("2026-" + string.Join(' ', words));
            }
            else
            {
                deeds.Add(words);
            }
        }

        var pupil = Made.Pupil(Asked.Day(on), [.. marks, .. deeds.Where(d => d[1] == "late").Select(d => $"2026-{d[0]} - /")]);
        foreach (var words in deeds)
        {
            if (words[1] == "late")
            {
                pupil.Mark(Asked.Day(words[0]), HalfDay.Morning, "L", words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture)
                    : null);
            }
            else if (words[1] == "unsupplied")
            {
                pupil.WithoutCasework();
            }
            else
            {
                pupil.Did(Row(words));
            }
        }

        var book = Twins.Book([fact], more);
        var record = pupil.Create();
        return book.Book.Names.Find("f0")!.At(new EvaluationContext(book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null,
            null), Asked.Day(on))).ToString();
    }

    private static CaseworkRow Row(string[] words)
    {
        var row = new CaseworkRow(Asked.Day(words[0]), words[1]);
        for (var i = 2; i < words.Length; i++)
        {
            row = words[i] switch
            {
                "paid" or "unpaid" or "withdrawn" => row with { Outcome = words[i], OutcomeDate = Asked.Day(words[i + 1]) },
                "for" => row with { For = new DateSpan(Asked.Day(words[i + 1]), Asked.Day(words[i + 2])) },
                "due" => row with { Due = Asked.Day(words[i + 1]) },
                "amount" => row with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = words[i + 1] } },
                _ => row,
            };
        }

        return row;
    }
}
