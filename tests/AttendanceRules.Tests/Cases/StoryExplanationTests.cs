using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Insight;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Cases;

/// <summary>Why each action of the stories is advised, in plain sentences; each action of a story once, where it comes first.</summary>
/// <remarks>
/// Wording that was chosen while they were read aloud: "the limit is 10%" where a limit was reached, "the rule asks for less than 50%"
/// where a value stays below one, so that two comparisons of one value read differently (exactly-ten-per-cent). "The same sessions"
/// instead of a list a second time (ten-day-return). "noticeLevel since 8 May" for the start of a band, "N on 6 October" for a session:
/// a mark has a day, a state lasts (ten-day-return, n-over-half-term). A question is repeated with its answer, "engages? No."
/// (two-parents). "Its group applies" and not "the pupil is in its group", because a school has groups too (monitoring).
/// </remarks>
[Trait("Category", "Slow")]
public sealed class StoryExplanationTests
{
    public static TheoryData<string> Stories => StoryTests.Stories;

    [Theory]
    [MemberData(nameof(Stories))]
    public void Why(string story) => Approved.TextFor(
        string.Join('\n', Texts(story).DefaultIfEmpty("No action is called for day by day.\n")), "story", story);

    private static IEnumerable<string> Texts(string story)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var result in CaseRunner.RunStory(RuleBook.England, RepositoryFolder.Of("seeds", "stories", story)))
        {
            foreach (var advice in result.Advice)
            {
                foreach (var action in advice.Daily.Where(a => seen.Add(a.Action)))
                {
                    var why = new ExplainedAction { Action = action, Verdicts = action.FindVerdicts() };
                    yield return $"{result.Case}, {IsoDate.Text(advice.AsOf)}: {why.Heading}\n"
                        + string.Concat(why.Lines.Select(l => new string(' ', 2 + (2 * l.Depth)) + l.Text + "\n"));
                }
            }
        }
    }
}
