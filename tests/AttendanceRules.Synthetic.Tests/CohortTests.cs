namespace AttendanceRules.Synthetic.Tests;

/// <summary>What a cohort is made of, beside how much is missed.</summary>
public sealed class CohortTests
{
    private static readonly CohortModel Model = CohortModel.Shipped();
    private static readonly Lazy<List<CohortPupil>> Pupils = new(() =>
        [.. Cohort.Create(Model, new CohortOptions { Pupils = 3000, Seed = 8 }).MakeSchools().SelectMany(s => s.MakePupils())]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(300, 3)]
    [InlineData(100_000, 248)] // 53,810 : 280 and 44,180 : 1,050 and 2,010 : 140
    public void It_has_so_many_pupils_in_schools_of_usual_size(long size, long schools)
    {
        var cohort = Cohort.Create(Model, new CohortOptions { Pupils = size });
        Assert.Equal(size, cohort.MakeSchools().Sum(s => s.PupilCount));
        Assert.Equal(schools, cohort.SchoolCount);
        Assert.Equal(schools, cohort.MakeSchools().Count());
    }

    // In this school two steps of one day ask a pupil's family the same.
    [Fact]
    public void Nobody_answers_a_question_twice_on_a_day_and_differently()
    {
        var cohort = Cohort.Create(Model, new CohortOptions { Pupils = 100_000, Seed = 7 });
        var school = cohort.MakeSchools().First(s => s.Id == "primary-00079");
        Assert.All(school.MakePupils(), p => Assert.All(p.Answers.GroupBy(a => (a.Question, a.Date, a.Parent)),
            same => Assert.Single(same.Select(a => a.Value).Distinct(StringComparer.Ordinal))));
    }

    [Fact]
    public void Ids_are_of_one_pupil_each() =>
        Assert.Equal(3000, Pupils.Value.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Ages_go_with_year_groups()
    {
        Assert.All(Pupils.Value.Where(p => p.YearGroup == "R"), p => Assert.InRange(p.DateOfBirth, new(2020, 9, 1), new(2021, 8, 31)));
        Assert.All(Pupils.Value.Where(p => p.YearGroup == "11"), p => Assert.InRange(p.DateOfBirth, new(2009, 9, 1), new(2010, 8, 31)));
    }

    [Fact]
    public void Marks_begin_and_end_with_the_roll()
    {
        var joined = Pupils.Value.Where(p => p.Admitted > new DateOnly(2025, 9, 2)).ToList();
        var left = Pupils.Value.Where(p => p.Left is not null).ToList();
        Assert.NotEmpty(joined);
        Assert.NotEmpty(left);
        Assert.All(joined, p => Assert.Equal(p.Admitted, p.Register[0].From));
        Assert.All(left, p => Assert.True(p.Register[^1].From <= p.Left));
        Assert.All(left, p => Assert.DoesNotContain(p.Steps, s => s.Date > p.Left));
        Assert.All(Pupils.Value.Where(p => p is { YearGroup: "7", Id: ['S', ..] }), p => Assert.NotNull(p.Admitted));
        Assert.Contains(Pupils.Value, p => p is { YearGroup: "8", Id: ['S', ..], Admitted: null });
    }

    [Fact]
    public void Some_of_what_a_school_should_know_is_unknown()
    {
        Assert.InRange(Pupils.Value.Count(p => p.Characteristics.GetValueOrDefault("youngCarer") == "unknown"), 200, 400);
        Assert.Contains(Pupils.Value, p => p.Characteristics.GetValueOrDefault("hasSocialWorker") == "unknown");
        Assert.Contains(Pupils.Value, p => p.Parents.Any(parent => parent.IsResponsible is null));
        var met = Pupils.Value.Where(p => p.Steps.Any(s => s.Action == "barriers-meeting")).ToList();
        Assert.InRange(met.Count(p => p.Answers.Any(a => a.Question == "safeguardingConcern")), met.Count / 4, met.Count * 3 / 4);
    }

    // Who is suspended has the suspension on record with its days; whoever is absent day after day has a return on record, mostly.
    [Fact]
    public void Casework_follows_from_the_marks()
    {
        foreach (var pupil in Pupils.Value)
        {
            var suspended = new HashSet<DateOnly>();
            _ = new PupilCount(pupil, (date, _, code) => suspended.UnionWith(code == "E" ? [date] : Array.Empty<DateOnly>()));
            var onRecord = pupil.Steps.Where(s => s.Action == "suspend-pupil").ToList();
            Assert.All(suspended, d => Assert.Contains(onRecord, s => s.For!.Value.Contains(d)));
            Assert.Equal(suspended.Count > 0, onRecord.Count > 0);
        }

        Assert.Contains(Pupils.Value, p => p.Steps.Any(s => s.Action == "attendance-return"));
        Assert.Contains(Pupils.Value, p => p.Steps.Any(s => s is { Action: "penalty-notice", Outcome: "paid", Parent: not null }));
    }

    [Fact]
    public void On_the_last_day_many_reasons_are_not_known_yet()
    {
        var (unexplained, explained) = (0, 0);
        foreach (var pupil in Pupils.Value)
        {
            _ = new PupilCount(pupil, (date, _, code) =>
            {
                unexplained += date == Model.Until && code == "N" ? 1 : 0;
                explained += date == Model.Until && code is ("I" or "O") ? 1 : 0;
            });
        }

        Assert.InRange(unexplained, explained / 20, explained * 2);
        Assert.True(unexplained > 50, "Too few to say anything.");
    }

    [Theory]
    [InlineData(0, null, "at least one pupil")]
    [InlineData(5, "2024-01-01", "The last day with marks must be from 2025-09-02 to 2027-07-21.")]
    [InlineData(5, "2028-01-01", "The last day with marks must be from 2025-09-02 to 2027-07-21.")]
    public void What_cannot_be_made_is_said(long pupils, string? until, string message)
    {
        var options = new CohortOptions
        {
            Pupils = pupils,
            Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Cohort.Create(Model, options)).Message, StringComparison.Ordinal);
    }
}
