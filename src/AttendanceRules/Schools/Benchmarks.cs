using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>A school's figures beside the published ones of its own area and phase.</summary>
internal static class Benchmarks
{
    public static IEnumerable<BenchmarkFigure> Of(BenchmarkDeclaration benchmark, EvaluationContext context, PupilsOnRoll roll,
        Func<string, Column?> columnOf)
    {
        var (asOf, row) = (context.Date, new Row(roll));
        row.Members.AddRange(Enumerable.Range(0, roll.Pupils.Count));
        foreach (var value in benchmark.Values.Where(v => v.Group.Length == 0 && Fits(benchmark.AreaFrom, v.Area, context)
            && (v.Phase.Length == 0 || Fits(benchmark.PhaseFrom, v.Phase, context))))
        {
            foreach (var (measure, published) in value.Figures)
            {
                if (columnOf(measure) is { } column)
                {
                    yield return new BenchmarkFigure
                    {
                        Benchmark = benchmark.Id, Title = benchmark.Title, Area = value.Name, Phase = value.Phase,
                        Period = value.Period.Length > 0 ? value.Period : benchmark.Period,
                        School = PerCent(column.Of(row, asOf), row.Members.Count), Published = published, Licence = benchmark.Licence,
                        Sources = benchmark.Sources,
                    };
                }
            }
        }
    }

    // Unanswered, nobody knows which figures are the school's own: none is shown as if it were.
    private static bool Fits(Symbol? question, string value, EvaluationContext school) => question is null
        || question.At(school) is { State: ValueState.Known } answer && answer.Text == value;

    // Published figures count a group as a share of the pupils.
    private static Figure PerCent(Figure figure, int pupils) => figure is not { Unit: Unit.Pupils, Least: { } least, Most: { } most }
        ? figure
        : pupils == 0 ? Figures.Word(figure.Name, "none") : Figures.Number(figure.Name, new Ratio((long)(100 * least), pupils),
            new Ratio((long)(100 * most), pupils), Unit.Percent);
}
