using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Synthetic;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Registers of marks at random, with corrections, contradictions, unknown codes and marks on days without school, against what the marks
/// of each session come to where they are looked at together.
/// </summary>
public sealed class RegisterTwinTests
{
    private static readonly DateOnly First = new(2026, 9, 18);

    // What is of one kind on all days of the calendar is laid by its code alone.
    private static readonly DateOnly Long = new(2026, 8, 1);
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly CodeTable Codes = Table();
    private static readonly SchoolTime Time = new(Made.Autumn, SchoolWeek.MondayToFriday, new HashSet<DateOnly>(), (8, 1));

    // The second and the third begin with the same letter; é and i have the same place among 128; Q, zz and è no pack knows.
    private static readonly string[] Written = ["/", "A", "AB", "AC", "-", "é", "i", "x", "/", "/", "", "Q", "zz", "è"];

    private static CodeTable Table()
    {
        var table = new CodeTable();
        table.AddClass("present");
        table.AddClass("missed");
        table.AddClass("noMark");
        table.Include("possible", 3);
        foreach (var (code, from, to, classes) in new (string, DateOnly, DateOnly?, ulong)[]
        {
            ("/", First, October.AddDays(-1), 1), ("/", October, null, 2), ("A", Long, null, 2), ("AB", First, null, 1),
            ("AC", First, October, 2), ("-", Long, null, 4), ("é", First, null, 1), ("i", Long, null, 2), ("x", October, null, 1),
        })
        {
            table.AddCode(code, new CodeEdition(from, to, classes, code, "", [], Origin.None));
        }

        table.Subjects["maths"] = "Mathematics";
        table.Subjects["art"] = "Art";
        return table;
    }

    [Fact]
    public void A_register_is_what_the_marks_of_each_session_come_to()
    {
        // One is laid out anew for each pupil, the other in the place of the pupil before.
        Register? again = null;
        for (var seed = 1UL; seed <= 400; seed++)
        {
            var dice = new Dice(seed);
            var pupil = Pupil(dice);
            DateOnly? knownOn = dice.Falls(300) ? First.AddDays(dice.Below(30)) : null;
            var expected = Expected(pupil, knownOn);
            Assert.Equal((seed, expected), (seed, Found(new Register(pupil, Time, Codes, knownOn))));
            again ??= new Register(null, Time, Codes, null, isUsedAgain: true);
            again.LayAgain(pupil, Codes, knownOn);
            Assert.Equal((seed, expected), (seed, Found(again)));
        }
    }

    [Fact]
    public void Marks_that_were_not_read_to_the_end_leave_nothing_to_the_next_pupil()
    {
        var broken = RegisterLayout.Begin(new Register(null, Time, Codes, null), null, null, Codes, null);
        broken.Lay(First, HalfDay.Morning, "A", null, First, null);
        broken.Lay(First, HalfDay.Afternoon, "Q", null, First, null);
        var pupil = PupilRecord.Build("P1", Made.Autumn).Mark(First.AddDays(3), HalfDay.Morning, "i").Create();
        Assert.Equal(Expected(pupil, null), Found(new Register(pupil, Time, Codes, null)));
    }

    [Fact]
    public void A_kind_of_mark_that_was_corrected_everywhere_is_not_kept()
    {
        var pupil = PupilRecord.Build("P1", Made.Autumn).Mark(First, HalfDay.Morning, "A")
            .Mark(First, HalfDay.Morning, "AB", known: First.AddDays(1)).Create();
        var register = new Register(pupil, Time, Codes, null);
        Assert.Equal((0, 1), (register.CountsOf(new SessionFilter("missed", 2, [])).Sure(0, Time.SessionCount),
            register.CountsOf(new SessionFilter("present", 1, [])).Sure(0, Time.SessionCount)));
    }

    [Fact]
    public void A_copy_of_a_mark_counts_by_what_the_copy_says()
    {
        var (plain, later) = (new Mark(First, HalfDay.Morning, "A"), First.AddDays(1));
        Assert.Equal(((byte)'A', (byte)0, (byte)0),
            (plain.Only, new Mark(First, HalfDay.Morning, "é").Only, (plain with { Code = "AB" }).Only));
        Mark[] more = [plain with { Known = later }, plain with { MinutesLate = 5 }, plain with { Subject = "art" }];
        Assert.Equal([new Mark(First, HalfDay.Morning, "A", null, later), new Mark(First, HalfDay.Morning, "A", 5),
            new Mark(First, HalfDay.Morning, "A") { Subject = "art" }], more);
        Assert.All(more, m => Assert.Equal((0, plain), (m.Only, m with { Known = null, MinutesLate = null, Subject = null })));

        // What is known later replaces what was: of the copies with another code, the plain one came first.
        foreach (var copy in (Mark[])[plain with { Code = "i", Known = later }, more[0] with { Code = "i" }])
        {
            var pupil = PupilRecord.Build("P1", Made.Autumn).Mark(plain).Mark(copy).Create();
            var session = Time.SessionOf(First, HalfDay.Morning);
            Assert.Equal("i", new Register(pupil, Time, Codes, null).Code(session));
            Assert.Equal("A", new Register(pupil, Time, Codes, First).Code(session));
        }
    }

