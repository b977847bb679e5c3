namespace AttendanceRules.Packs.Schema;

/// <summary>The members of each concept of the pack language: one table for the loader and for whatever describes the language.</summary>
internal sealed record ObjectSchema(string Name, IReadOnlyList<MemberSchema> Members)
{
    public IReadOnlyList<MemberSchema> Members { get; } = [.. Members.Select(m => m with { Note = PropertyDocs.Of(Name, m.Name) })];

    private static readonly MemberSchema From = new("from", JsonKind.Date);
    private static readonly MemberSchema To = new("to", JsonKind.Date);
    private static readonly MemberSchema Title = new("title", JsonKind.Text, IsRequired: true);
    private static readonly MemberSchema Sources = new("sources", JsonKind.Texts);
    private static readonly MemberSchema Replaces = new("replaces", JsonKind.Text);
    private static readonly MemberSchema Reason = new("reason", JsonKind.Text);

    public static readonly ObjectSchema File = new("pack file",
    [
        new("$schema", JsonKind.Text), new("pack", JsonKind.Map), new("sources", JsonKind.Map), new("thresholds", JsonKind.Map), new("facts", JsonKind.Map), new("questions", JsonKind.Map),
        new("groups", JsonKind.Map), new("actions", JsonKind.Map), new("rules", JsonKind.Map), new("pathways", JsonKind.Map), new("disables", JsonKind.List),
        new("reviews", JsonKind.Map), new("analyses", JsonKind.Map), new("reports", JsonKind.Map), new("benchmarks", JsonKind.Map), new("calendar", JsonKind.Text), new("cases", JsonKind.List),
        new("stakeholders", JsonKind.Map), new("schoolYear", JsonKind.Map), new("classes", JsonKind.Map), new("flags", JsonKind.Map), new("codes", JsonKind.Map),
        new("characteristics", JsonKind.Map), new("compulsoryAge", JsonKind.Map), new("bankHolidays", JsonKind.List),
    ]);

    public static readonly ObjectSchema Pack = new("pack",
        [new("id", JsonKind.Text, true), Title, new("jurisdiction", JsonKind.Text), new("version", JsonKind.Text, true), new("extends", JsonKind.Text), new("from", JsonKind.Date, true), To]);

    public static readonly ObjectSchema Source = new("source",
        [Title, new("publisher", JsonKind.Text), new("date", JsonKind.Text), new("address", JsonKind.Text), From, To, new("clauses", JsonKind.Map, true)]);

    public static readonly ObjectSchema Clause = new("clause", [new("text", JsonKind.Text, true), new("kind", JsonKind.Text), new("stakeholder", JsonKind.Text), new("notEncodable", JsonKind.Text)]);

    public static readonly ObjectSchema Stakeholder = new("stakeholder", [Title]);
    public static readonly ObjectSchema Flag = new("flag", [Title]);
    public static readonly ObjectSchema Class = new("class", [Title, new("includes", JsonKind.Texts)]);
    public static readonly ObjectSchema Code = new("code", [From, To, Title, new("class", JsonKind.Text, true), new("flags", JsonKind.Texts), Sources]);
    public static readonly ObjectSchema Characteristic = new("characteristic", [Title, new("type", JsonKind.Any, true), Sources]);
    public static readonly ObjectSchema CompulsoryAge = new("compulsory age", [Title, new("begins", JsonKind.Map, true), new("ends", JsonKind.Map, true), new("yearGroups", JsonKind.Map, true), Sources]);

    public static readonly ObjectSchema Threshold = new("threshold",
        [Title, new("unit", JsonKind.Text, true), new("permits", JsonKind.Text), new("stricter", JsonKind.Text), new("values", JsonKind.List, true), new("checked", JsonKind.Date), Replaces, Reason]);

    public static readonly ObjectSchema Disabling = new("disabling", [new("rule", JsonKind.Text, true), new("reason", JsonKind.Text, true)]);

    public static readonly ObjectSchema ThresholdValue = new("threshold value", [new("from", JsonKind.Date, true), new("value", JsonKind.Number, true), new("source", JsonKind.Text)]);

