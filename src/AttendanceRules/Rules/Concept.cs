namespace AttendanceRules.Rules;

/// <summary>The members of each concept of the pack language: one table for the loader and for whatever describes the language.</summary>
internal sealed record Concept(string Name, IReadOnlyList<Member> Members)
{
    public IReadOnlyList<Member> Members { get; } = [.. Members.Select(m => m with { Note = MemberNotes.Of(Name, m.Name) })];

    private static readonly Member From = new("from", Form.Date);
    private static readonly Member To = new("to", Form.Date);
    private static readonly Member Title = new("title", Form.Text, IsRequired: true);
    private static readonly Member Sources = new("sources", Form.Texts);
    private static readonly Member Replaces = new("replaces", Form.Text);
    private static readonly Member Reason = new("reason", Form.Text);

    public static readonly Concept File = new("pack file",
    [
        new("$schema", Form.Text), new("pack", Form.Map), new("sources", Form.Map), new("thresholds", Form.Map), new("facts", Form.Map), new("questions", Form.Map),
        new("groups", Form.Map), new("actions", Form.Map), new("rules", Form.Map), new("pathways", Form.Map), new("disables", Form.List),
        new("reviews", Form.Map), new("analyses", Form.Map), new("reports", Form.Map), new("benchmarks", Form.Map), new("calendar", Form.Text), new("cases", Form.List),
        new("stakeholders", Form.Map), new("schoolYear", Form.Map), new("classes", Form.Map), new("flags", Form.Map), new("codes", Form.Map),
        new("characteristics", Form.Map), new("compulsoryAge", Form.Map), new("bankHolidays", Form.List),
    ]);

    public static readonly Concept Pack = new("pack",
        [new("id", Form.Text, true), Title, new("jurisdiction", Form.Text), new("version", Form.Text, true), new("extends", Form.Text), new("from", Form.Date, true), To]);

    public static readonly Concept Source = new("source",
        [Title, new("publisher", Form.Text), new("date", Form.Text), new("address", Form.Text), From, To, new("clauses", Form.Map, true)]);

    public static readonly Concept Clause = new("clause", [new("text", Form.Text, true), new("kind", Form.Text), new("stakeholder", Form.Text), new("notEncodable", Form.Text)]);

    public static readonly Concept Stakeholder = new("stakeholder", [Title]);
    public static readonly Concept Flag = new("flag", [Title]);
    public static readonly Concept Class = new("class", [Title, new("includes", Form.Texts)]);
    public static readonly Concept Code = new("code", [From, To, Title, new("class", Form.Text, true), new("flags", Form.Texts), Sources]);
    public static readonly Concept Characteristic = new("characteristic", [Title, new("type", Form.Any, true), Sources]);
    public static readonly Concept CompulsoryAge = new("compulsory age", [Title, new("begins", Form.Map, true), new("ends", Form.Map, true), new("yearGroups", Form.Map, true), Sources]);

    public static readonly Concept Threshold = new("threshold",
        [Title, new("unit", Form.Text, true), new("permits", Form.Text), new("stricter", Form.Text), new("values", Form.List, true), new("checked", Form.Date), Replaces, Reason]);

    public static readonly Concept Disabling = new("disabling", [new("rule", Form.Text, true), new("reason", Form.Text, true)]);

    public static readonly Concept ThresholdValue = new("threshold value", [new("from", Form.Date, true), new("value", Form.Number, true), new("source", Form.Text)]);

    public static readonly Concept Fact = new("fact",
    [
        new("title", Form.Text), From, To, Sources, Replaces, Reason,
        new("count", Form.Text), new("sum", Form.Text), new("rate", Form.Any), new("run", Form.Text), new("pattern", Form.Text), new("casework", Form.Text), new("elapsed", Form.Text),
        new("band", Form.Text), new("is", Form.Text), new("date", Form.Text), new("number", Form.Text), new("gap", Form.Any),
        new("of", Form.Any), new("over", Form.Any), new("in", Form.Text), new("at", Form.Text), new("which", Form.Text), new("atLeast", Form.Any), new("brokenBy", Form.Texts),
        new("action", Form.Text), new("outcome", Form.Text), new("notOutcome", Form.Text), new("since", Form.Text), new("until", Form.Text), new("minutesLate", Form.Text),
        new("mostPer", Form.Text), new("notCoveredBy", Form.Texts), new("roundEach", Form.Text), new("highest", Form.Text), new("lowest", Form.Text), new("round", Form.Number),
        new("for", Form.Text), new("value", Form.Text), new("planned", Form.YesNo),
        new("rows", Form.Map), new("values", Form.List), new("checkpoint", Form.Text), new("before", Form.Text), new("else", Form.Text),
        new("by", Form.Texts), new("pairs", Form.YesNo), new("lower", Form.Text), new("least", Form.Text),
    ]);

    public static readonly Concept BandEdition = new("edition of a band's rows", [new("from", Form.Date, true), To, new("rows", Form.Map, true), new("source", Form.Text)]);

    public static readonly Concept Question = new("question",
        [new("ask", Form.Text, true), new("title", Form.Text), new("of", Form.Text, true), new("type", Form.Any, true), new("per", Form.Text), new("when", Form.Text), new("assume", Form.Any), new("holds", Form.Text), new("evidence", Form.Texts), From, To, Sources, Replaces, Reason]);

    public static readonly Concept Group = new("group", [Title, new("when", Form.Texts), new("includes", Form.Map), new("publishedFrom", Form.Text), From, To, Sources, Replaces, Reason]);