    // The second session has two codes, which are of one day each as they come.
    [Fact]
    public void Two_plain_marks_of_one_session_contradict_each_other()
    {
        var register = new Register(null, Time, Codes, null);
        var layout = RegisterLayout.Begin(register, null, null, Codes, null);
        layout.LayPlain(0, Time[0], "A");
        layout.LayPlain(1, Time[0], "i");
        layout.LayPlain(1, Time[0], "A");
        layout.LayPlain(2, Time[1], "A");
        layout.End();
        Assert.Equal(("A", null, "A"), (register.Code(0), register.Code(1), register.Code(2)));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(register.IsUnclassed));
    }

    private static PupilRecord Pupil(Dice dice)
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        if (dice.Falls(200))
        {
            builder.OnRoll(First.AddDays(dice.Below(10)), First.AddDays(15 + dice.Below(10)));
        }

        // Few marks name a subject, and those of many pupils none.
        var (subjects, late) = (dice.Falls(300) ? 200 : 0, dice.Falls(400) ? 200 : 0);
        var marks = new List<Mark>();
        for (var left = 60; left > 0; left--)
        {
            var date = First.AddDays(dice.Below(25));
            marks.Add(new Mark(date, (HalfDay)dice.Below(2), dice.One(Written), dice.Falls(late) ? 5 + dice.Below(2) : null,
                dice.Falls(300) ? date.AddDays(dice.Below(4) - 1) : null)
            {
                Subject = dice.Falls(subjects) ? dice.One(["maths", "art", "chess"]) : null,
            });
        }

        // Most registers come in the order of their sessions.
        foreach (var mark in dice.Falls(500) ? marks : [.. marks.OrderBy(m => m.Date).ThenBy(m => m.Half)])
        {
            builder.Mark(mark);
        }

        return builder.Create();
    }

    private static string Found(Register register)
    {
        var (count, possible) = (Time.SessionCount, register.CountsOf(Codes.PossibleFilter));
        var sessions = Enumerable.Range(0, count).Select(s => Line(register.Code(s), register.IsUnclassed(s), register.MinutesLate(s),
            register.SubjectOf(s), possible.In[s]));
        return string.Join('\n', sessions) + FormattableString.Invariant($"\n{register.OutsideBy(DateOnly.MaxValue)} ")
            + FormattableString.Invariant($"{register.MarkedIn(0, count)} {register.FirstMarked}");
    }

    private static string Expected(PupilRecord pupil, DateOnly? knownOn)
    {
        var known = pupil.Marks.Where(m => !((m.Known ?? m.Date) > knownOn)).ToList();
        var used = known.Where(m => pupil.IsOnRoll(m.Date) && Days.Contains(m.Date))
            .ToLookup(m => (2 * Days.IndexOf(m.Date)) + (int)m.Half);
        var (lines, marked, first) = (new List<string>(), 0, Time.SessionCount);
        for (var session = 0; session < Time.SessionCount; session++)
        {
            var last = used[session].GroupBy(m => m.Known ?? m.Date).MaxBy(g => g.Key)?.ToList() ?? [];
            var codes = last.Select(m => m.Code).Distinct().ToList();
            var (classes, unclassed) = codes.Count == 1 ? (ClassesOf(codes[0], last[0].Date), false) : (null, codes.Count > 1);
            unclassed |= codes.Count == 1 && classes is null;
            var hasMark = classes is not null and not 4;
            marked += hasMark || unclassed ? 1 : 0;
            first = hasMark || unclassed ? Math.Min(first, session) : first;
            lines.Add(Line(hasMark ? codes[0] : null, unclassed, hasMark && last.TrueForAll(m => m.MinutesLate == last[0].MinutesLate)
                ? last[0].MinutesLate : null, SubjectOf([.. last.Select(m => m.Subject).OfType<string>().Distinct()]), hasMark));
        }

        return string.Join('\n', lines) + FormattableString.Invariant($"\n{known.Count - used.Sum(s => s.Count())} {marked} {first}");
    }

    private static readonly List<DateOnly> Days = [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>())];

    // Two subjects, or one that no pack knows, say nothing.
    private static string? SubjectOf(string[] named) => named is ["maths"] or ["art"] ? named[0] : null;

    private static ulong? ClassesOf(string code, DateOnly date) => (code, date < October) switch
    {
        ("/", true) or ("AB" or "é", _) or ("x", false) => 1,
        ("/", false) or ("A" or "i", _) => 2,
        ("AC", _) => date <= October ? 2 : null,
        ("-", _) => 4,
        _ => null,
    };

    private static string Line(string? code, bool isUnclassed, int? minutes, string? subject, bool isPossible) =>
        FormattableString.Invariant($"{code} {isUnclassed} {minutes} {subject} {isPossible}");
}
