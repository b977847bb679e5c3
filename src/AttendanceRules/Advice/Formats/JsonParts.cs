using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>The parts as members of JSON objects; what surrounds them is the format's.</summary>
internal abstract class JsonParts(Utf8JsonWriter json) : Renderer
{
    /// <summary>Changes when a member is taken away or means something else; new members leave it.</summary>
    public const int SchemaVersion = 1;

    protected Utf8JsonWriter Json => json;

    /// <summary>What is written again as it was written before; null: nothing is kept.</summary>
    protected virtual KeptJson? Kept => null;

    protected override void StartPupil(PupilAdvice pupil)
    {
        if (pupil.Actions.Count > 0)
        {
            pupil.Actions[0].Explainer?.FindAll(pupil);
        }

        json.WriteStartObject();
        Head(pupil);
        json.WriteString("pupil", pupil.Pupil);
        JsonMembers.Texts(json, "groups", pupil.Groups);
    }

    /// <summary>Members before the pupil: the rule book and the day.</summary>
    protected abstract void Head(PupilAdvice pupil);

    protected override void Actions(IReadOnlyList<RecommendedAction> actions) =>
        JsonMembers.Each(json, "actions", actions, Kept, ActionMembers.Write);

    protected override void Pathways(IReadOnlyList<PathwayPosition> pathways) =>
        JsonMembers.Each(json, "pathways", pathways, Kept, PathwayMembers.Write);

    protected override void Undecided(IReadOnlyList<UndecidedAction> undecided) =>
        JsonMembers.Each(json, "undecided", undecided, OpenMembers.Undecided);

    protected override void Questions(IReadOnlyList<AskedQuestion> questions) =>
        JsonMembers.Each(json, "questions", questions, OpenMembers.Asked);

    protected override void Blocked(IReadOnlyList<BlockedAction> blocked) =>
        JsonMembers.Each(json, "blocked", blocked, OpenMembers.Blocked);

    protected override void Withheld(IReadOnlyList<WithheldAction> withheld) =>
        JsonMembers.Each(json, "withheld", withheld, OpenMembers.Withheld);

    protected override void Notices(IReadOnlyList<Notice> notices) => JsonMembers.Each(json, "notices", notices, (j, n) =>
    {
        j.WriteString("code", n.Code);
        j.WriteString("text", n.Text);
    });

    protected override void Facts(IReadOnlyDictionary<string, FactValue> facts)
    {
        json.WriteStartObject("facts");
        foreach (var (name, value) in facts)
        {
            json.WriteStartObject(name);
            ValueMembers.Write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    protected override void EndPupil(PupilAdvice pupil) => json.WriteEndObject();

    protected override void Groups(IReadOnlyList<GroupMembers> groups) => JsonMembers.Each(json, "groups", groups, FigureMembers.Group);

    protected override void Reviews(IReadOnlyList<ReviewProfile> reviews) =>
        JsonMembers.Each(json, "reviews", reviews, FigureMembers.Review);

    protected override void Tables(IReadOnlyList<FigureTable> tables) => JsonMembers.Each(json, "tables", tables, FigureMembers.Table);

    protected override void Benchmarks(IReadOnlyList<BenchmarkFigure> benchmarks) =>
        JsonMembers.Each(json, "benchmarks", benchmarks, FigureMembers.Benchmark);

    protected override void Cohorts(IReadOnlyList<CohortFigure> cohorts) =>
        JsonMembers.Each(json, "cohorts", cohorts, FigureMembers.Cohort);

    protected void Head(AdviceDocument document) =>
        Head(new RuleBookVersion { Packs = document.Packs, Hash = document.Hash }, document.Advice.AsOf, document.KnownOn);

    protected void Head(RuleBookVersion? book, DateOnly asOf, DateOnly? knownOn)
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        if (book is null)
        {
            json.WriteNull("ruleBook");
        }
        else
        {
            json.WriteStartObject("ruleBook");
            JsonMembers.Each(json, "packs", book.Packs, (j, p) =>
            {
                j.WriteString("id", p.Id);
                j.WriteString("version", p.Version);
            });
            json.WriteString("hash", book.Hash);
            json.WriteEndObject();
        }

        JsonMembers.Date(json, "asOf", asOf);
        JsonMembers.Date(json, "knownOn", knownOn);
    }

    protected void RejectedGroups(IReadOnlyList<RejectedGroup> groups) => JsonMembers.Each(json, "rejectedGroups", groups, (j, g) =>
    {
        j.WriteString("file", g.File);
        j.WriteString("column", g.Column);
        j.WriteString("reason", g.Reason);
        j.WriteNumber("count", g.Count);
        j.WriteStartArray("firstRows");
        foreach (var row in g.FirstRows)
        {
            j.WriteNumberValue(row);
        }

        j.WriteEndArray();
    });
}
