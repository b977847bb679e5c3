namespace AttendanceRules.Catalogues;

/// <summary>One edition of a pathway.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pack">Id of the pack it stands in.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsPerParent">True: each parent stands on it alone.</param>
/// <param name="From">First day in force, included.</param>
/// <param name="To">Last day in force, included; null: until further notice.</param>
/// <param name="Stages">Its stages in order.</param>
public sealed record PathwayView(string Id, string Pack, string Title, bool IsPerParent, DateOnly From, DateOnly? To, IReadOnlyList<StageView> Stages);
