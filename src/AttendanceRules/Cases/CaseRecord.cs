using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Cases;

/// <summary>From the lines of a case to a pupil's records: unlisted sessions are present, characteristics are supplied, casework is complete.</summary>
internal sealed class CaseRecord(Book book, SchoolCalendar calendar, List<string> mistakes)
{
    private const string Morning = "/";
    private const string Afternoon = "\\";

    public PupilRecord Read(JsonItem item, DateOnly firstCheck, DateOnly lastCheck)
    {
        var builder = PupilRecord.Build("case", calendar);
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

        foreach (var line in item.Strings("casework"))
        {
            Casework(builder, line);
        }

        foreach (var line in item.Strings("answers"))
        {
            Answer(builder, line);
        }

        return builder.Create();
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

    // DATE action [outcome [DATE]] [to PARENT] [due DATE] [until DATE] [for FROM..TO] [with NAME=VALUE] [known DATE]
    private void Casework(PupilRecordBuilder builder, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !JsonItem.TryDate(words[0], out var date) || !book.Actions.TryGetValue(words[1], out var action))
        {
            mistakes.Add($"The casework line '{line}' is not DATE action …, or names no declared action. {Nearest.Suggest(words.Length > 1 ? words[1] : "", book.Actions.Keys)}");
            return;
        }

        var row = new CaseworkRow(date, action.Id);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 2; i < words.Length; i++)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
            var isDate = JsonItem.TryDate(value, out var day);
            if (action.Outcomes.Contains(words[i]))
            {
                row = row with { Outcome = words[i], OutcomeDate = isDate ? day : null };
                i += isDate ? 1 : 0;
                continue;
            }

            i++;
            switch (words[i - 1])
            {
                case "to":
                    row = row with { Parent = value };
                    break;
                case "due" when isDate:
                    row = row with { Due = day };
                    break;
                case "until" when isDate:
                    row = row with { Until = day };
                    break;
                case "known" when isDate:
                    row = row with { Known = day };
                    break;
                case "with" when value.Contains('=', StringComparison.Ordinal):
                    values[value.Split('=')[0]] = value.Split('=')[1];
                    break;
                case "for" when value.Split("..") is var ends && JsonItem.TryDate(ends[0], out var from) && JsonItem.TryDate(ends[^1], out var to):
                    row = row with { For = new DateSpan(from, to) };
                    break;
                default:
                    mistakes.Add($"'{words[i - 1]}' in the casework line '{line}' is neither an outcome of '{action.Id}' nor to, due, until, for, with or known.");
                    break;
            }
        }

        builder.Did(row with { Values = values, Entry = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {action.Id} {row.Parent}") });
    }

    private void Answer(PupilRecordBuilder builder, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        DateOnly? date = words.Count > 0 && JsonItem.TryDate(words[0], out var day) ? day : null;
        words.RemoveRange(0, date is null ? 0 : 1);
        var about = words.Count > 3 && words[^2] == "for" ? words[^1] : null;
        words.RemoveRange(words.Count - (about is null ? 0 : 2), about is null ? 0 : 2);
        if (words.Count < 2 || book.Names.Find(words[0]) is not Facts.QuestionName)
        {
            mistakes.Add($"The answer '{line}' is not [DATE] question value [for PARENT], or names no question.");
            return;
        }

        builder.Answered(new Answer(words[0], string.Join(' ', words.Skip(1)), date, about));
    }
}
