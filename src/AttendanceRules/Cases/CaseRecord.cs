using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Cases;

/// <summary>From the lines of a case to a pupil's records: unlisted sessions are present, characteristics are supplied, casework is complete.</summary>
internal sealed class CaseRecord(Book book, SchoolCalendar calendar, List<string> mistakes, ProblemList problems)
{
    private readonly CaseLines lines = new(book, mistakes);
    private const string Morning = "/";
    private const string Afternoon = "\\";

    public PupilRecord Read(JsonItem item, DateOnly firstCheck, DateOnly lastCheck, string id = "case")
    {
        var builder = PupilRecord.Build(id, calendar);
        var pupil = item["pupil"];
        var admitted = pupil?.Date("admitted");
        builder.OnRoll(admitted, pupil?.Date("left"));
        var characteristics = book.Names.Declared.Where(d => d.Section == "characteristics").Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var member in pupil?.Members ?? [])
        {
            Describe(builder, member, characteristics, firstCheck);
        }

        builder.Supplied(characteristics);
        Register(builder, item, admitted, pupil?.Date("left"), lastCheck);
        if (item.Has("casework") && item["casework"] is null)
        {
            builder.WithoutCasework();
        }

        foreach (var row in item.Strings("casework").Select(lines.Casework).OfType<CaseworkRow>())
        {
            builder.Did(row);
        }

        foreach (var answer in item.Strings("answers").Select(lines.Answer).OfType<Answer>())
        {
            builder.Answered(answer);
        }

        return builder.Create();
    }

    /// <summary>The school of a case: its own answers and casework, and its pupils, each written as in a case.</summary>
    public SchoolRecord School(JsonItem item, DateOnly firstCheck, DateOnly lastCheck)
    {
        var pupils = item.List("pupils").Where(p => ConceptChecker.Check(p, Concept.CasePupil, problems))
            .Select((p, i) => Read(p, firstCheck, lastCheck, string.Create(CultureInfo.InvariantCulture, $"pupil {i + 1}")));
        var casework = item.Has("casework") && item["casework"] is null ? null : item.Strings("casework").Select(lines.Casework).OfType<CaseworkRow>();
        return new SchoolRecord("case", calendar, pupils, casework, item.Strings("answers").Select(lines.Answer).OfType<Answer>());
    }

    private void Describe(PupilRecordBuilder builder, JsonMember member, HashSet<string> characteristics, DateOnly firstCheck)
    {
        switch (member.Name)
        {
            case "year" when BaseReader.YearGroup(member.Value.Text) is { } year:
                builder.InYear(year, firstCheck);
                break;
            case "born" when JsonItem.TryDate(member.Value.Text, out var born):
                builder.Born(born);
                break;
            case "parents":
                builder.WithParents([.. member.Value.Items.Select(i => i.Text)]);
                break;
            case "admitted" or "left":
                break;
            default:
                if (!characteristics.Contains(member.Name))
                {
                    mistakes.Add($"'{member.Name}' of the pupil is no characteristic, year, born, parents, admitted or left. {Nearest.Suggest(member.Name, characteristics)}");
                }
                else if (member.Value.Kind == JsonItemKind.Null)
                {
                    characteristics.Remove(member.Name);
                }
                else
                {
                    builder.Has(member.Name, member.Value.Text);
                }

                break;
        }
    }

    private void Register(PupilRecordBuilder builder, JsonItem item, DateOnly? admitted, DateOnly? left, DateOnly last)
    {
        var time = book.TimeOf(calendar);
        var codes = new Dictionary<DateOnly, (string Am, string Pm)>();
        for (var i = 0; i < time.DayCount && time[i] <= last; i++)
        {
            if (!(time[i] < admitted) && !(time[i] > left))
            {
                codes[time[i]] = (Morning, Afternoon);
            }
        }

        var corrections = new List<(DateOnly Day, string Am, string Pm, DateOnly Known)>();
        foreach (var line in item.Strings("register"))
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var days = words.Length is 2 or 3 ? Days(words[0], time) : [];
            if (days.Count == 0)
            {
                mistakes.Add($"The register line '{line}' names no school day or is not DATE CODE [CODE].");
                continue;
            }

            foreach (var day in days)
            {
                codes[day] = (words[1], words[^1]);
                foreach (var part in parts.Skip(1))
                {
                    var correction = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    if (correction is ["from", _, _, ..] && JsonItem.TryDate(correction[1], out var known))
                    {
                        corrections.Add((day, correction[2], correction[^1], known));
                    }
                    else
                    {
                        mistakes.Add($"The correction '{part}' is not 'from DATE CODE [CODE]'.");
                    }
                }
            }
        }

        foreach (var (day, (am, pm)) in codes)
        {
            Mark(builder, day, HalfDay.Morning, am, null);
            Mark(builder, day, HalfDay.Afternoon, pm, null);
        }

        foreach (var (day, am, pm, known) in corrections)
        {
            Mark(builder, day, HalfDay.Morning, am, known);
            Mark(builder, day, HalfDay.Afternoon, pm, known);
        }
    }

    private static void Mark(PupilRecordBuilder builder, DateOnly day, HalfDay half, string code, DateOnly? known)
    {
        if (code == "-")
        {
            return;
        }

        var open = code.IndexOf('(', StringComparison.Ordinal);
        int? late = open > 0 && int.TryParse(code[(open + 1)..].TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;
        var bare = open > 0 ? code[..open] : code;
        builder.Mark(day, half, bare == Morning && half == HalfDay.Afternoon ? Afternoon : bare, late, known);
    }

    private static List<DateOnly> Days(string text, SchoolTime time)
    {
        var ends = text.Split("..");
        if (!JsonItem.TryDate(ends[0], out var from) || !JsonItem.TryDate(ends[^1], out var to))
        {
            return [];
        }

        var (first, end) = time.DaysIn(new DateSpan(from, to));
        return [.. Enumerable.Range(first, Math.Max(0, end - first)).Select(i => time[i])];
    }
}