    public static readonly ObjectSchema Fact = new("fact",
    [
        new("title", JsonKind.Text), From, To, Sources, Replaces, Reason,
        new("count", JsonKind.Text), new("sum", JsonKind.Text), new("rate", JsonKind.Any), new("run", JsonKind.Text), new("pattern", JsonKind.Text), new("casework", JsonKind.Text), new("elapsed", JsonKind.Text),
        new("band", JsonKind.Text), new("is", JsonKind.Text), new("date", JsonKind.Text), new("number", JsonKind.Text), new("gap", JsonKind.Any),
        new("of", JsonKind.Any), new("over", JsonKind.Any), new("in", JsonKind.Text), new("at", JsonKind.Text), new("which", JsonKind.Text), new("atLeast", JsonKind.Any), new("brokenBy", JsonKind.Texts),
        new("action", JsonKind.Text), new("outcome", JsonKind.Text), new("notOutcome", JsonKind.Text), new("since", JsonKind.Text), new("until", JsonKind.Text), new("minutesLate", JsonKind.Text),
        new("mostPer", JsonKind.Text), new("notCoveredBy", JsonKind.Texts), new("roundEach", JsonKind.Text), new("highest", JsonKind.Text), new("lowest", JsonKind.Text), new("round", JsonKind.Number),
        new("for", JsonKind.Text), new("value", JsonKind.Text), new("planned", JsonKind.YesNo),
        new("rows", JsonKind.Map), new("values", JsonKind.List), new("checkpoint", JsonKind.Text), new("before", JsonKind.Text), new("else", JsonKind.Text),
        new("by", JsonKind.Texts), new("pairs", JsonKind.YesNo), new("lower", JsonKind.Text), new("least", JsonKind.Text),
    ]);

    public static readonly ObjectSchema BandEdition = new("edition of a band's rows", [new("from", JsonKind.Date, true), To, new("rows", JsonKind.Map, true), new("source", JsonKind.Text)]);

    public static readonly ObjectSchema Question = new("question",
        [new("ask", JsonKind.Text, true), new("title", JsonKind.Text), new("of", JsonKind.Text, true), new("type", JsonKind.Any, true), new("per", JsonKind.Text), new("when", JsonKind.Text), new("assume", JsonKind.Any), new("holds", JsonKind.Text), new("evidence", JsonKind.Texts), From, To, Sources, Replaces, Reason]);

    public static readonly ObjectSchema Group = new("group", [Title, new("when", JsonKind.Texts), new("includes", JsonKind.Map), new("publishedFrom", JsonKind.Text), From, To, Sources, Replaces, Reason]);

    public static readonly ObjectSchema Action = new("action",
    [
        Title, new("by", JsonKind.Texts, true), new("to", JsonKind.Text), new("role", JsonKind.Text), new("kind", JsonKind.Text), new("contact", JsonKind.Text), new("outcomes", JsonKind.List),
        new("record", JsonKind.Any), new("supplies", JsonKind.Text), new("legalBasis", JsonKind.Text), new("provider", JsonKind.Text), new("duration", JsonKind.Text), new("intended", JsonKind.Text), new("cost", JsonKind.Texts),
        new("chargeable", JsonKind.YesNo), new("servedBy", JsonKind.Texts), new("is", JsonKind.Texts), new("evidence", JsonKind.Text), new("values", JsonKind.Map), new("permits", JsonKind.Text), From, Sources, Replaces, Reason,
    ]);

    public static readonly ObjectSchema Rule = new("rule",
    [
        new("id", JsonKind.Text), new("title", JsonKind.Text), new("of", JsonKind.Text), new("group", JsonKind.Text), new("cell", JsonKind.Text), new("when", JsonKind.Texts), new("on", JsonKind.Text),
        new("do", JsonKind.List), new("firstOf", JsonKind.List), new("oneOf", JsonKind.List), new("watch", JsonKind.Map), new("continues", JsonKind.Text), new("withhold", JsonKind.Text), new("because", JsonKind.Text), new("after", JsonKind.Texts), new("wait", JsonKind.Text), new("due", JsonKind.Text),
        new("needs", JsonKind.Texts), new("cycle", JsonKind.Text), new("endedBy", JsonKind.Texts), new("lapses", JsonKind.Text), new("basis", JsonKind.Text), From, To, Sources, Replaces, Reason,
    ]);

    public static readonly ObjectSchema Line = new("line",
        [new("action", JsonKind.Text, true), new("when", JsonKind.Texts), new("each", JsonKind.Text), new("due", JsonKind.Text), new("notBefore", JsonKind.Text), new("every", JsonKind.Text), new("values", JsonKind.Map), new("force", JsonKind.Text), From, To]);

    public static readonly ObjectSchema LineValue = new("value of a line", [new("amount", JsonKind.Text, true), new("until", JsonKind.Text)]);

    public static readonly ObjectSchema Alternative = new("alternative", [new("when", JsonKind.Texts), new("needs", JsonKind.Texts), new("do", JsonKind.List, true), new("watch", JsonKind.Map), From, To]);

    public static readonly ObjectSchema Watch = new("watch",
    [
        new("for", JsonKind.Text), new("until", JsonKind.Text), new("extend", JsonKind.Text), new("atMost", JsonKind.Text), new("early", JsonKind.Texts), new("improved", JsonKind.Texts),
        new("then", JsonKind.Text), new("do", JsonKind.List),
    ]);

