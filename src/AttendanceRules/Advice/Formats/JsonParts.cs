using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>The parts as members of JSON objects; what surrounds them is the format's.</summary>
internal abstract class JsonParts(Utf8JsonWriter json) : Renderer
{
    protected Utf8JsonWriter Json => json;

    protected override void StartPupil(PupilAdvice pupil)
    {
        json.WriteStartObject();
        json.WriteString("pupil", pupil.Pupil);
        JsonMembers.Texts(json, "groups", pupil.Groups);
    }

    protected override void Actions(IReadOnlyList<RecommendedAction> actions) =>
        JsonMembers.Each(json, "actions", actions, ActionMembers.Write);

    protected override void Pathways(IReadOnlyList<PathwayPosition> pathways) =>
        JsonMembers.Each(json, "pathways", pathways, PathwayMembers.Write);

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
            json.WriteString(name, value.ToString());
        }

        json.WriteEndObject();
        var noneBecause = facts.Where(f => f.Value.Because is not null).ToList();
        if (noneBecause.Count == 0)
        {
            return;
        }

        json.WriteStartObject("noneBecause");
        foreach (var (name, value) in noneBecause)
        {
            json.WriteString(name, value.Because);
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

    protected void RuleBook(AdviceDocument document)
    {
        json.WriteStartObject("ruleBook");
        JsonMembers.Each(json, "packs", document.Packs, (j, p) =>
        {
            j.WriteString("id", p.Id);
            j.WriteString("version", p.Version);
        });
        json.WriteString("hash", document.Hash);
        json.WriteEndObject();
        JsonMembers.Date(json, "asOf", document.Advice.AsOf);
        JsonMembers.Date(json, "knownOn", document.KnownOn);
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
