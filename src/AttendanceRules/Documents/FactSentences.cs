using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Documents;

/// <summary>What a fact is, as a sentence without its full stop.</summary>
internal sealed class FactSentences(NamedText names, ConditionWords conditions, SessionWords sessions, SchoolWeek week)
    : ISymbolVisitor<string>
{
    private readonly WindowWords windows = new(names);

    /// <summary>The sentence, with a small letter at its beginning and a full stop at its end.</summary>
    public string Of(Symbol fact) => fact.Accept(this) + ".";

    public string Visit(CountFact symbol) => Counted(symbol, (symbol.IsOfDays, symbol.IsAnySession) switch
    {
        (false, _) => $"the number of sessions recorded as {Recorded(symbol)}",
        (true, false) => $"the number of school days of which every session{sessions.In(symbol.Of.Subjects)} that could be attended is "
            + $"recorded as {sessions.Of(symbol.Of.Key, [])}",
        _ => $"the number of school days of which at least one session is recorded as {Recorded(symbol)}",
    } + (symbol.Weekdays == 0 ? "" : $", on {Weekdays(symbol)} only") + (symbol.IsOncePerWeek ? ", at most one in each school week" : ""));

    public string Visit(EpisodeFact symbol) => Counted(symbol, $"how often an unbroken run of {Least(symbol.AtLeast, symbol.IsOfDays)} "
        + $"recorded as {Recorded(symbol)} began");

    public string Visit(SumFact symbol) => Counted(symbol, symbol.IsOfSessions
        ? $"the minutes that the sessions recorded as {Recorded(symbol)} last, added up"
        : $"the minutes late of the sessions recorded as {Recorded(symbol)}, added up" + (symbol.RoundTo == 1 ? ""
            : FormattableString.Invariant($", each rounded {(symbol.RoundsUp ? "up" : "down")} to {symbol.RoundTo} minutes")));

    public string Visit(RateFact symbol) => Counted(symbol, $"the share of {(symbol.IsOverPlanned ? "all sessions of the school's calendar"
        : symbol.Over is { } over && over.Key.Split(' ')[0] != "possible"
            ? $"the sessions recorded as {sessions.Of(over.Key, over.Subjects)}"
        : "the sessions that could be attended" + sessions.In(symbol.Of.Subjects))} "
        + $"that are recorded as {sessions.Of(symbol.Of.Key, [])}" + (symbol.Step is { } step ? $", rounded to {step}%" : ""));

    public string Visit(RunFact symbol) => Counted(symbol, $"the {(symbol.Which == "current" ? "present" : symbol.Which)} unbroken run of "
        + $"{Least(symbol.AtLeast, symbol.IsOfDays)} recorded as {Recorded(symbol)}"
        + (symbol.BrokenBy.Count == 0 ? "" : $", which {string.Join(" or ", symbol.BrokenBy.Select(windows.Of))} ends"));

    public string Visit(PatternFact symbol) => Counted(symbol, symbol.Pattern switch
    {
        "same weekday" => $"the most school weeks running with a session recorded as {Recorded(symbol)} on one and the same weekday",
        "broken weeks" => "the number of school weeks of which some sessions, but not all, are recorded as " + Recorded(symbol),
        "beside holidays" => "the number of school days beside a break, or the end of a term, that are recorded as "
            + Recorded(symbol),
        _ => $"the number of {week.Sessions[week.PlaceOf(symbol.Pattern)].Title} sessions recorded as {Recorded(symbol)}",
    });

    public string Visit(CaseworkFact symbol) => CaseworkSentence.Of(symbol, names, windows);

    public string Visit(GapFact symbol) => "the number of groups of pupils, by "
        + string.Join(", ", symbol.By.Select(b => NamedText.Quoted(NamedText.Title(b)))) + (symbol.InPairs ? ", alone and in pairs" : "")
        + $", whose share of sessions recorded as {sessions.Of(symbol.Of.Key, [])} is lower than that of the other pupils"
        + (symbol.Lower is { } lower ? $" by more than {names.Number(lower)}" : "") + $", {windows.Of(symbol.In)}"
        + (symbol.Least is { } least ? $"; groups of fewer than {names.Number(least)} are not compared" : "");

    public string Visit(ElapsedFact symbol) => $"the number of {UnitWords.Of(symbol.Unit)} completed since {windows.Of(symbol.Since)}"
        + (symbol.Until is { } until ? $", up to {windows.Of(until)}" : "");

    public string Visit(DateFact symbol) => $"yes {windows.Of(symbol.Window)}";

    public string Visit(NumberFact symbol) => symbol.Sum.Accept(conditions, true);

    public string Visit(BandFact symbol) => BandSentence.Of(symbol, names);

    public string Visit(ConditionFact symbol) => "yes when " + conditions.Of(symbol.When);

    public string Visit(PupilCountFact symbol) => "the number of pupils on roll for whom it is so: "
        + NamedText.Quoted(NamedText.Title(symbol.Of));

    public string Visit(DatedFact symbol) => string.Join("; ", symbol.Editions.Select(e =>
        $"{NamedText.Days(e.From, e.To)}: {e.Item.Accept(this)}"));

    public string Visit(ThresholdName symbol) => names.Number(symbol);

    public string Visit(ActionOnRecord symbol) => $"whether {NamedText.Quoted(names.Action(symbol.Name))} is on record";

    public string Visit(QuestionName symbol) => NamedText.Title(symbol);

    public string Visit(CharacteristicName symbol) => NamedText.Title(symbol);

    public string Visit(CompulsoryAge symbol) => NamedText.Title(symbol);

    public string Visit(AdmittedDate symbol) => NamedText.Title(symbol);

    public string Visit(LeavingDate symbol) => NamedText.Title(symbol);

    public string Visit(BirthDate symbol) => NamedText.Title(symbol);

    public string Visit(OnRoll symbol) => NamedText.Title(symbol);

    public string Visit(YearGroup symbol) => NamedText.Title(symbol);

    public string Visit(Age symbol) => NamedText.Title(symbol);

    private string Recorded(RegisterFact fact) => sessions.Of(fact.Of.Key, fact.Of.Subjects);

    private string Counted(RegisterFact fact, string what) => what
        + (fact.Late is { } late
            ? $", where the pupil was {string.Join(" and ", late.Limits.Select(l => names.Limit(l, Unit.Minutes)))} late" : "")
        + (fact.In is { } window ? $", {windows.Of(window)}" : "")
        + (fact.NotCoveredBy.Count == 0 ? "" : ", without what an entry of "
            + $"{string.Join(" or ", fact.NotCoveredBy.Select(a => NamedText.Quoted(names.Action(a.Action))))} is about")
        + (fact.Extreme is { } over ? $"; the {(fact.IsHighest ? "most" : "least")} that this has been on a school day {windows.Of(over)}"
            : "")
        + (fact.AsAt is { } day ? $"; as it was on {windows.Of(day)}" : "");

    private string Least(Operand? least, bool isOfDays)
    {
        var unit = isOfDays ? Unit.SchoolDays : Unit.Sessions;
        return least switch
        {
            null => UnitWords.Of(unit),
            Literal { Value.Low: { } number } => "at least " + NamedText.Number(number, unit, null),
            _ => "at least " + least.Accept(conditions, true),
        };
    }

    private static string Weekdays(CountFact symbol) =>
        string.Join(" and ", Enum.GetValues<DayOfWeek>().Where(d => (symbol.Weekdays & (1 << (int)d)) != 0).Select(d => d + "s"));
}
