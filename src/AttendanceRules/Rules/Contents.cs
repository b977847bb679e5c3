namespace AttendanceRules.Rules;

/// <summary>Which concept stands inside a member: the sections of a file, and the lists and objects within declarations.</summary>
internal static class Contents
{
    /// <summary>Sections of a file whose members are declarations by name; a list gives the editions of one name.</summary>
    public static readonly IReadOnlyList<(string Section, Concept Concept)> Sections =
    [
        ("sources", Concept.Source), ("thresholds", Concept.Threshold), ("facts", Concept.Fact), ("questions", Concept.Question), ("groups", Concept.Group),
        ("actions", Concept.Action), ("rules", Concept.Rule), ("pathways", Concept.Pathway), ("stakeholders", Concept.Stakeholder), ("classes", Concept.Class),
        ("flags", Concept.Flag), ("codes", Concept.Code), ("characteristics", Concept.Characteristic), ("reviews", Concept.Review), ("analyses", Concept.Analysis), ("reports", Concept.Report),
        ("benchmarks", Concept.Benchmark),
    ];

    /// <summary>The concept of an object, or of a list's items; null where it is none.</summary>
    public static Concept? Of(Concept concept, Member member) => (member.Form, member.Name) switch
    {
        (Form.List, "values") when concept == Concept.Fact => Concept.BandEdition,
        (Form.List, "values") when concept == Concept.Benchmark => Concept.BenchmarkValue,
        (Form.List, "sections") when concept == Concept.Review => Concept.ReviewSection,
        (Form.List, "sections") when concept == Concept.Report => Concept.ReportSection,
        (Form.Map, "values") when concept == Concept.Line => Concept.LineValue,
        (Form.Map, "clauses") => Concept.Clause,
        (Form.List, "disables") => Concept.Disabling,
        (Form.Map, "pack") => Concept.Pack,
        (Form.Map, "schoolYear") => Concept.SchoolYear,
        (Form.Map, "compulsoryAge") => Concept.CompulsoryAge,
        (Form.Map, "begins") => Concept.AgeBegins,
        (Form.Map, "ends") => Concept.AgeEnds,
        (Form.Map, "yearGroups") => Concept.AgeYears,
        (Form.Map, "watch") => Concept.Watch,
        (Form.Map, "school") => Concept.CaseSchool,
        (Form.List, "do" or "oneOf") => Concept.Line,
        (Form.List, "firstOf") => Concept.Alternative,
        (Form.List, "outcomes") => Concept.Outcome,
        (Form.List, "stages") => Concept.Rule,
        (Form.List, "values") => Concept.ThresholdValue,
        (Form.List, "cases") => Concept.Case,
        (Form.List, "check") => Concept.Check,
        (Form.List, "pupils") => Concept.CasePupil,
        (Form.List, "terms") => Concept.Term,
        (Form.List, "halfTerms" or "closures") => Concept.Span,
        _ => null,
    };

    /// <summary>Whether an object's members are names, each with the concept, rather than the concept's own.</summary>
    public static bool IsByName(Concept inner) => inner == Concept.LineValue || inner == Concept.Clause;

    /// <summary>Concepts that may be written as a bare name or text where nothing else is said of them.</summary>
    public static bool MayBeText(Concept concept) => concept == Concept.Line || concept == Concept.Outcome || concept == Concept.Clause;
}
