using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of what is said about a school's pupils together.</summary>
internal static class FigureMembers
{
    public static void Group(Utf8JsonWriter json, GroupMembers group)
    {
        json.WriteString("group", group.Group);
        json.WriteString("title", group.Title);
        JsonMembers.Texts(json, "pupils", group.Pupils);
        JsonMembers.Texts(json, "undecided", group.Undecided);
        json.WriteString("count", group.Count.Text);
    }

    public static void Review(Utf8JsonWriter json, ReviewProfile review)
    {
        json.WriteString("review", review.Id);
        json.WriteString("title", review.Title);
        JsonMembers.Texts(json, "ratings", review.Ratings);
        JsonMembers.Each(json, "sections", review.Sections, (j, s) =>
        {
            j.WriteString("section", s.Id);
            j.WriteString("title", s.Title);
            j.WriteString("rating", s.Rating);
            JsonMembers.Each(j, "answers", s.Answers, (k, a) =>
            {
                k.WriteString("question", a.Question);
                k.WriteString("ask", a.Ask);
                k.WriteString("of", a.Of);
                k.WriteString("rating", a.Rating);
                JsonMembers.Date(k, "answeredOn", a.AnsweredOn);
                k.WriteString("change", a.Change.ToWord());
                k.WriteString("earlier", a.Earlier);
                JsonMembers.Date(k, "earlierOn", a.EarlierOn);
                JsonMembers.Texts(k, "evidenceLacking", a.IsBest ? [] : a.Evidence);
            });
            JsonMembers.Each(j, "open", s.Open, Open);
            JsonMembers.Texts(j, "sources", s.Sources);
        });
        JsonMembers.Each(json, "plan", review.Plan, Step);
        JsonMembers.Texts(json, "sources", review.Sources);
    }

    private static void Open(Utf8JsonWriter json, OpenAnswer answer)
    {
        json.WriteString("question", answer.Question);
        json.WriteString("ask", answer.Ask);
        json.WriteString("prompt", answer.Prompt);
        json.WriteString("of", answer.Of);
        json.WriteString("text", answer.Text);
        JsonMembers.Date(json, "answeredOn", answer.AnsweredOn);
    }

    private static void Step(Utf8JsonWriter json, ReviewStep step)
    {
        json.WriteString("rating", step.Rating);
        JsonMembers.Texts(json, "questions", step.Questions);
        json.WriteString("action", step.Action.Action);
        json.WriteString("title", step.Action.Title);
        json.WriteString("stakeholder", step.Action.Stakeholder);
        json.WriteString("owner", step.Owner);
        json.WriteString("status", step.Action.Status.ToWord());
        JsonMembers.Date(json, "due", step.Action.Due);
        json.WriteString("dueIn", step.Action.DueIn);
        JsonMembers.Date(json, "reviewBy", step.Action.ReviewBy);
        JsonMembers.Texts(json, "success", step.Success);
        JsonMembers.Texts(json, "sources", step.Action.Sources);
    }

    public static void Table(Utf8JsonWriter json, FigureTable table)
    {
        json.WriteString("analysis", table.Id);
        json.WriteString("title", table.Title);
        JsonMembers.Texts(json, "by", table.By);
        JsonMembers.Texts(json, "columns", table.Columns);
        JsonMembers.Each(json, "rows", table.Rows, (j, r) =>
        {
            JsonMembers.Texts(j, "of", r.Keys);
            j.WriteNumber("pupils", r.Pupils);
            JsonMembers.Texts(j, "figures", r.Figures.Select(f => f.Text));
        });
        JsonMembers.Texts(json, "sources", table.Sources);
    }

    public static void Benchmark(Utf8JsonWriter json, BenchmarkFigure benchmark)
    {
        json.WriteString("benchmark", benchmark.Benchmark);
        json.WriteString("title", benchmark.Title);
        json.WriteString("area", benchmark.Area);
        json.WriteString("phase", benchmark.Phase);
        json.WriteString("period", benchmark.Period);
        json.WriteString("measure", benchmark.School.Name);
        json.WriteString("school", benchmark.School.Text);
        json.WriteNumber("published", benchmark.Published);
        json.WriteString("licence", benchmark.Licence);
        JsonMembers.Texts(json, "sources", benchmark.Sources);
    }

    public static void Cohort(Utf8JsonWriter json, CohortFigure cohort)
    {
        json.WriteString("fact", cohort.Fact);
        JsonMembers.Each(json, "of", cohort.Parts, (j, p) =>
        {
            j.WriteString("name", p.Name);
            j.WriteString("title", p.Title);
            j.WriteString("value", p.Value);
        });
        json.WriteNumber("pupils", cohort.Pupils);
        json.WriteNumber("mayBelong", cohort.MayBelong);
        json.WriteString("rate", cohort.Own.Text);
        json.WriteString("peers", cohort.Peers.Text);
        json.WriteString("gap", cohort.Gap.Text);
        json.WriteString("verdict", cohort.Verdict.ToWord());
    }
}
