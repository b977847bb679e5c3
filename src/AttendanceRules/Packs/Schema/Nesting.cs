namespace AttendanceRules.Packs.Schema;

/// <summary>Which concept is inside a member: the lists and objects within declarations.</summary>
internal static class Nesting
{
    /// <summary>The concept of an object, or of a list's items; null where it is none.</summary>
    public static ObjectSchema? Of(ObjectSchema concept, MemberSchema member) => (member.Form, member.Name) switch
    {
        (JsonKind.List, "values") when concept == ObjectSchema.Fact => ObjectSchema.BandEdition,
        (JsonKind.List, "values") when concept == ObjectSchema.Benchmark => ObjectSchema.BenchmarkValue,
        (JsonKind.List, "sections") when concept == ObjectSchema.Review => ObjectSchema.ReviewSection,
        (JsonKind.List, "sections") when concept == ObjectSchema.Report => ObjectSchema.ReportSection,
        (JsonKind.Map, "values") when concept == ObjectSchema.Line => ObjectSchema.LineValue,
        (JsonKind.Map, "clauses") => ObjectSchema.Clause,
        (JsonKind.List, "disables") => ObjectSchema.Disabling,
        (JsonKind.Map, "pack") => ObjectSchema.Pack,
        (JsonKind.Map, "schoolYear") => ObjectSchema.SchoolYear,
        (JsonKind.Map, "currency") => ObjectSchema.Currency,
        (JsonKind.Map, "usualWeeks") => ObjectSchema.UsualWeeks,
        (JsonKind.Map, "schoolDay") => ObjectSchema.SchoolDay,
        (JsonKind.Map, "schoolWeek") => ObjectSchema.SchoolWeek,
        (JsonKind.List, "sessions") => ObjectSchema.Session,
        (JsonKind.Map, "compulsoryAge") => ObjectSchema.CompulsoryAge,
        (JsonKind.Map, "begins") => ObjectSchema.AgeBegins,
        (JsonKind.Map, "ends") => ObjectSchema.AgeEnds,
        (JsonKind.Map, "yearGroups") when concept == ObjectSchema.CompulsoryAge => ObjectSchema.AgeYears,
        (JsonKind.Map, "watch") => ObjectSchema.Watch,
        (JsonKind.Map, "ruleDefaults") => ObjectSchema.RuleDefaults,
        (JsonKind.Map, "school") => ObjectSchema.CaseSchool,
        (JsonKind.List, "do" or "oneOf") => ObjectSchema.Line,
        (JsonKind.List, "firstOf") => ObjectSchema.Alternative,
        (JsonKind.List, "outcomes") => ObjectSchema.Outcome,
        (JsonKind.List, "stages") => ObjectSchema.Rule,
        (JsonKind.List, "values") => ObjectSchema.ThresholdValue,
        (JsonKind.List, "cases") => ObjectSchema.Case,
        (JsonKind.List, "check") => ObjectSchema.Check,
        (JsonKind.List, "pupils") => ObjectSchema.CasePupil,
        (JsonKind.List, "terms") => ObjectSchema.Term,
        (JsonKind.List, "periods") => ObjectSchema.Period,
        (JsonKind.List, "halfTerms" or "closures") => ObjectSchema.Span,
        _ => null,
    };

    /// <summary>Whether an object's members are names, each with the concept, rather than the concept's own.</summary>
    public static bool IsByName(ObjectSchema inner) => inner == ObjectSchema.LineValue || inner == ObjectSchema.Clause;

    /// <summary>Concepts that may be written as a bare name or text where nothing else is said about them.</summary>
    public static bool MayBeText(ObjectSchema concept) =>
        concept == ObjectSchema.Line || concept == ObjectSchema.Outcome || concept == ObjectSchema.Clause;
}
