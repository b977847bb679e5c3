using System.Text;
using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Tests.Formats;

/// <summary>Every format carries every part of advice.</summary>
public sealed class FormatTests
{
    // By hand: the words by which a reader knows each part of the made-up advice.
    private static readonly (string Part, string[] Words)[] Parts =
    [
        ("pupil", ["P1", "atRiskGroup"]),
        ("action", ["school", "Ring the parent", "parent-A", "2026-11-23", "must", "pupil-act-rule", "pupil-act share", "9/90",
            "doc#pupil-act"]),
        ("action's circumstances", ["attendanceLead", "mother", "firstAbsence 2026-11-18", "oneOfGroup"]),
        ("action's amounts", ["fine", "80", "pounds", "2026-12-11", "doc#v1"]),
        ("action's support", ["Mentoring offer", "Youth trust", "six weeks", "25"]),
        ("what follows if it is not done", ["Knock at the door"]),
        ("action without a last day", ["Read the file", "2026-12-07", "pupil-review-rule"]),
        ("pathway", ["pupilPath", "parent-B", "stageOne", "2026-10-05", "waiting", "2026-11-27", "2026-09-01"]),
        ("next stages", ["stageTwo", "blocked", "2026-11-28", "needTwo", "stageThree"]),
        ("pathway not begun", ["idlePath"]),
        ("undecided", ["localAuthority", "parent-C", "Ask the parent", "Does it help?", "assumedOne", "openAbsence 2026-11-16",
            "2026-11-30"]),
        ("blocked", ["Wait for the parent", "parent-D", "pupilNeed", "pupil-supply"]),
        ("withheld", ["Hold the letter back", "parent-E", "because of illness", "PR4", "doc#w1", "assumedTwo"]),
        ("notice", ["The text should be known."]),
        ("fact", ["pupilFact", "11/90"]),
        ("fact without a value", ["goneFact", "no letter is on record"]),
        ("school", ["S1"]),
        ("school's action", ["Keep the school's book", "2026-12-01", "school-act-rule"]),
        ("school's pathway", ["schoolPath", "schoolStage", "watching", "2026-12-04"]),
        ("school's undecided", ["governance", "Ask the governors", "Is the school's policy read?"]),
        ("school's blocked", ["Wait for the governors", "schoolNeed", "school-supply"]),
        ("school's withheld", ["Hold the governors back", "the school waits", "SR4"]),
        ("school's notice", ["The school should know this."]),
        ("school's fact", ["schoolFact", "17/40"]),
        ("group", ["Watched pupils", "2..3", "G1", "G2", "G3"]),
        ("cohort", ["Sex of pupils", "female", "81.5", "92.25", "10.75", "lower", "21"]),
        ("table", ["Attendance by year", "Year group", "Present share", "Year 8", "33", "93.75"]),
        ("review", ["Ethos section", "red", "Is there an ethos?", "trustees", "Assembly plans", "worse", "green", "2025-11-14"]),
        ("answer in words", ["How is it taught?", "Name three.", "In assemblies"]),
        ("plan", ["Write the ethos down", "writers", "2026-12-08", "It is on the wall", "doc#ethos-act"]),
        ("benchmark", ["National figures", "Xshire", "primary", "2025/26", "94.5", "95.125", "Licensed openly"]),
        ("rejects", ["register.csv", "code", "No such code.", "12", "44", "answers.csv", "Too few cells.", "7"]),
    ];

