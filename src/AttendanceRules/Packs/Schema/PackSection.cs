namespace AttendanceRules.Packs.Schema;

/// <summary>A section of a pack file: its members are declarations by name, and a list gives the editions of one name.</summary>
internal sealed class PackSection
{
    public static readonly PackSection Sources = new("sources", () => ObjectSchema.Source, NameKinds.Document);
    public static readonly PackSection Thresholds = new("thresholds", () => ObjectSchema.Threshold, NameKinds.Threshold);
    public static readonly PackSection Facts = new("facts", () => ObjectSchema.Fact, NameKinds.Fact) { HasEditions = true };
    public static readonly PackSection Questions = new("questions", () => ObjectSchema.Question, NameKinds.Question);
    public static readonly PackSection Groups = new("groups", () => ObjectSchema.Group, NameKinds.Group) { HasEditions = true };
    public static readonly PackSection Actions = new("actions", () => ObjectSchema.Action, NameKinds.Action);
    public static readonly PackSection Rules = new("rules", () => ObjectSchema.Rule, NameKinds.Rule) { HasEditions = true };
    public static readonly PackSection Pathways = new("pathways", () => ObjectSchema.Pathway, NameKinds.Pathway) { HasEditions = true };
    public static readonly PackSection Stakeholders = new("stakeholders", () => ObjectSchema.Stakeholder, NameKinds.Stakeholder);
    public static readonly PackSection Classes = new("classes", () => ObjectSchema.Class, NameKinds.Class);
    public static readonly PackSection Flags = new("flags", () => ObjectSchema.Flag, NameKinds.Class);
    public static readonly PackSection Codes = new("codes", () => ObjectSchema.Code, NameKinds.Class) { HasEditions = true };
    public static readonly PackSection Characteristics =
        new("characteristics", () => ObjectSchema.Characteristic, NameKinds.Characteristic);
    public static readonly PackSection Subjects = new("subjects", () => ObjectSchema.Subject, NameKinds.Subject);
    public static readonly PackSection Reviews = new("reviews", () => ObjectSchema.Review, NameKinds.Table);
    public static readonly PackSection Analyses = new("analyses", () => ObjectSchema.Analysis, NameKinds.Table);
    public static readonly PackSection Reports = new("reports", () => ObjectSchema.Report, NameKinds.Report);
    public static readonly PackSection Benchmarks = new("benchmarks", () => ObjectSchema.Benchmark, NameKinds.Table);

    public static readonly PackSection Priorities = new("priorities", () => ObjectSchema.Priority, NameKinds.None);

    private readonly Func<ObjectSchema> concept;

    private PackSection(string name, Func<ObjectSchema> concept, NameKinds kind) => (Name, this.concept, Kind) = (name, concept, kind);

    /// <summary>Every section, in the order in which they are read.</summary>
    public static IReadOnlyList<PackSection> All { get; } =
    [
        Sources, Thresholds, Facts, Questions, Groups, Actions, Rules, Pathways, Stakeholders, Classes, Flags, Codes, Characteristics,
        Subjects, Reviews, Analyses, Reports, Benchmarks, Priorities,
    ];

    /// <summary>The member of a pack file that holds it.</summary>
    public string Name { get; }

    /// <summary>The table of each of its declarations. All tables are made when the first is asked for.</summary>
    public ObjectSchema Concept => concept();

    /// <summary>What its declarations are to whoever names one.</summary>
    public NameKinds Kind { get; }

    /// <summary>True where a name can mean one thing now and another later; else it means one thing whatever the date.</summary>
    public bool HasEditions { get; private init; }
}
