using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The finding that a stage is on record, made when somebody asks.</summary>
/// <param name="stage">The stage.</param>
/// <param name="on">The day from which it counts.</param>
internal sealed class OnRecordTrace(DutyDeclaration stage, DateOnly on) : Trace(isLater: true)
{
    protected override void Find() =>
        Add(new Finding(stage.Id, stage.Title, Value.Of(on), "on record: " + stage.Id, Truth.True, []));
}