    public static readonly ObjectSchema Pathway = new("pathway",
        [Title, new("of", JsonKind.Text), new("on", JsonKind.Text), new("cycle", JsonKind.Text), new("skip", JsonKind.Text), new("stages", JsonKind.List, true), From, To, Sources, Replaces, Reason]);

    public static readonly ObjectSchema Review = new("review", [Title, new("ratings", JsonKind.Texts, true), new("sections", JsonKind.List, true), From, To, Sources]);

    public static readonly ObjectSchema ReviewSection = new("section of a review", [new("id", JsonKind.Text, true), Title, new("questions", JsonKind.Texts, true), Sources]);

    public static readonly ObjectSchema Analysis = new("analysis", [Title, new("by", JsonKind.Texts, true), new("show", JsonKind.Texts, true), new("in", JsonKind.Text), new("least", JsonKind.Text), From, To, Sources]);

    public static readonly ObjectSchema Report = new("report", [Title, new("for", JsonKind.Text), new("sections", JsonKind.List, true), From, To, Sources]);

    public static readonly ObjectSchema ReportSection = new("section of a report", [Title, new("show", JsonKind.Texts, true), Sources]);

    public static readonly ObjectSchema Benchmark = new("benchmark", [Title, new("period", JsonKind.Text), new("licence", JsonKind.Text), new("areaFrom", JsonKind.Text), new("phaseFrom", JsonKind.Text), new("values", JsonKind.List, true), From, To, Sources]);

    public static readonly ObjectSchema BenchmarkValue = new("value of a benchmark",
        [new("area", JsonKind.Text, true), new("name", JsonKind.Text), new("phase", JsonKind.Text), new("group", JsonKind.Text), new("period", JsonKind.Text), new("figures", JsonKind.Map, true)]);

    public static readonly ObjectSchema Case = new("case",
    [
        new("case", JsonKind.Text, true), new("calendar", JsonKind.Text), new("pupil", JsonKind.Map), new("register", JsonKind.List), new("casework", JsonKind.List),
        new("answers", JsonKind.List), new("school", JsonKind.Map), new("check", JsonKind.List, true),
    ]);

    public static readonly ObjectSchema Story = new("story", [new("calendar", JsonKind.Text), new("cases", JsonKind.List, true)]);

    public static readonly ObjectSchema CaseSchool = new("school of a case", [new("answers", JsonKind.List), new("casework", JsonKind.List), new("pupils", JsonKind.List)]);

    public static readonly ObjectSchema CasePupil = new("pupil of a case", [new("pupil", JsonKind.Map), new("register", JsonKind.List), new("casework", JsonKind.List), new("answers", JsonKind.List)]);

    public static readonly ObjectSchema Check = new("check",
    [
        new("on", JsonKind.Date, true), new("knownOn", JsonKind.Date), new("expect", JsonKind.Map), new("not", JsonKind.Texts), new("only", JsonKind.Any), new("facts", JsonKind.Map), new("groups", JsonKind.List),
        new("undecided", JsonKind.Map), new("blocked", JsonKind.Map), new("withheld", JsonKind.Map), new("because", JsonKind.Texts), new("pathway", JsonKind.Map), new("notices", JsonKind.Texts),
    ]);

    public static readonly ObjectSchema Outcome = new("outcome", [new("name", JsonKind.Text, true), new("undoes", JsonKind.YesNo)]);

    public static readonly ObjectSchema SchoolYear = new("school year", [new("from", JsonKind.Text, true)]);
    public static readonly ObjectSchema AgeBegins = new("begin of compulsory age", [new("age", JsonKind.Number, true), new("on", JsonKind.Texts, true)]);
    public static readonly ObjectSchema AgeEnds = new("end of compulsory age", [new("age", JsonKind.Number, true), new("on", JsonKind.Text, true)]);
    public static readonly ObjectSchema AgeYears = new("year groups of compulsory age", [new("no", JsonKind.Texts), new("yes", JsonKind.Texts), new("ends", JsonKind.Texts)]);

    public static readonly ObjectSchema Calendar = new("calendar", [new("terms", JsonKind.List), new("closures", JsonKind.List), new("bankHolidays", JsonKind.List)]);
    public static readonly ObjectSchema Term = new("term", [new("from", JsonKind.Date, true), new("to", JsonKind.Date, true), new("halfTerms", JsonKind.List)]);
    public static readonly ObjectSchema Span = new("span", [new("from", JsonKind.Date, true), new("to", JsonKind.Date, true)]);
}
