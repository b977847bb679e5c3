using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A pathway of which it is not known where the pupil or parent is: every line it may call for is undecided (S8, S11).</summary>
internal sealed class UnknownStanding(Book book, PathwayDeclaration pathway, EvaluationContext plain, AdviceBuilder lines,
    AdviceDraft draft)
{
    private readonly DateOnly asOf = plain.Date;
    private readonly EvaluationContext context = plain with { Frame = new UnknownPathway() };

    /// <summary>Holds what each stage may call for.</summary>
    /// <param name="missing">What would say where the pathway is.</param>
    /// <param name="parent">The parent it is about; null for none.</param>
    public void Hold(IReadOnlyList<string> missing, string? parent)
    {
        var next = new List<NextStage>();
        foreach (var stage in pathway.Stages)
        {
            if (!stage.IsInForce(asOf))
            {
                draft.Log?.Begin(stage, context, pathway.Id).NotInForce();
                continue;
            }

            var own = new Trace();
            var (when, start) = (stage.When.Evaluate(context, own), plain.File.Time.SchoolYear(asOf).From);
            var earliest = when == Truth.False || !Departure.IsMootAfterLeaving(book, plain.File, stage, asOf) ? asOf
                : Onset.EarliestOf(context, stage.When, start < stage.From ? stage.From : start);
            var trail = draft.Log?.Begin(stage, context, pathway.Id).Then(Gate.Order, Truth.Undecided, missing)
                .Then(Gate.Condition, when, stage.When, context);
            var call = new Activation(stage, context, earliest, DateOnly.MaxValue, Truth.Undecided, Open(own, missing)) { Trail =
                when == Truth.False ? null : trail };
            if (when != Truth.False && !Departure.IsMootAfterLeaving(book, plain.File, stage, earliest))
            {
                lines.AddActions(call);
                lines.HoldRepeated(call, stage.Lines);
                next.Add(new NextStage { Stage = stage.Id, Status = PathwayStatus.Undecided, Missing = [.. call.Trace.Missing] });
            }
            else if (!MayBeOnRecord(stage))
            {
                (when == Truth.False ? trail : trail?.Then(Gate.Left, Truth.False))?.End(null, null);
            }
            else
            {
                trail?.End(null, null);

                // The other lines of a stage on record stay whatever its condition says now (S21).
                var rest = call with { Trace = Open(new Trace(), missing), Trail = draft.Log?.Begin(stage, context, pathway.Id)
                    .Then(Gate.Order, Truth.Undecided, missing) };
                lines.AddActions(rest, [.. Rest(stage.Do), .. stage.FirstOf.SelectMany(a => Rest(a.Do))]);
                lines.HoldRepeated(rest, stage.Lines);
            }

            foreach (var watch in MayBeOnRecord(stage) ? stage.Watches.Where(w => w.Improved is not null) : [])
            {
                lines.AddActions(new Activation(stage with { Needs = [] }, context, asOf, DateOnly.MaxValue, Truth.Undecided,
                    Open(new Trace(), missing))
                {
                    Trail = draft.Log?.Begin(stage, context, pathway.Id).Then(Gate.Watch, Truth.Undecided, missing),
                }, watch.Do);
            }
        }

        draft.Pathways.Add(new PathwayPosition
        {
            Pathway = pathway.Id, Parent = parent, Cycle = plain.File.Time.SchoolYear(asOf).From, Status = PathwayStatus.Undecided,
            Next = next,
        });
    }

    private static IEnumerable<LineDeclaration> Rest(IReadOnlyList<LineDeclaration> all) => all.Where((l, i) => i > 0 || l.IsEachParent);

    private bool MayBeOnRecord(StageDeclaration stage) =>
        !plain.File.Casework.IsSupplied || plain.File.Casework.Entries.Any(e => e.MayConcern(plain.Parent) && stage.IsBegunBy(e));

    private Trace Open(Trace trace, IReadOnlyList<string> missing)
    {
        trace.Add(new Finding(pathway.Id, pathway.Title, Value.Unknown(ValueKind.Date), pathway.Id, Truth.Undecided, missing));
        return trace;
    }
}
