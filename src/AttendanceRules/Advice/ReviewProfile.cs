namespace AttendanceRules.Advice;

/// <summary>A self-evaluation of a school as answered on a date.</summary>
/// <param name="Id">Id of the review.</param>
/// <param name="Title">Its title.</param>
/// <param name="Ratings">Its ratings, the worst first.</param>
/// <param name="Sections">Its sections in order.</param>
/// <param name="Sources">Its sources.</param>
public sealed record ReviewProfile(string Id, string Title, IReadOnlyList<string> Ratings, IReadOnlyList<ReviewSectionProfile> Sections, IReadOnlyList<string> Sources);
