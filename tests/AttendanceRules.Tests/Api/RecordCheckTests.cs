using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Api;

/// <summary>What in records no pack knows is found, named with the nearest known name, and refused unless the caller accepts it.</summary>
public sealed class RecordCheckTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "questions": {
          "agreed": { "ask": "Is it agreed?", "of": "school", "type": "yes/no" },
          "mood": { "ask": "How is it?", "of": "school", "type": [ "good", "bad" ], "spellings": { "fine": "good" } },
          "says": { "ask": "Does this parent say so?", "of": "school", "type": "yes/no", "per": "parent" },
          "open": { "ask": "Is the school open?", "of": "school", "type": "yes/no", "per": "school" } },
        "actions": {
          "ring": { "title": "Ring home", "by": "school" },
          "meet": { "title": "Meet", "by": "school", "outcomes": [ "attended", "did-not-attend" ],
            "values": { "reviewOn": "date", "paid": "money" } },
          "meet-again": { "title": "Meet again", "by": "school", "is": [ "meet" ] } },
        "facts": { "helped": { "is": "sen == 'support'" } },
        "rules": { "r": { "when": "mood == 'good'", "do": [ "ring" ] } }
        """);

    private static PupilRecordBuilder Of(string id) =>
        PupilRecord.Build(id, Made.Autumn).MarkDays(new(2026, 9, 2), Day, "/", "\\");

    private static PupilRecordBuilder Pupil => Made.Pupil(Day).WithParents("A", "B");

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "unknown action", "casework[0].action", "Unknown action 'rnig'. Did you mean 'ring'?" },
        { "unknown outcome", "casework[0].outcome", "Unknown outcome 'did-not-atend' of 'meet'. Did you mean 'did-not-attend'?" },
        { "no outcomes", "casework[0].outcome", "Unknown outcome 'attended' of 'ring'. It has no outcomes." },
        { "arranged", "casework[0].due", "'ring' cannot be arranged for a later day: it has no outcomes. "
            + "Leave out the day on which it is to take place, and record it when it is done." },
        { "unknown value", "casework[0].values.reviewon", "'meet' records no value 'reviewon'. Did you mean 'reviewOn'?" },
        { "unreadable date", "casework[0].values.reviewOn",
            "The value 'reviewOn' of 'meet' cannot be read. It is a date such as 2026-09-01." },
        { "unreadable number", "casework[0].values.paid", "The value 'paid' of 'meet' cannot be read. It is a number." },
        { "parent of a step", "casework[0].parent", "Unknown parent 'C'. Parents are: A, B." },
        { "unknown question", "answers[0].question", "Unknown question 'agree'. Did you mean 'agreed'?" },
        { "question that is a characteristic", "answers[0].question",
            "Unknown question 'sen'. It is a characteristic, and is recorded as one." },
        { "unreadable answer", "answers[0].value", "The answer to 'agreed' cannot be read. It is yes or no." },
        { "near answer", "answers[0].value", "The answer to 'mood' cannot be read. Did you mean 'good'?" },
        { "question of the school", "answers[0].question",
            "The question 'open' is asked about the school. Answer it in the school's record." },
        { "not about a parent", "answers[0].parent", "The question 'agreed' is not asked about a parent. Leave the parent out." },
        { "parent of an answer", "answers[0].parent", "Unknown parent 'C'. Parents are: A, B." },
        { "unknown characteristic", "characteristics[0].name", "Unknown characteristic 'youngcarer'. Did you mean 'youngCarer'?" },
        { "characteristic that is a question", "characteristics[0].name",
            "Unknown characteristic 'agreed'. It is a question, and is answered." },
        { "unreadable characteristic", "characteristics[0].value",
            "The value of 'sen' cannot be read. It is one of: none, support, ehcp." },
        { "supplied", "suppliedCharacteristics", "Unknown characteristic 'sn'. Did you mean 'sen'?" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_is_named_with_what_was_meant(string mistake, string path, string text)
    {
        var problem = Assert.Single(Book.Check(With(mistake)));
        Assert.Equal(("P1", path, text), (problem.Pupil, problem.Path, $"{problem.Message} {problem.Suggestion}"));
        Assert.Equal($"P1, {path}: {text}", problem.ToString());
        Assert.Equal(text.Contains("cannot be read", StringComparison.Ordinal), problem.Code == "unreadable-value");
    }

    [Fact]
    public void What_the_packs_know_is_no_mistake()
    {
        var pupil = Pupil.Supplied("youngCarer", "sen").Has("sen", "k").Has("sex", "F").Has("freeSchoolMeals", "unknown")
            .Did(new CaseworkRow(Day, "meet") { Due = Day, Outcome = "attended", Parent = "A", Values = Values("reviewOn", "2026-09-30") })
            .Did(new CaseworkRow(Day, "meet-again") { Values = Values("paid", "12.50") }).Did(Day, "ring")
            .Answered("mood", "FINE").Answered("says", "no", parent: "B").Answered("agreed", "unknown")
            .Mark(Day, HalfDay.Morning, "").Mark(new(2026, 9, 20), HalfDay.Morning, "-")
            .Mark(new(2026, 10, 26), HalfDay.Morning, "#");
        Assert.Empty(Book.Check(pupil.Create()));
    }

    [Fact]
    public void Where_no_parents_were_supplied_none_is_checked() =>
        Assert.Empty(Book.Check(Made.Pupil(Day).Did(Day, "ring", "C").Answered("says", "yes", parent: "C").Create()));

    [Theory]
    [InlineData("i", "Unknown register code 'i' on 2026-09-18. Did you mean 'I'?")]
    [InlineData("Q9", "Unknown register code 'Q9' on 2026-09-18. Write an empty code for a mark that cannot be read.")]
    [InlineData("I02", "Unknown register code 'I02' on 2026-09-18. It is a code until 2022-08-31.")]
    public void A_code_that_no_pack_knows_on_the_day(string code, string text)
    {
        var pupil = Made.Pupil(new(2026, 9, 17)).Mark(Day, HalfDay.Morning, code).Create();
        var problem = Assert.Single(Book.Check(pupil));
        Assert.Equal(("unknown-record-name", "marks[24].code"), (problem.Code, problem.Path)); // 12 school days before it
        Assert.Equal(text, $"{problem.Message} {problem.Suggestion}");
    }

    [Fact]
    public void A_code_is_named_once_however_often_it_is_written()
    {
        var pupil = Made.Pupil(new(2026, 9, 17)).Mark(Day, HalfDay.Morning, "Q9").Mark(Day, HalfDay.Afternoon, "Q9").Create();
        Assert.StartsWith("Unknown register code 'Q9' on 2026-09-18, and on 1 more mark(s).", Assert.Single(Book.Check(pupil)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_on_days_without_school_are_named_by_day()
    {
        var pupil = Made.Pupil(Day).Marks([.. Enumerable.Range(26, 5).SelectMany(d => new Mark[]
        {
            new(new(2026, 10, d), HalfDay.Morning, "/"), new(new(2026, 10, d), HalfDay.Afternoon, "\\"),
        })]).Create();
        var problem = Assert.Single(Book.Check(pupil));
        Assert.Equal(("mark-without-school", "marks[26].date"), (problem.Code, problem.Path));
        Assert.Equal("There is no school on 2026-10-26, 2026-10-27, 2026-10-28 and 2 more.", problem.Message);
    }

    [Fact]
    public void Marks_of_whole_stretches_pass_over_bank_holidays_where_they_are_known()
    {
        var spring = new SchoolCalendar([new Term(new(2027, 4, 12), new(2027, 5, 28), [])]);
        var mayDay = new DateOnly(2027, 5, 3);
        PupilRecord Marked(IReadOnlySet<DateOnly>? holidays) =>
            PupilRecord.Build("P1", spring).MarkDays(new(2027, 4, 26), new(2027, 5, 7), "/", "\\", null, holidays).Create();
        Assert.Equal("There is no school on 2027-05-03.", Assert.Single(Book.Check(Marked(null))).Message);
        Assert.Contains(mayDay, Book.Catalogue.BankHolidays);
        Assert.Empty(Book.Check(Marked(Book.Catalogue.BankHolidays)));
    }

    [Fact]
    public void All_problems_are_listed_the_schools_own_first_then_by_pupil()
    {
        var school = new SchoolRecord("S1", Made.Autumn, [With("unknown action"), Of("P0").Answered("nope", "yes").Create()],
            casework: [new CaseworkRow(Day, "ring") { Parent = "A" }], answers: [new Answer("agreed", "yes")]);
        Assert.Equal(
        [
            "the school, casework[0].parent: Unknown parent 'A'. What is the school's own concerns no parent: leave the parent out.",
            "the school, answers[0].question: The question 'agreed' is asked about a pupil. Answer it in the pupil's record.",
            "P0, answers[0].question: Unknown question 'nope'. Did you mean 'open'?",
            "P1, casework[0].action: Unknown action 'rnig'. Did you mean 'ring'?",
        ], Book.Check(school).Select(p => p.ToString()));
    }

    [Fact]
    public void Advice_refuses_records_with_problems_and_says_all_of_them()
    {
        var pupil = Pupil.Did(Day, "rnig").Answered("nope", "yes").Create();
        var school = new SchoolRecord("S1", Made.Autumn, [pupil]);
        var thrown = Assert.Throws<RecordException>(() => Book.Advise(pupil, Day));
        Assert.Equal(Book.Check(pupil), thrown.Problems);
        Assert.Contains("The records have 2 problem(s).", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("P1, casework[0].action: Unknown action 'rnig'. Did you mean 'ring'?", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<RecordException>(() => Book.Advise(school, "P1", Day));
        Assert.Throws<RecordException>(() => Book.Advise(school, Day));
        Assert.Throws<RecordException>(() => Book.AdviseAll(school, Day));
        Assert.Throws<RecordException>(() => Book.Walk(pupil, Day, Day));
        Assert.Throws<RecordException>(() => Book.MorningList(school, Day));
    }

    [Fact]
    public void Accepted_problems_are_notices_of_the_advice()
    {
        var accept = new AdviceOptions { AcceptRecordProblems = true };
        var pupil = Pupil.Did(Day, "rnig").Create();
        var school = new SchoolRecord("S1", Made.Autumn, [pupil], answers: [new Answer("agreed", "yes")]);
        const string said = "casework[0].action: Unknown action 'rnig'. Did you mean 'ring'?";
        Assert.Equal(said, Assert.Single(Book.Advise(pupil, Day, accept).Notices, IsProblem).Text);
        Assert.Equal(said, Assert.Single(Book.Advise(school, "P1", Day, accept).Notices, IsProblem).Text);
        Assert.Equal(said, Assert.Single(Assert.Single(Book.AdviseAll(school, Day, accept)).Notices, IsProblem).Text);
        Assert.Equal(said, Assert.Single(Assert.Single(Book.Walk(pupil, Day, Day, null, accept)).Notices, IsProblem).Text);
        var whole = Book.Advise(school, Day, accept);
        Assert.Equal(said, Assert.Single(whole.Pupils[0].Notices, IsProblem).Text);
        Assert.Equal("misplaced-record", Assert.Single(whole.Notices).Code);
        Assert.Contains(Book.MorningList(school, Day, null, accept).Notices, n => n.Text == "P1, " + said);
    }

    [Fact]
    public void A_spelling_decides_as_the_value_that_it_means()
    {
        Assert.Equal("ring", Assert.Single(Book.Advise(Pupil.Answered("mood", "Fine").Create(), Day).Actions).Action);
        Assert.Empty(Book.Advise(Pupil.Answered("mood", "bad").Create(), Day).Actions);
        PupilRecord Sen(string value) => Made.Pupil(Day).Has("sen", value).Create();
        var facts = new AdviceOptions { Facts = ["helped"] };
        Assert.Equal("yes", Book.Advise(Sen("k"), Day, facts).Facts["helped"].ToString());
        Assert.Equal("no", Book.Advise(Sen("N"), Day, facts).Facts["helped"].ToString());
        Assert.Equal(AnswerKinds("sen"), ("support", "ehcp", "x"));
    }

    [Fact]
    public void A_record_without_problems_is_checked_once_and_costs_no_memory()
    {
        PupilRecord Clean(string id) => Of(id).WithParents("A", "B").Supplied("sen", "youngCarer").Has("sen", "K")
            .Did(Day, "meet", "A").Answered("mood", "good").Create();
        var (first, second) = (Clean("P1"), Clean("P2"));
        Assert.Empty(Book.Check(first));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = Book.Check(second);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(problems);
        Assert.Equal(0, allocated);
        Assert.NotNull(second.CheckedFor);
    }

    [Fact]
    public void What_is_found_for_one_book_and_calendar_is_looked_for_again_for_another()
    {
        var pupil = Pupil.Did(Day, "meet-again").Create();
        Assert.Empty(Book.Check(pupil));
        Assert.Equal("Unknown action 'meet-again'.", Assert.Single(Made.Book("\"rules\": {}").Check(pupil)).Message);
        var later = new SchoolCalendar([new Term(new(2026, 9, 7), new(2026, 12, 18), [])]);
        Assert.Equal("mark-without-school", Assert.Single(Book.Check(new SchoolRecord("S1", later, [pupil]))).Code);
    }

    [Fact]
    public void Null_is_refused_where_it_is_given()
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        Assert.Throws<ArgumentNullException>(() => builder.Mark(Day, HalfDay.Morning, null!));
        Assert.Throws<ArgumentNullException>(() => builder.Marks([null!]));
        Assert.Throws<ArgumentNullException>(() => builder.Did(Day, null!));
        Assert.Throws<ArgumentNullException>(() => builder.Answered("agreed", null!));
        Assert.Throws<ArgumentNullException>(() => builder.Answered(null!, "yes"));
        Assert.Throws<ArgumentNullException>(() => builder.Has(null!));
        Assert.Throws<ArgumentNullException>(() => builder.WithParents([null!]));
        Assert.Throws<ArgumentNullException>(() => builder.Supplied([null!]));
        var thrown = Assert.Throws<ArgumentException>(() => new SchoolRecord("S1", Made.Autumn, [builder.Create(), null!]));
        Assert.StartsWith("Item 1 is null; leave it out.", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SchoolRecord("S1", Made.Autumn, [], casework: [null!]));
    }

    private static bool IsProblem(Advice.Notice notice) => notice.Code == "unknown-record-name";

    private static (string Meant, string Capitals, string Other) AnswerKinds(string name)
    {
        var form = Book.Catalogue.CharacteristicForms[name];
        return (form.Meant("K"), form.Meant("e"), form.Meant("x"));
    }

    private static Dictionary<string, string> Values(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private static PupilRecord With(string mistake) => (mistake switch
    {
        "unknown action" => Pupil.Did(Day, "rnig"),
        "unknown outcome" => Pupil.Did(new CaseworkRow(Day, "meet") { Outcome = "did-not-atend" }),
        "no outcomes" => Pupil.Did(new CaseworkRow(Day, "ring") { Outcome = "attended" }),
        "arranged" => Pupil.Did(new CaseworkRow(Day, "ring") { Due = Day }),
        "unknown value" => Pupil.Did(new CaseworkRow(Day, "meet") { Values = Values("reviewon", "2026-09-30") }),
        "unreadable date" => Pupil.Did(new CaseworkRow(Day, "meet") { Values = Values("reviewOn", "30 September") }),
        "unreadable number" => Pupil.Did(new CaseworkRow(Day, "meet") { Values = Values("paid", "much") }),
        "parent of a step" => Pupil.Did(Day, "ring", "C"),
        "unknown question" => Pupil.Answered("agree", "yes"),
        "question that is a characteristic" => Pupil.Answered("sen", "support"),
        "unreadable answer" => Pupil.Answered("agreed", "perhaps"),
        "near answer" => Pupil.Answered("mood", "goood"),
        "question of the school" => Pupil.Answered("open", "yes"),
        "not about a parent" => Pupil.Answered("agreed", "yes", parent: "A"),
        "parent of an answer" => Pupil.Answered("says", "yes", parent: "C"),
        "unknown characteristic" => Pupil.Has("youngcarer"),
        "characteristic that is a question" => Pupil.Has("agreed"),
        "unreadable characteristic" => Pupil.Has("sen", "much of it"),
        "supplied" => Pupil.Supplied("sn"),
        _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
    }).Create();
}
