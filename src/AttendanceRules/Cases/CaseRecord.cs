using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cases;

/// <summary>
/// From the lines of a case to a pupil's records: unlisted sessions are present, characteristics are supplied, casework is complete.
/// </summary>
internal sealed class CaseRecord(Book book, SchoolCalendar calendar, ProblemList problems)
{
    // In a case this is a session at which the pupil is present, whatever the base pack calls that.
    private const string Present = "/";
    private const string PresentLater = "\\";

    public PupilRecord Read(JsonItem item, DateOnly firstCheck, DateOnly lastCheck, string id = "case")
    {
        var builder = PupilRecord.Build(id, calendar);
        var pupil = item["pupil"];
        var lines = new CaseLines(book, pupil?.Strings("parents") ?? [], problems);
        var (admitted, left) = (OnRoll(pupil, "admitted"), OnRoll(pupil, "left"));
        if (left < admitted)
        {
            problems.Add("bad-period", pupil!["left"]!, "The pupil leaves before being admitted.", "Swap the two dates.");
            left = null;
        }

        builder.OnRoll(admitted, left);
        var characteristics = book.Names.Characteristics.ToHashSet(StringComparer.Ordinal);
        foreach (var member in pupil?.Members ?? [])
        {
            Describe(builder, member, characteristics, firstCheck);
        }

        builder.Supplied(characteristics);
        Register(builder, item, admitted, left, lastCheck);
        if (item.Has("casework") && item["casework"] is null)
        {
            builder.WithoutCasework();
        }

        foreach (var row in Texts(item, "casework").Select(lines.Casework).OfType<CaseworkRow>())
        {
            builder.Did(row);
        }

        foreach (var answer in Texts(item, "answers").Select(lines.Answer).OfType<Answer>())
        {
            builder.Answered(answer);
        }

        return builder.Create();
    }

    /// <summary>The school of a case: its own answers and casework, and its pupils, each written as in a case.</summary>
    public SchoolRecord School(JsonItem item, DateOnly firstCheck, DateOnly lastCheck)
    {
        var pupils = item.List("pupils").Where(p => ObjectChecker.Check(p, ObjectSchema.CasePupil, problems))
            .Select((p, i) => Read(p, firstCheck, lastCheck, string.Create(CultureInfo.InvariantCulture, $"pupil {i + 1}")));
        var lines = new CaseLines(book, null, problems);
        var casework = item.Has("casework") && item["casework"] is null ? null : Texts(item, "casework").Select(lines.Casework)
            .OfType<CaseworkRow>();
        return new SchoolRecord("case", calendar, pupils, casework, Texts(item, "answers").Select(lines.Answer).OfType<Answer>());
    }

    private void Describe(PupilRecordBuilder builder, JsonMember member, HashSet<string> characteristics, DateOnly firstCheck)
    {
        switch (member.Name)
        {
            case "year" when book.YearGroups.NumberOf(member.Value.Text) is { } year:
                builder.InYear(year, firstCheck);
                break;
            case "year":
                Unread(member, book.YearGroups.Names is { Count: > 0 } names ? $"It is a year group, from {names[0]} to {names[^1]}."
                    : "It is a year group, a whole number.");
                break;
            case "born" when IsoDate.TryParse(member.Value.Text, out var born):
                builder.Born(born);
                break;
            case "born":
                Unread(member, "It is a date such as 2015-09-01.");
                break;
            case "parents":
                builder.WithParents([.. member.Value.Items.Select(i => i.Text)]);
                break;
            case "admitted" or "left":
                break;
            default:
                if (!characteristics.Contains(member.Name))
                {
                    problems.Add(new Problem
                    {
                        Code = "unknown-characteristic", Severity = Severity.Error,
                        Message = $"Unknown characteristic '{member.Name}'.", File = member.Value.File, Line = member.Line,
                        Column = member.Column, Path = member.Value.Path,
                        Suggestion = Nearest.Suggest(member.Name, characteristics.Concat(["year", "born", "parents", "admitted", "left"]))
                            ?? "Members other than characteristics are: year, born, parents, admitted, left.",
                    });
                }
                else if (member.Value.Kind == JsonItemKind.Null)
                {
                    characteristics.Remove(member.Name);
                }
                else
                {
                    if (book.Names.Find(member.Name) is CharacteristicName characteristic && !characteristic.Reads(member.Value.Text))
                    {
                        Unread(member, characteristic.Form);
                    }

                    builder.Has(member.Name, member.Value.Text);
                }

                break;
        }
    }

    private void Unread(JsonMember member, string form) =>
        problems.Add("type-mismatch", member.Value, $"'{member.Value.Text}' cannot be read as '{member.Name}'.", form);

