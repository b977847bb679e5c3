using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Tests.Evaluation.Onsets;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>
/// What is found out once for all pupils with nothing on record: which rules never call for them, and what conditions and names are,
/// whatever their marks are.
/// </summary>
public sealed class BlankDayTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // What each condition is for a pupil with nothing on record: T true, F false, U undecided; - where the marks decide.
    private static readonly (string When, char Truth)[] Conditions =
    [
        ("letters >= 1", 'F'), ("letters < 1", 'T'), ("letters == 0", 'T'), ("letters != 0", 'F'), ("told", 'U'), ("not told", 'U'),
        ("missed >= 1", '-'), ("yearGroup >= 7", '-'), ("onRoll", '-'), ("missed == 1", '-'),
        ("letters >= 1 and missed >= 1", 'F'), ("missed >= 1 and letters >= 1", 'F'), ("missed >= 1 and letters < 1", '-'),
        ("letters < 1 and missed >= 1", '-'), ("letters < 1 or missed >= 1", 'T'), ("missed >= 1 or letters < 1", 'T'),
        ("letters >= 1 or missed >= 1", '-'), ("missed >= 1 or letters >= 1", '-'), ("told and letters < 1", 'U'),
        ("letters < 1 and told", 'U'), ("told and missed >= 1", '-'), ("missed >= 1 and told", '-'), ("told or letters >= 1", 'U'),
        ("letters >= 1 or told", 'U'), ("told or missed >= 1", '-'), ("told and letters < 1 and missed >= 1", '-'),
        ("told and letters >= 1", 'F'), ("told or letters < 1", 'T'), ("letters < 1 and visits < 1", 'T'), ("written", 'F'),
        ("not written", 'T'), ("heard", 'U'), ("not heard", 'U'), ("away", '-'), ("not away", '-'), ("word == 'low'", 'T'),
        ("word != 'low'", 'F'), ("grade == 'low'", '-'), ("letters + visits >= 1", 'F'), ("missed + 1 >= 2", '-'),
        ("sessions >= 1", 'F'), ("anyParent.came", 'U'), ("not anyParent.came", 'U'), ("letters >= limit", 'F'), ("ended", 'F'),
        ("lately >= 3", '-'), ("uncovered >= 3", '-'), ("longest >= 2", '-'), ("entered >= 1", 'F'), ("ofEntry >= 1", '-'),
    ];

    private static readonly RuleBook Whole = Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "entries", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "came": { "ask": "Came?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "sessions": { "count": "sessions", "of": "absence", "in": "since letter" },
          "lately": { "count": "sessions", "of": "absence", "in": "since letter else school year" },
          "uncovered": { "count": "sessions", "of": "absence", "in": "since letter else school year", "notCoveredBy": "letter" },
          "longest": { "run": "school days", "of": "absence", "which": "longest", "in": "since visit else last 10 school days" },
          "ofEntry": { "count": "sessions", "of": "absence", "in": "since admitted else school year" },
          "entered": { "casework": "count", "action": "letter", "in": "since admitted else ever" },
          "letters": { "casework": "count", "action": "letter", "in": "ever" },
          "visits": { "casework": "count", "action": "visit", "in": "ever" },
          "written": { "is": "letters >= 1 or visits >= 1" }, "heard": { "is": "told or written" }, "away": { "is": "missed >= 1" },
          "ended": [ { "to": "2026-09-10", "is": "letters < 1" } ],
          "word": { "band": "letters", "rows": { "low": "< 2" }, "else": "high" },
          "grade": { "band": "missed", "rows": { "low": "< 2" }, "else": "high" } },
        "groups": { "all": { "title": "All" }, "sent-to": { "title": "Written to", "when": "letters >= 1" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $"\"r{i}\": {{ \"when\": \"{c.When}\", \"do\": [ \"visit\" ] }}"))}},
          "in": { "group": "sent-to", "when": "missed >= 1", "do": [ "visit" ] },
          "of-parent": { "of": "parent", "when": "came", "do": [ "visit" ] },
          "of-none": { "of": "parent", "when": "came and letters >= 1", "do": [ "visit" ] },
          "of-entry": { "on": "letter", "do": [ "visit" ] }, "always": { "do": [ "visit" ] } }
        """);

    private static readonly Book Book = Whole.Book;

    [Fact]
    public void What_is_found_is_what_is_the_same_for_all()
    {
        var own = Again(Book.Rules);
        var (plan, rules) = (BookPlans.Of(own).Make(Day), own.On(Day).OfPupils);
        var found = Find(PlannedDay.Of(own, own.On(Day), Day)!, FileOf(Made.Pupil(Day, "2026-09-10 O O").WithParents("A", "B")))!;
        foreach (var present in new[] { true, false })
        {
            // Of another such pupil the places that are known come from the first, and the others are worked out.
            var pupil = present ? Made.Pupil(Day) : Made.Pupil(Day, "2026-09-09 O O", "2026-09-11 I /").InYear(7, Day);
            var (context, row) = (new EvaluationContext(FileOf(pupil.WithParents("A", "B")), Day), new PlanRow());
            row.Begin(plan, new PlanRanges(plan), null, found);
            Assert.Equal(Conditions.Select(c => (c.When, c.Truth != '-')),
                Conditions.Select((c, i) => (c.When, row.IsKnownAt(plan.PlaceOf(rules[Index($"r{i}")])))));
            for (var i = 0; i < Conditions.Length; i++)
            {
                var (when, truth) = Conditions[i];
                var rule = rules[Index($"r{i}")];
                Assert.Equal((when, truth != 'F'), (when, found.MayCall.Contains(Index(rule.Id))));
                Assert.Equal((when, rule.When.Evaluate(context)), (when, row.Of(plan.PlaceOf(rule), context)));
                Assert.Equal((when, truth == '-' ? Letter(rule.When.Evaluate(context)) : truth),
                    (when, Letter(row.Of(plan.PlaceOf(rule), context))));
            }
        }

        // A rule of an entry is not among them: there is none.
        Assert.Equal([false, true, false, true, false],
            new[] { "in", "of-parent", "of-none", "always", "of-entry" }.Select(r => found.MayCall.Contains(Index(r))));
        Assert.Equal(found.MayCall.Order(), found.MayCall);

        int Index(string id) => rules.ToList().FindIndex(r => r.Id == id);
    }

    // A value of each name that is the same, for the pupil and for each parent where it reads one; nothing of the others.
    [Fact]
    public void Values_of_names_are_kept_in_their_places()
    {
        var file = FileOf(Made.Pupil(Day, "2026-09-10 O O").WithParents("A", "B"));
        var (found, numbering) = (Find(DayOf(Again(Book.Rules)), file)!, Book.Names.Numbering);
        Assert.Equal(Day, found.Row.Date);
        Assert.Equal(numbering.Shared + ((numbering.Count - numbering.Shared) * 3), found.Row.Values.Length);
        Assert.Equal(found.Row.Values.Length, found.Row.Truths.Length);
        foreach (var symbol in Book.Names.Known.Select(n => Book.Names.Find(n)!))
        {
            var isSame = BlankNames.Of(Book).AreSame([symbol]);
            for (var parent = 0; parent <= (symbol.Number < numbering.Shared ? 0 : 2); parent++)
            {
                var cell = EvaluationMemo.Cell(symbol.Number, parent, numbering.Shared, 3);
                var at = new EvaluationContext(file, Day) { Parent = parent == 0 ? null : file.Parents[parent - 1] };
                Assert.Equal((symbol.Name, parent, isSame ? symbol.At(at) : null), (symbol.Name, parent, found.Row.Values[cell]));
                Assert.Equal((symbol.Name, parent, isSame && symbol.Kind == ValueKind.Truth ? (int)symbol.Holds(at, null) + 1 : 0),
                    (symbol.Name, parent, found.Row.Truths[cell]));
            }
        }
    }

    // The fourth pupil of a kind finds it out; each number of parents and each calendar is a kind of its own, up to eight parents.
    [Fact]
    public void It_is_found_out_when_it_is_worth_it()
    {
        var day = DayOf(Again(Book.Rules));
        foreach (var parents in new[] { 1, 2, 8 })
        {
            for (var n = 1; n <= 4; n++)
            {
                Assert.Null(day.BlankOf(With(parents)));
                Ask(day, With(parents));
            }

            var found = day.BlankOf(With(parents));
            Assert.NotNull(found);
            Ask(day, With(parents));
            Assert.Same(found, day.BlankOf(With(parents)));
        }

        for (var n = 1; n <= 6; n++)
        {
            Ask(day, With(9));
            Assert.Null(day.BlankOf(With(9)));
        }

        var other = PupilRecord.Build("P2", new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 12, 11), [])]))
            .WithParents("P1").Create();
        var elsewhere = Book.FileOf(other, Book.TimeOf(other.Calendar), null, null);
        Assert.Null(day.BlankOf(elsewhere));
        Assert.NotNull(day.BlankOf(With(1)));
        Ask(day, elsewhere);
        Assert.Null(day.BlankOf(elsewhere));

        static SubjectFile With(int parents) =>
            FileOf(Made.Pupil(Day).WithParents([.. Enumerable.Range(1, parents).Select(p => FormattableString.Invariant($"P{p}"))]));
    }

    [Fact]
    public void Who_has_something_on_record_is_another()
    {
        var blank = Made.Pupil(Day);
        Assert.True(BlankDay.Is(FileOf(blank)));
        Assert.False(BlankDay.Is(FileOf(Made.Pupil(Day).Did(Day, "letter"))));
        Assert.False(BlankDay.Is(FileOf(Made.Pupil(Day).WithoutCasework())));
        Assert.False(BlankDay.Is(FileOf(Made.Pupil(Day).Answered("told", "yes", Day))));
        var school = Book.FileOf(new SchoolRecord("S", Made.Autumn, [blank.Create()]), null);
        Assert.False(BlankDay.Is(school));
        Assert.False(BlankDay.Is(Book.FileOf(blank.Create(), Book.TimeOf(Made.Autumn), null, school)));
        var day = DayOf(Again(Book.Rules));
        for (var n = 0; n < 6; n++)
        {
            Ask(day, FileOf(Made.Pupil(Day).Did(Day, "letter")));
            Ask(day, FileOf(Made.Pupil(Day).Answered("told", "yes", Day)));
        }

        Assert.Null(day.BlankOf(FileOf(blank)));
        _ = Find(day, FileOf(blank));
        Assert.NotNull(day.BlankOf(FileOf(blank)));
        Assert.Null(day.BlankOf(FileOf(Made.Pupil(Day).Did(Day, "letter"))));
    }

    // What fails is a notice on each pupil: nothing is kept for all.
    [Fact]
    public void What_fails_is_not_kept()
    {
        var number = new NotedNumber(_ => throw new InvalidOperationException("It fails."));
        var when = new Comparison(number, ">=", new Literal(Value.Exact(1), "1"));
        var failing = Again(Book.Rules.Select(r => r.Id == "always" ? r with { When = when } : r));
        Assert.Null(Find(DayOf(failing), FileOf(Made.Pupil(Day))));
        Assert.NotEmpty(number.Asked);
    }

    // A book of its own: what was found out by other tests is not known in it.
    private static Book Again(IEnumerable<RuleDeclaration> rules) => Book.Holding([.. rules], Book.Pathways, Book.Groups);

    private static PlannedDay DayOf(Book book)
    {
        _ = BookPlans.Of(book).Make(Day);
        return PlannedDay.Of(book, book.On(Day), Day)!;
    }

    private static SubjectFile FileOf(PupilRecordBuilder pupil) =>
        Book.FileOf(pupil.Create(), Book.TimeOf(Made.Autumn), null, null);

    private static BlankDay? Find(PlannedDay day, SubjectFile file)
    {
        for (var n = 0; n < 4; n++)
        {
            Ask(day, file);
        }

        return day.BlankOf(file);
    }

    // As it is where a pupil has been advised on.
    private static void Ask(PlannedDay day, SubjectFile file) => Remembering.While(Book, file, Day, 0, _ =>
    {
        day.FindBlank(new EvaluationContext(file, Day));
        return 0;
    });

    private static char Letter(Truth truth) => truth switch { Truth.True => 'T', Truth.False => 'F', _ => 'U' };
}
