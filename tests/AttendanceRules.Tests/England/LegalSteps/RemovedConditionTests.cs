namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>
/// Takes one condition out of England's pack for one family of formal or legal steps, and sees what the generated pupils get then:
/// each condition is needed, and the test of the 20,000 would notice if it went. What is held in several places goes from all of them: a
/// notice after a notice to improve has absence without authority in the period of that, too, and a supervision order is considered only
/// while school age lasts, whatever leads to it.
/// </summary>
[Trait("Category", "Slow")]
public sealed class RemovedConditionTests
{
    private const string Fails = "failsToAttend";
    private const string Group = "persistentlyAbsent onRoll";
    private const int PupilsOfDay = 4_000;

    /// <summary>
    /// The rule or stage whose step is then given, the condition that is missing, the date, and what is changed: <c>id part</c> leaves
    /// the part out, <c>id part => other</c> puts another in its place.
    /// </summary>
    public static TheoryData<string, StepCondition, string, string[]> Removals => new()
    {
        // The matrix. Who has left is in no band, and beyond that the rule says it again.
        { "PA.SCH.2", StepCondition.OfAge, Autumn, [$"PA.SCH.2 {Fails} => onRoll and {Missed}"] },
        { "PA.SCH.2", StepCondition.Unauthorised, Autumn, [$"PA.SCH.2 {Fails} => onRoll and compulsoryAge"] },
        { "PA.SCH.2", StepCondition.OnRoll, Autumn, [$"PA.SCH.2 {Fails} => compulsoryAge and {Missed}", Group] },
        { "PA.SCH.3", StepCondition.OfAge, Autumn, [$"PA.SCH.3 {Fails} => onRoll and {Missed}"] },
        { "PA.SCH.3", StepCondition.Unauthorised, Autumn, [$"PA.SCH.3 {Fails} => onRoll and compulsoryAge"] },
        { "PA.SCH.3", StepCondition.OnRoll, Autumn, [$"PA.SCH.3 {Fails} => compulsoryAge and {Missed}", Group] },
        { "PA.LA.1", StepCondition.OfAge, Autumn, [$"PA.LA.1 {Fails} => onRoll and {Missed}"] },
        { "PA.LA.1", StepCondition.Unauthorised, Autumn, [$"PA.LA.1 {Fails} => onRoll and compulsoryAge"] },
        { "PA.LA.1", StepCondition.OnRoll, Autumn, [$"PA.LA.1 {Fails} => compulsoryAge and {Missed}", Group] },
        { "PA.LA.3", StepCondition.OfAge, Autumn, [$"PA.LA.3 {Fails} => onRoll and {Missed}"] },
        { "PA.LA.3", StepCondition.Unauthorised, Autumn, [$"PA.LA.3 {Fails} => onRoll and compulsoryAge"] },
        { "PA.LA.3", StepCondition.OnRoll, Autumn, [$"PA.LA.3 {Fails} => compulsoryAge and {Missed}", Group] },

        // Considering a notice, before and after August 2024.
        { "notice.consider", StepCondition.OfAge, Before, ["notice.consider compulsoryAge", $"notice.consider {OfAgeBefore}"] },
        { "notice.consider", StepCondition.Unauthorised, Before,
            ["notice.consider missedBefore2024 >= noticeSessionsBefore2024", $"notice.consider {OfAgeBefore}"] },
        { "notice.consider", StepCondition.OnRoll, Before, ["notice.consider onRoll"] },
        { "notice.consider", StepCondition.OfAge, Autumn, ["thresholdMet compulsoryAge", $"thresholdMet {OfAge}"] },
        { "notice.consider", StepCondition.Unauthorised, Autumn,
            ["thresholdMet countedForNotice >= noticeSessions", $"thresholdMet {OfAge}"] },
        { "notice.consider", StepCondition.OnRoll, Autumn, ["thresholdMet onRoll"] },

        // The ladder. Its first stages rest on the threshold and on attendance, the later ones on a possible offence.
        { "enforcement/contract", StepCondition.OfAge, Autumn,
            ["thresholdMet compulsoryAge", $"thresholdMet {OfAge}", $"enforcement/contract {Fails} => onRoll and {Missed}"] },
        { "enforcement/contract", StepCondition.Unauthorised, Autumn,
            ["thresholdMet countedForNotice >= noticeSessions", $"thresholdMet {OfAge}",
                $"enforcement/contract {Fails} => onRoll and compulsoryAge"] },
        { "enforcement/contract", StepCondition.OnRoll, Autumn,
            ["thresholdMet onRoll", $"enforcement/contract {Fails} => compulsoryAge and {Missed}"] },
        { "enforcement/supervision", StepCondition.OfAge, Autumn,
            ["thresholdMet compulsoryAge", $"thresholdMet {OfAge}", $"enforcement/supervision {Fails} => onRoll and {Missed}"] },
        { "enforcement/supervision", StepCondition.Unauthorised, Autumn,
            ["thresholdMet countedForNotice >= noticeSessions", $"thresholdMet {OfAge}",
                $"enforcement/supervision {Fails} => onRoll and compulsoryAge"] },
        { "enforcement/supervision", StepCondition.OnRoll, Autumn,
            ["thresholdMet onRoll", $"enforcement/supervision {Fails} => compulsoryAge and {Missed}"] },
        { "enforcement/direct", StepCondition.OfAge, Autumn,
            ["thresholdMet compulsoryAge", $"thresholdMet {OfAge}"] },
        { "enforcement/direct", StepCondition.Unauthorised, Autumn,
            ["thresholdMet countedForNotice >= noticeSessions", $"thresholdMet {OfAge}"] },
        { "enforcement/direct", StepCondition.OnRoll, Autumn, ["thresholdMet onRoll"] },
        { "enforcement/third", StepCondition.OfAge, Autumn,
            ["thresholdMet compulsoryAge", $"thresholdMet {OfAge}"] },
        { "enforcement/third", StepCondition.Unauthorised, Autumn,
            ["thresholdMet countedForNotice >= noticeSessions", $"thresholdMet {OfAge}",
                "enforcement/third countedWithoutN >= noticeSessions"] },
        { "enforcement/third", StepCondition.OnRoll, Autumn, ["thresholdMet onRoll"] },
        { "enforcement/improve", StepCondition.OfAge, Autumn,
            ["thresholdMet compulsoryAge", $"thresholdMet {OfAge}"] },
        { "enforcement/improve", StepCondition.Unauthorised, Autumn,
            ["thresholdMet countedForNotice >= noticeSessions", $"thresholdMet {OfAge}"] },
        { "enforcement/improve", StepCondition.OnRoll, Autumn, ["thresholdMet onRoll"] },
        { "enforcement/notice", StepCondition.OfAge, Autumn, ["offencePossible compulsoryAge", $"offencePossible {OffenceOfAge}"] },
        { "enforcement/notice", StepCondition.Unauthorised, Autumn,
            ["offencePossible offenceSessions > 0", $"offencePossible {OffenceOfAge}",
                "enforcement/improve missedInPeriod == 0 or improvedEnough => improvedEnough"] },
        { "enforcement/notice", StepCondition.OnRoll, Autumn, ["offencePossible onRoll"] },
        { "enforcement/below", StepCondition.OfAge, Autumn, ["offencePossible compulsoryAge", $"offencePossible {OffenceOfAge}"] },
        { "enforcement/below", StepCondition.Unauthorised, Autumn,
            ["offencePossible offenceSessions > 0", $"offencePossible {OffenceOfAge}", "enforcement/below countedForNotice > 0"] },
        { "enforcement/below", StepCondition.OnRoll, Autumn, ["offencePossible onRoll"] },
        { "enforcement/prosecution", StepCondition.OfAge, Autumn, ["offencePossible compulsoryAge", $"offencePossible {OffenceOfAge}"] },
        { "enforcement/prosecution", StepCondition.Unauthorised, Autumn,
            ["offencePossible offenceSessions > 0", $"offencePossible {OffenceOfAge}"] },
        { "enforcement/prosecution", StepCondition.OnRoll, Autumn, ["offencePossible onRoll"] },
        { "prosecution.supervision-first", StepCondition.OfAge, Autumn,
            ["offencePossible compulsoryAge", $"offencePossible {OffenceOfAge}",
                "supervisionConsidered lookedAfter or not compulsoryAge or supervisionOrdersConsidered > 0"
                    + " => lookedAfter or supervisionOrdersConsidered > 0"] },
        { "prosecution.supervision-first", StepCondition.Unauthorised, Autumn,
            ["offencePossible offenceSessions > 0", $"offencePossible {OffenceOfAge}"] },
        { "prosecution.supervision-first", StepCondition.Unauthorised, Winter, [$"offencePossible {OffenceOfAge}"] },
        { "prosecution.supervision-first", StepCondition.OnRoll, Autumn, ["offencePossible onRoll"] },

        // Orders, and what is about an excluded pupil.
        { "order.notice", StepCondition.OfAge, Autumn, ["order.notice compulsoryAge"] },
        { "order.make", StepCondition.OfAge, Autumn, ["order.make compulsoryAge"] },
        { "order.breach", StepCondition.OfAge, Autumn, ["order.breach compulsoryAge"] },
        { "supervision.extend", StepCondition.OfAge, Autumn, ["supervisionInForce compulsoryAge"] },
        { "supervision.breach", StepCondition.OfAge, Autumn, ["supervisionInForce compulsoryAge"] },
        { "excluded.notice", StepCondition.OfAge, Autumn, ["excluded.notice compulsoryAge"] },
        { "excluded.notice", StepCondition.OnRoll, Autumn, ["excluded.notice onRoll"] },
        { "parenting.excluded", StepCondition.OnRoll, Autumn, ["parenting.excluded onRoll"] },
    };

