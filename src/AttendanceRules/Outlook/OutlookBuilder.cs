using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>Puts the outlook on one pupil together.</summary>
internal sealed class OutlookBuilder
{
    private readonly Book book;
    private readonly PupilRecord pupil;
    private readonly DateOnly asOf;
    private readonly DateOnly until;
    private readonly MarkedAhead marked;
    private readonly BookReading reading;
    private readonly IReadOnlyList<DateOnly> year;
    private readonly DateOnly yearEnds;

    public OutlookBuilder(Book book, PupilRecord pupil, SchoolRecord? school, Viewpoint viewpoint, OutlookOptions options)
    {
        (this.book, this.pupil, asOf) = (book, pupil, viewpoint.AsOf);
        var time = book.TimeOf(pupil.Calendar);
        yearEnds = time.SchoolYear(asOf).To;
        until = options.Until ?? yearEnds;
        IReadOnlyList<DateOnly> ahead = [.. Enumerable.Range(0, time.DayCount).Select(i => time[i]).Where(d => d > asOf)];
        year = [.. ahead.Where(d => d <= yearEnds)];
        var last = until > yearEnds ? until : yearEnds;
        var codes = new CodesAhead(book, options, [.. ahead.Where(d => d <= last)]);
        var sessions = new SessionsToCome(time, pupil, [.. ahead.Where(d => d <= until)], codes);
        marked = new MarkedAhead(book, pupil, school, viewpoint, sessions, codes, options.AssumeNothingDone);
        reading = BookReading.Of(book, codes);
    }

    /// <summary>Asked before each advice.</summary>
    public required CancellationToken CancellationToken { get; init; }

    public PupilOutlook Build()
    {
        var now = new Advisor(book, marked.Nothing, asOf).Advise();
        var baseline = Baseline();
        var search = Search(now, baseline);
        List<UndecidedAction> undecided = [.. now.Undecided.Where(u => u.Kind != ActionKind.Standing)];
        return new PupilOutlook
        {
            Pupil = pupil.Id, AsOf = asOf, Until = until, LastDay = marked.Ahead.Days is { Count: > 0 } days ? days[^1] : asOf,
            SchoolDaysToCome = marked.Ahead.DaysOnRoll, SessionsToCome = marked.Ahead.Count, AbsenceCodes = marked.Codes.Absent,
            PresentCodes = marked.Codes.Present, Further = [.. search.Further()], Undecided = undecided,
            NotFound = [.. search.NotFound(undecided.Select(u => u.Action))], FallingAway = [.. FallingAway(now, baseline)],
            Rates = [.. Rates()], Pathways = [.. Pathways(now, baseline)], Notices = now.Notices,
        };
    }

    private List<PupilAdvice> Baseline()
    {
        var days = new DaysAhead(reading.WithoutStanding, marked, CancellationToken);
        return [.. marked.Ahead.Days.Select(d => days.On(d, MissedBlock.None))];
    }

    private AbsenceSearch Search(PupilAdvice now, List<PupilAdvice> baseline)
    {
        var bounds = new DutyBounds(book, marked, new AbsenceBound(reading.Marks, new TrendReader(reading.Marks, marked.Codes, asOf)));
        var search = new AbsenceSearch(book, marked, reading, reading.Bringing.Select(bounds.Of),
            [.. ActionKey.Due(now).Select(d => d.Key)]) { CancellationToken = CancellationToken };
        baseline.ForEach(search.TakeWithout);
        search.Search();
        return search;
    }

    private IEnumerable<FallingAway> FallingAway(PupilAdvice now, List<PupilAdvice> baseline)
    {
        var steps = new FallingSteps(book, reading.Marks, marked.Nothing, asOf, marked.Ahead.Days);
        foreach (var lines in now.Actions.Where(a => a.Kind != ActionKind.Standing).GroupBy(ActionKey.Of))
        {
            CancellationToken.ThrowIfCancellationRequested();
            var without = baseline.Find(b => !Calls(b, lines.Key));
            var gone = without?.AsOf;
            yield return new FallingAway
            {
                Action = lines.Key.Action, Parent = lines.Key.Parent, Title = lines.First().Title, Status = lines.Max(l => l.Status),
                On = gone, IsUndecidedThen = without is not null && ActionKey.Open(without).Contains(lines.Key),
                AgainOn = gone is null ? null : baseline.Find(b => b.AsOf > gone && Calls(b, lines.Key))?.AsOf,
                Steps = [.. steps.Of([.. lines.SelectMany(l => l.Rules)], lines.Key.Parent, gone ?? until)],
            };
        }
    }

    private static bool Calls(PupilAdvice advice, ActionKey key) => advice.Actions.Any(a => ActionKey.Of(a) == key);

    // Rates look to the end of the school year, however far the rest looks.
    private IEnumerable<RateLine> Rates()
    {
        var inYear = until == yearEnds ? marked : marked.With(new SessionsToCome(book.TimeOf(pupil.Calendar), pupil, year, marked.Codes));
        return new RateLines(book, marked.Codes, asOf).Of(inYear.Nothing, inYear.Ahead);
    }

    private static IEnumerable<NextOnPathway> Pathways(PupilAdvice now, List<PupilAdvice> baseline)
    {
        foreach (var position in now.Pathways)
        {
            var then = baseline.Select(b => (b.AsOf, Position: At(b, position))).FirstOrDefault(b => IsOther(b.Position, position));
            yield return new NextOnPathway
            {
                Pathway = position.Pathway, Parent = position.Parent, Now = position, On = then == default ? null : then.AsOf,
                Then = then.Position,
            };
        }
    }

    private static PathwayPosition? At(PupilAdvice advice, PathwayPosition position) =>
        advice.Pathways.FirstOrDefault(p => p.Pathway == position.Pathway && p.Parent == position.Parent);

    private static bool IsOther(PathwayPosition? then, PathwayPosition now) => then is null || then.Status != now.Status
        || then.Stage != now.Stage || !then.Next.Select(n => (n.Stage, n.Status)).SequenceEqual(now.Next.Select(n => (n.Stage, n.Status)));
}
