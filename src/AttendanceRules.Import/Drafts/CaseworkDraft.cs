using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>A row of casework and the number of the row it came from.</summary>
internal sealed record CaseworkDraft(int Number, CaseworkRow Row)
{
    public DateOnly Known => Row.Known ?? Row.Date;
}
