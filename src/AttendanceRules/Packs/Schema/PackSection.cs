namespace AttendanceRules.Packs.Schema;

/// <summary>A section of a pack file: its members are declarations by name, and a list gives the editions of one name.</summary>
internal sealed class PackSection
{
    public static readonly PackSection Sources = new("sources", ObjectSchema.Source);
    public static readonly PackSection Thresholds = new("thresholds", ObjectSchema.Threshold);
    public static readonly PackSection Facts = new("facts", ObjectSchema.Fact) { HasEditions = true };
    public static readonly PackSection Questions = new("questions", ObjectSchema.Question);
    public static readonly PackSection Groups = new("groups", ObjectSchema.Group) { HasEditions = true };
    public static readonly PackSection Actions = new("actions", ObjectSchema.Action);
    public static readonly PackSection Rules = new("rules", ObjectSchema.Rule) { HasEditions = true };
    public static readonly PackSection Pathways = new("pathways", ObjectSchema.Pathway) { HasEditions = true };
    public static readonly PackSection Stakeholders = new("stakeholders", ObjectSchema.Stakeholder);
    public static readonly PackSection Classes = new("classes", ObjectSchema.Class);
    public static readonly PackSection Flags = new("flags", ObjectSchema.Flag);
    public static readonly PackSection Codes = new("codes", ObjectSchema.Code) { HasEditions = true };
    public static readonly PackSection Characteristics = new("characteristics", ObjectSchema.Characteristic);
    public static readonly PackSection Reviews = new("reviews", ObjectSchema.Review);
    public static readonly PackSection Analyses = new("analyses", ObjectSchema.Analysis);
    public static readonly PackSection Reports = new("reports", ObjectSchema.Report);
    public static readonly PackSection Benchmarks = new("benchmarks", ObjectSchema.Benchmark);

    private PackSection(string name, ObjectSchema concept) => (Name, Concept) = (name, concept);

    /// <summary>Every section, in the order in which they are read.</summary>
    public static IReadOnlyList<PackSection> All { get; } =
    [
        Sources, Thresholds, Facts, Questions, Groups, Actions, Rules, Pathways, Stakeholders, Classes, Flags, Codes, Characteristics,
        Reviews, Analyses, Reports, Benchmarks,
    ];

    /// <summary>The member of a pack file that holds it.</summary>
    public string Name { get; }

    /// <summary>The table of each of its declarations.</summary>
    public ObjectSchema Concept { get; }

    /// <summary>True where a name can mean one thing now and another later; else it means one thing whatever the date.</summary>
    public bool HasEditions { get; private init; }
}
