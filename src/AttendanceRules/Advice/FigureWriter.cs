using System.Text.Json;

namespace AttendanceRules.Advice;

/// <summary>Writes what is said of a school's pupils together.</summary>
internal static class FigureWriter
{
    public static void School(Utf8JsonWriter json, SchoolAdvice advice)
    {
        AdviceWriter.Each(json, "groups", advice.Groups, (j, g) =>
        {
            j.WriteString("group", g.Group);
            j.WriteString("title", g.Title);
            AdviceWriter.Texts(j, "pupils", g.Pupils);
            AdviceWriter.Texts(j, "undecided", g.Undecided);
            j.WriteString("count", g.Count.Text);
        });
        AdviceWriter.Each(json, "reviews", advice.Reviews, Review);
        AdviceWriter.Each(json, "tables", advice.Tables, Table);
        AdviceWriter.Each(json, "benchmarks", advice.Benchmarks, (j, b) =>
        {
            j.WriteString("benchmark", b.Benchmark);
            j.WriteString("title", b.Title);
            j.WriteString("area", b.Area);
            j.WriteString("phase", b.Phase);
            j.WriteString("period", b.Period);
            j.WriteString("measure", b.School.Name);
            j.WriteString("school", b.School.Text);
            j.WriteNumber("published", b.Published);
            j.WriteString("licence", b.Licence);
            AdviceWriter.Texts(j, "sources", b.Sources);
        });
    }

    public static void Cohorts(Utf8JsonWriter json, SchoolAdvice advice) => AdviceWriter.Each(json, "cohorts", advice.Cohorts, (j, c) =>
    {
        j.WriteString("fact", c.Fact);
        AdviceWriter.Each(j, "of", c.Parts, (k, p) =>
        {
            k.WriteString("name", p.Name);
            k.WriteString("title", p.Title);
            k.WriteString("value", p.Value);
        });
        j.WriteNumber("pupils", c.Pupils);
        j.WriteNumber("mayBelong", c.MayBelong);
        j.WriteString("rate", c.Own.Text);
        j.WriteString("peers", c.Peers.Text);
        j.WriteString("gap", c.Gap.Text);
        j.WriteString("verdict", c.Verdict);
    });

    private static void Review(Utf8JsonWriter json, ReviewProfile review)
    {
        json.WriteString("review", review.Id);
        json.WriteString("title", review.Title);
        AdviceWriter.Texts(json, "ratings", review.Ratings);
        AdviceWriter.Each(json, "sections", review.Sections, (j, s) =>
        {
            j.WriteString("section", s.Id);
            j.WriteString("title", s.Title);
            j.WriteString("rating", s.Rating);
            AdviceWriter.Each(j, "answers", s.Answers, (k, a) =>
            {
                k.WriteString("question", a.Question);
                k.WriteString("ask", a.Ask);
                k.WriteString("of", a.Of);
                k.WriteString("rating", a.Rating);
                AdviceWriter.Texts(k, "evidenceLacking", a.IsBest ? [] : a.Evidence);
            });
            AdviceWriter.Texts(j, "sources", s.Sources);
        });
        AdviceWriter.Texts(json, "sources", review.Sources);
    }

    private static void Table(Utf8JsonWriter json, FigureTable table)
    {
        json.WriteString("analysis", table.Id);
        json.WriteString("title", table.Title);
        AdviceWriter.Texts(json, "by", table.By);
        AdviceWriter.Texts(json, "columns", table.Columns);
        AdviceWriter.Each(json, "rows", table.Rows, (j, r) =>
        {
            AdviceWriter.Texts(j, "of", r.Keys);
            j.WriteNumber("pupils", r.Pupils);
            AdviceWriter.Texts(j, "figures", r.Figures.Select(f => f.Text));
        });
        AdviceWriter.Texts(json, "sources", table.Sources);
    }
}
