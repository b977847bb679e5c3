namespace AttendanceRules.Evaluation.Kept;

/// <summary>How many lines a draft has.</summary>
internal readonly record struct DraftCounts(int Actions, int Undecided, int Blocked, int Pathways, int Notices)
{
    /// <summary>Of which kinds of line one has more than the other.</summary>
    public AdviceParts Since(in DraftCounts from) => Of(Actions > from.Actions, AdviceParts.Lines)
        | Of(Undecided > from.Undecided, AdviceParts.Undecided) | Of(Blocked > from.Blocked, AdviceParts.Blocked)
        | Of(Pathways > from.Pathways, AdviceParts.Pathways) | Of(Notices > from.Notices, AdviceParts.Notices);

    private static AdviceParts Of(bool isSo, AdviceParts part) => isSo ? part : AdviceParts.None;
}