    private DateOnly? OnRoll(JsonItem? pupil, string member)
    {
        if (pupil?[member] is { } at && !IsoDate.TryParse(at.Text, out _))
        {
            problems.Add("bad-date", at, $"'{at.Text}' is not a date.", "Write it as 2026-09-01.");
        }

        return pupil?.Date(member);
    }

    private IEnumerable<JsonItem> Texts(JsonItem item, string member)
    {
        foreach (var at in item.List(member).Where(i => i.Kind != JsonItemKind.Text))
        {
            problems.Add("wrong-type", at, $"A line of '{member}' is a text.");
        }

        return item.List(member).Where(i => i.Kind == JsonItemKind.Text);
    }

    private void Register(PupilRecordBuilder builder, JsonItem item, DateOnly? admitted, DateOnly? left, DateOnly last)
    {
        var time = book.TimeOf(calendar);
        var most = time.Week.SessionsPerDay;
        var codes = new Dictionary<DateOnly, string[]>();
        for (var i = 0; i < time.DayCount && time[i] <= last; i++)
        {
            if (!(time[i] < admitted) && !(time[i] > left))
            {
                codes[time[i]] = [Present];
            }
        }

        var form = most switch { 1 => "CODE", 2 => "CODE [CODE]", _ => $"CODE, or {most} codes" };
        bool IsOfDay(string[] words) => words.Length == 1 || words.Length == most;
        var corrections = new List<(DateOnly Day, string[] Codes, DateOnly Known)>();
        foreach (var at in Texts(item, "register"))
        {
            var parts = at.Text.Split(';', StringSplitOptions.TrimEntries);
            var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var days = words.Length > 1 && IsOfDay(words[1..]) ? Days(words[0], time) : [];
            if (days.Count == 0)
            {
                problems.Add("bad-line", at, $"The register line '{at.Text}' cannot be read, or names no school day.",
                    $"Write it as DATE {form} or FROM..TO {form}.");
                continue;
            }

            foreach (var subject in parts.SelectMany(p => p.Split(' ')).Where(w => w.Contains(':', StringComparison.Ordinal))
                .Select(w => w[(w.IndexOf(':', StringComparison.Ordinal) + 1)..]).Where(s => !book.Codes.IsSubject(s)))
            {
                problems.Add("unknown-subject", at, $"No pack declares the subject '{subject}'.",
                    Nearest.Suggest(subject, book.Codes.Subjects.Keys));
            }

            foreach (var day in days)
            {
                codes[day] = words[1..];
                foreach (var part in parts.Skip(1))
                {
                    var correction = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    if (correction is ["from", _, _, ..] && IsOfDay(correction[2..]) && IsoDate.TryParse(correction[1], out var known))
                    {
                        corrections.Add((day, correction[2..], known));
                    }
                    else
                    {
                        problems.Add("bad-line", at, $"The correction '{part}' cannot be read.", $"Write it as from DATE {form}.");
                    }
                }
            }
        }

        foreach (var (day, written, known) in codes.Select(c => (c.Key, c.Value, (DateOnly?)null))
            .Concat(corrections.Select(c => (c.Day, c.Codes, (DateOnly?)c.Known))))
        {
            foreach (var half in time.Week.HalfDays)
            {
                Mark(builder, time.Week, day, half, written[Math.Min((int)half, written.Length - 1)], known);
            }
        }
    }

    private static void Mark(PupilRecordBuilder builder, SchoolWeek week, DateOnly day, HalfDay half, string code, DateOnly? known)
    {
        if (code == "-")
        {
            return;
        }

        var colon = code.IndexOf(':', StringComparison.Ordinal);
        var subject = colon > 0 ? code[(colon + 1)..] : null;
        code = colon > 0 ? code[..colon] : code;
        var open = code.IndexOf('(', StringComparison.Ordinal);
        int? late = open > 0 && int.TryParse(code[(open + 1)..].TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture,
            out var minutes) ? minutes : null;
        var bare = open > 0 ? code[..open] : code;
        builder.Mark(new Mark(day, half, bare == Present ? PresentIn(week, half) : bare, late, known) { Subject = subject });
    }

    private static string PresentIn(SchoolWeek week, HalfDay half) => week.Sessions[(int)half].Present
        ?? (half == HalfDay.Morning ? Present : PresentLater);

    private static List<DateOnly> Days(string text, SchoolTime time)
    {
        var ends = text.Split("..");
        if (!IsoDate.TryParse(ends[0], out var from) || !IsoDate.TryParse(ends[^1], out var to))
        {
            return [];
        }

        var (first, end) = time.DaysIn(new DateSpan(from, to));
        return [.. Enumerable.Range(first, Math.Max(0, end - first)).Select(i => time[i])];
    }
}