    private static string Before => "2024-03-15";

    private static string Autumn => "2026-11-20";

    private static string Winter => "2027-01-08";

    private static string Missed => "unauthorisedSoFar > 0";

    private static string OfAgeBefore => "(yearGroup >= 2 or missedOfAgeBefore2024 >= noticeSessionsBefore2024)";

    private static string OfAge =>
        "(yearGroup >= 2 or yearGroup >= 1 and countedThisYear >= noticeSessions or countedOfAge >= noticeSessions)";

    private static string OffenceOfAge => "(yearGroup >= 2 or offenceOfAge > 0)";

    [Theory]
    [MemberData(nameof(Removals))]
    public void Without_the_condition_a_pupil_gets_a_step_that_is_not_for_the_pupil(string rule, StepCondition missing, string date,
        string[] changes)
    {
        var rules = new ChangedRules();
        foreach (var words in changes.Select(c => c.Split(' ', 2)))
        {
            var part = words[1].Split(" => ");
            rules.Replace(words[0], part[0], part.Length > 1 ? part[1] : "");
        }

        var id = rule[(rule.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var (book, on) = (rules.Load(), DateOnly.ParseExact(date, "yyyy-MM-dd", null));
        var without = Enumerable.Range(0, PupilsOfDay).Select(i => new PupilDice(on, i).Throw())
            .Where(p => IsCertainlyWithout(p, missing));
        Assert.Contains(without, p => NewStep.Forbidden(p, book.Advise(p.Record, p.On)).Any(f => f.Broken == missing
            && f.Step.Rules.Any(r => r == id || r.EndsWith('/' + id, StringComparison.Ordinal))));
    }

    // Of a pupil whose age is not known a step is undecided: that is another matter than an age at which none is given.
    private static bool IsCertainlyWithout(GeneratedPupil pupil, StepCondition missing) => !pupil.Meets(missing)
        && (missing != StepCondition.OfAge || pupil.Born is not null);
}