    public static readonly Concept Action = new("action",
    [
        Title, new("by", Form.Texts, true), new("to", Form.Text), new("role", Form.Text), new("kind", Form.Text), new("contact", Form.Text), new("outcomes", Form.List),
        new("record", Form.Any), new("supplies", Form.Text), new("legalBasis", Form.Text), new("provider", Form.Text), new("duration", Form.Text), new("intended", Form.Text), new("cost", Form.Texts),
        new("chargeable", Form.YesNo), new("servedBy", Form.Texts), new("is", Form.Texts), new("evidence", Form.Text), new("values", Form.Map), new("permits", Form.Text), From, Sources, Replaces, Reason,
    ]);

    public static readonly Concept Rule = new("rule",
    [
        new("id", Form.Text), new("title", Form.Text), new("of", Form.Text), new("group", Form.Text), new("cell", Form.Text), new("when", Form.Texts), new("on", Form.Text),
        new("do", Form.List), new("firstOf", Form.List), new("oneOf", Form.List), new("watch", Form.Map), new("continues", Form.Text), new("withhold", Form.Text), new("because", Form.Text), new("after", Form.Texts), new("wait", Form.Text), new("due", Form.Text),
        new("needs", Form.Texts), new("cycle", Form.Text), new("endedBy", Form.Texts), new("lapses", Form.Text), new("basis", Form.Text), From, To, Sources, Replaces, Reason,
    ]);

    public static readonly Concept Line = new("line",
        [new("action", Form.Text, true), new("when", Form.Texts), new("each", Form.Text), new("due", Form.Text), new("notBefore", Form.Text), new("every", Form.Text), new("values", Form.Map), new("force", Form.Text), From, To]);

    public static readonly Concept LineValue = new("value of a line", [new("amount", Form.Text, true), new("until", Form.Text)]);

    public static readonly Concept Alternative = new("alternative", [new("when", Form.Texts), new("needs", Form.Texts), new("do", Form.List, true), new("watch", Form.Map), From, To]);

    public static readonly Concept Watch = new("watch",
    [
        new("for", Form.Text), new("until", Form.Text), new("extend", Form.Text), new("atMost", Form.Text), new("early", Form.Texts), new("improved", Form.Texts),
        new("then", Form.Text), new("do", Form.List),
    ]);

    public static readonly Concept Pathway = new("pathway",
        [Title, new("of", Form.Text), new("on", Form.Text), new("cycle", Form.Text), new("skip", Form.Text), new("stages", Form.List, true), From, To, Sources, Replaces, Reason]);

    public static readonly Concept Review = new("review", [Title, new("ratings", Form.Texts, true), new("sections", Form.List, true), From, To, Sources]);

    public static readonly Concept ReviewSection = new("section of a review", [new("id", Form.Text, true), Title, new("questions", Form.Texts, true), Sources]);

    public static readonly Concept Analysis = new("analysis", [Title, new("by", Form.Texts, true), new("show", Form.Texts, true), new("in", Form.Text), new("least", Form.Text), From, To, Sources]);

    public static readonly Concept Report = new("report", [Title, new("for", Form.Text), new("sections", Form.List, true), From, To, Sources]);

    public static readonly Concept ReportSection = new("section of a report", [Title, new("show", Form.Texts, true), Sources]);

    public static readonly Concept Benchmark = new("benchmark", [Title, new("period", Form.Text), new("licence", Form.Text), new("areaFrom", Form.Text), new("phaseFrom", Form.Text), new("values", Form.List, true), From, To, Sources]);

    public static readonly Concept BenchmarkValue = new("value of a benchmark",
        [new("area", Form.Text, true), new("name", Form.Text), new("phase", Form.Text), new("group", Form.Text), new("period", Form.Text), new("figures", Form.Map, true)]);

    public static readonly Concept Case = new("case",
    [
        new("case", Form.Text, true), new("calendar", Form.Text), new("pupil", Form.Map), new("register", Form.List), new("casework", Form.List),
        new("answers", Form.List), new("school", Form.Map), new("check", Form.List, true),
    ]);

    public static readonly Concept Story = new("story", [new("calendar", Form.Text), new("cases", Form.List, true)]);

    public static readonly Concept CaseSchool = new("school of a case", [new("answers", Form.List), new("casework", Form.List), new("pupils", Form.List)]);

    public static readonly Concept CasePupil = new("pupil of a case", [new("pupil", Form.Map), new("register", Form.List), new("casework", Form.List), new("answers", Form.List)]);

    public static readonly Concept Check = new("check",
    [
        new("on", Form.Date, true), new("knownOn", Form.Date), new("expect", Form.Map), new("not", Form.Texts), new("only", Form.Any), new("facts", Form.Map), new("groups", Form.List),
        new("undecided", Form.Map), new("blocked", Form.Map), new("withheld", Form.Map), new("because", Form.Texts), new("pathway", Form.Map), new("notices", Form.Texts),
    ]);

    public static readonly Concept Outcome = new("outcome", [new("name", Form.Text, true), new("undoes", Form.YesNo)]);

    public static readonly Concept SchoolYear = new("school year", [new("from", Form.Text, true)]);
    public static readonly Concept AgeBegins = new("begin of compulsory age", [new("age", Form.Number, true), new("on", Form.Texts, true)]);
    public static readonly Concept AgeEnds = new("end of compulsory age", [new("age", Form.Number, true), new("on", Form.Text, true)]);
    public static readonly Concept AgeYears = new("year groups of compulsory age", [new("no", Form.Texts), new("yes", Form.Texts), new("ends", Form.Texts)]);

    public static readonly Concept Calendar = new("calendar", [new("terms", Form.List), new("closures", Form.List), new("bankHolidays", Form.List)]);
    public static readonly Concept Term = new("term", [new("from", Form.Date, true), new("to", Form.Date, true), new("halfTerms", Form.List)]);
    public static readonly Concept Span = new("span", [new("from", Form.Date, true), new("to", Form.Date, true)]);
}