    public static TheoryData<AdviceFormat> All => [.. Enum.GetValues<AdviceFormat>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_part_appears(AdviceFormat format)
    {
        var text = Plain(Written(MadeAdvice.Document, format), format);
        Assert.Equal([], Parts.SelectMany(p => p.Words.Where(w => !text.Contains(w, StringComparison.Ordinal))
            .Select(w => $"{p.Part}: {w}")));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Rejects_are_grouped_with_their_number(AdviceFormat format)
    {
        var expected = format switch
        {
            AdviceFormat.Table => "not used: register.csv 2 rows (12, 44), code: No such code.",
            AdviceFormat.Csv => "rejected,,,,,,,register.csv,code,2,,,,,,,,,,,,12 44,,No such code.",
            AdviceFormat.Markdown => "| register.csv | code | 2 | 12, 44 | No such code. |",
            AdviceFormat.JsonLines => """{"file":"register.csv","column":"code","reason":"No such code.","count":2,"firstRows":[12,44]}""",
            _ => "\"count\": 2",
        };
        Assert.Contains(expected, Written(MadeAdvice.Document, format), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AdviceFormat.Table, "must: Ring the parent. If that fails: Knock at the door (parent parent-A)", "review by 2026-12-07")]
    [InlineData(AdviceFormat.Markdown, "must: Ring the parent. If that fails: Knock at the door (parent parent-A)",
        "| review by 2026-12-07 |")]
    [InlineData(AdviceFormat.Json, "\"else\": \"pupil-else\"", "\"reviewBy\": \"2026-12-07\"")]
    [InlineData(AdviceFormat.JsonLines, "\"else\":\"pupil-else\"", "\"reviewBy\":\"2026-12-07\"")]
    public void What_follows_an_action_and_when_it_is_reviewed_are_said(AdviceFormat format, string follows, string review)
    {
        var text = Written(MadeAdvice.Document, format);
        Assert.Contains(follows, text, StringComparison.Ordinal);
        Assert.Contains(review, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_an_action_has_its_kind_its_priority_its_review_and_what_follows()
    {
        var lines = Written(MadeAdvice.Document, AdviceFormat.Csv).Split('\n');
        Assert.Equal(
            "kind,pupil,stakeholder,role,parent,to,action,item,title,status,since,due,event,oneOf,force,basis,rules,sources,reasons,"
                + "values,support,missing,questions,text,actionKind,priority,reviewBy,else", lines[0]);
        Assert.Equal(
            "action,P1,school,attendanceLead,parent-A,mother,pupil-act,,Ring the parent,due,2026-11-16,2026-11-23,"
                + "firstAbsence 2026-11-18,oneOfGroup,must,statutory,pupil-act-rule,doc#pupil-act,"
                + "\"pupil-act share: 9/90, at least 10 %\",fine 80 pounds until 2026-12-11 [doc#v1],"
                + "\"Mentoring offer, by Youth trust, six weeks, chargeable, 25 pounds\",,,,safeguarding,levelOne,,pupil-else",
            Assert.Single(lines, l => l.Contains(",pupil-act,", StringComparison.Ordinal)));
        Assert.Equal(
            "action,P1,school,,,,pupil-review,,Read the file,due,2026-11-16,,,,must,statutory,pupil-review-rule,doc#pupil-review,"
                + "\"pupil-review share: 9/90, at least 10 %\",,,,,,record,levelTwo,2026-12-07,",
            Assert.Single(lines, l => l.Contains(",pupil-review,", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_missing_casework_holds_back_is_said_once(AdviceFormat format)
    {
        // The notice no-casework-held-back.
        const string notice = "Because casework is missing, 3 lines are undecided: Ask the governors; Ask the parent.";
        var pupil = MadeAdvice.Document.Advice.Pupils[0];
        UndecidedAction Held(UndecidedAction action) => action with { Missing = [.. action.Missing, "casework"] };
        var held = MadeAdvice.Document with
        {
            Advice = MadeAdvice.Document.Advice with
            {
                Pupils = [pupil with { Undecided = [.. pupil.Undecided.Select(Held)] },
                    pupil with { Pupil = "P2", Undecided = [.. pupil.Undecided.Select(Held), .. pupil.Undecided] }],
                Undecided = [.. MadeAdvice.Document.Advice.Undecided.Select(Held)],
            },
        };
        Assert.Equal(2, Plain(Written(held, format), format).Split(notice).Length);
        Assert.DoesNotContain("Because casework is missing", Written(MadeAdvice.Document, format), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_advice_are_the_parts_of_a_format()
    {
        var parts = typeof(SchoolAdvice).GetProperties().Select(p => p.Name)
            .Except(["School", "AsOf", "Book", "KnownOn", "Pupils", "Agenda", "Daily", "Standing", "EqualityContract"],
                StringComparer.Ordinal)
            .Append("Rejected");
        var methods = typeof(Renderer).GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            .Where(m => m.IsAbstract).Select(m => m.Name)
            .Except(["Start", "StartPupil", "EndPupil", "StartSchool", "EndSchool", "End"], StringComparer.Ordinal);
        Assert.Equal(parts.Order(StringComparer.Ordinal), methods.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Json_lines_are_a_line_a_pupil_one_for_the_school_and_one_for_rejects()
    {
        var lines = Written(MadeAdvice.Document, AdviceFormat.JsonLines).TrimEnd('\n').Split('\n')
            .Select(l => JsonDocument.Parse(l).RootElement.EnumerateObject().Select(m => m.Name)
                .First(n => n is "pupil" or "cohorts" or "rejectedGroups"));
        Assert.Equal(["pupil", "cohorts", "rejectedGroups"], lines);
    }

    [Fact]
    public void Json_keeps_its_members_in_their_order()
    {
        using var json = JsonDocument.Parse(Written(MadeAdvice.Document, AdviceFormat.Json));
        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(m => m.Name);
        Assert.Equal(["schemaVersion", "ruleBook", "asOf", "knownOn", "pupils", "school", "cohorts", "rejected", "rejectedGroups"],
            Names(json.RootElement));
        Assert.Equal(["pupil", "groups", "actions", "pathways", "questions", "undecided", "blocked", "withheld", "notices", "facts"],
            Names(json.RootElement.GetProperty("pupils")[0]));
        Assert.Equal(["id", "actions", "pathways", "questions", "undecided", "blocked", "withheld", "notices", "facts", "groups",
            "reviews", "tables", "benchmarks"],
            Names(json.RootElement.GetProperty("school")));
    }

    [Fact]
    public void The_table_names_pupils_of_whom_nothing_is_to_be_said()
    {
        var quiet = MadeAdvice.Document.Advice.Pupils[0] with
        {
            Pupil = "P2", Groups = [], Actions = [], Pathways = [new PathwayPosition
            {
                Pathway = "idlePath", Cycle = new(2026, 9, 1), Status = PathwayStatus.NotStarted, Next = [],
            }],
            Undecided = [], Blocked = [], Withheld = [], Notices = [], Facts =
                new SortedDictionary<string, FactValue>(StringComparer.Ordinal),
        };
        var document = MadeAdvice.Document with { Advice = MadeAdvice.Document.Advice with { Pupils = [quiet] } };
        var lines = Written(document, AdviceFormat.Table).Split('\n');
        Assert.Contains("nothing to report for: P2", lines);
        Assert.Contains("1 pupils on 2026-11-20: 0 actions, 0 undecided; nothing to do for 1.", lines);
    }

    [Fact]
    public void The_list_of_rejects_holds_every_row()
    {
        using var stream = new MemoryStream();
        MadeAdvice.Document.WriteRejected(stream);
        Assert.Equal(
            "file,row,column,reason\nregister.csv,12,code,No such code.\nregister.csv,44,code,No such code.\nanswers.csv,7,,Too "
                + "few cells.\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    internal static string Written(AdviceDocument document, AdviceFormat format)
    {
        using var stream = new MemoryStream();
        document.Write(stream, format);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // JSON escapes apostrophes, Markdown what could be markup; a reader sees neither.
    private static string Plain(string text, AdviceFormat format) => format switch
    {
        AdviceFormat.JsonLines => text.Replace("\\u0027", "'", StringComparison.Ordinal),
        AdviceFormat.Markdown => text.Replace("\\", "", StringComparison.Ordinal),
        _ => text,
    };
}
