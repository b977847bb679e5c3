using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>Throws what was done for a pupil, what people answered, and what is known of the pupil.</summary>
internal sealed class CaseDice(Dice dice, DateOnly on, DateOnly? left)
{
    // Each step with its chance in a thousand and how many days ago it may have been: from, and so many more.
    private static readonly (string Action, int PerMille, int From, int More, string[] Outcomes)[] Steps =
    [
        ("barriers-meeting", 500, 20, 40, []), ("targeted-support", 400, 10, 40, []), ("offer-support", 200, 10, 40, []),
        ("attendance-contract", 60, 10, 40, []), ("early-help-assessment", 60, 10, 40, []),
        ("consider-notice", 60, 1, 20, []), ("consider-prosecution", 200, 1, 20, []), ("consider-supervision-order", 250, 1, 60, []),
        ("supervision-order", 50, 30, 330, ["discharged"]), ("court-directs", 20, 1, 60, []),
        ("prosecute", 30, 20, 60, ["convicted", "not-convicted"]), ("attendance-order-notice", 40, 16, 10, []),
        ("attendance-order", 40, 1, 15, []),
    ];

    // Each question with the answers to choose from: those that lead on to a legal step come more often.
    private static readonly (string Question, string[] Values, bool IsPerParent)[] Questions =
    [
        ("supportAppropriate", ["yes", "no"], false), ("supportOutcome", ["notWorking", "notEngagedWith", "notAppropriate", "working"],
            false),
        ("noDefence", ["yes", "yes", "yes", "no"], false), ("equalityDutyConsidered", ["yes", "yes", "yes", "no"], false),
        ("safeguardingConcern", ["no", "no", "yes"], false), ("withoutSuitableEducation", ["yes", "yes", "no"], false),
        ("destinationKnown", ["no", "no", "yes"], false), ("engages", ["no", "no", "yes"], true),
        ("noticeBestTool", ["yes", "yes", "no"], true), ("improvementPointless", ["yes", "no"], true),
        ("improvedEnough", ["no", "no", "yes"], true), ("earlyGround", ["yes", "no"], true),
        ("noticeBelowThreshold", ["yes", "no"], true), ("prosecutionDecided", ["yes", "yes", "no"], true),
        ("publicPlaceJustified", ["no", "no", "yes"], true), ("suitableEducationShown", ["no", "no", "yes"], true),
        ("orderMet", ["no", "yes"], true), ("directionsBroken", ["yes", "no"], true), ("breachUndefended", ["yes", "yes", "no"], true),
        ("parentingOrderFits", ["yes", "no"], true),
    ];

    // What is asked of a pupil who left; the rest was answered by the last day on roll.
    private static readonly HashSet<string> AfterLeaving = ["withoutSuitableEducation", "destinationKnown", "suitableEducationShown",
        "orderMet"];

    public void Throw(PupilRecordBuilder builder)
    {
        if (dice.Falls(20))
        {
            builder.WithoutCasework();
        }
        else
        {
            ThrowSteps(builder);
        }

        var given = dice.One([0, 600, 900, 1000]);
        foreach (var (question, values, isPerParent) in Questions)
        {
            if (dice.Falls(given))
            {
                var day = AfterLeaving.Contains(question) ? on : left ?? on;
                builder.Answered(question, dice.One(values), day.AddDays(-dice.Below(4)), isPerParent && dice.Falls(700) ? dice.One(
                    ["A", "A", "B"]) : null);
            }
        }

        builder.Supplied(Properties.Books.Characteristics(Properties.Books.England).Select(c => c.Name));
        if (dice.Falls(60))
        {
            builder.Has(dice.One(["lookedAfter", "mobileChild", "hasSocialWorker", "hasMedicalCondition"]));
        }
    }

    private void ThrowSteps(PupilRecordBuilder builder)
    {
        foreach (var (action, perMille, from, more, outcomes) in Steps)
        {
            if (dice.Falls(perMille))
            {
                var row = Row(action, from + dice.Below(more), dice.One<string?>(["A", "A", "B", null]));
                builder.Did(outcomes.Length > 0 && dice.Falls(500) ? row with { Outcome = dice.One(outcomes), OutcomeDate = on } : row);
            }
        }

        if (dice.Falls(250))
        {
            var given = on.AddDays(-30 - dice.Below(30));
            builder.Did(new CaseworkRow(given, "notice-to-improve") { Parent = "A", Until = given.AddDays(24), For = Span(given, 12) });
        }

        for (var notices = dice.Falls(120) ? 1 + dice.Below(2) : 0; notices > 0; notices--)
        {
            var issued = on.AddDays(-5 - dice.Below(300));
            builder.Did(new CaseworkRow(issued, "penalty-notice") { Parent = "A", For = dice.Falls(800) ? Span(issued, 20) : null,
                Outcome = dice.One<string?>([null, "unpaid", "paid"]), OutcomeDate = on });
        }

        if (dice.Falls(150))
        {
            ThrowSuspension(builder);
        }
    }

    // Nine days that began three to five days before the date, or before the last day on roll; the pupil may be found in public on the
    // second of them.
    private void ThrowSuspension(PupilRecordBuilder builder)
    {
        var began = (left ?? on).AddDays(-3 - dice.Below(3));
        builder.Did(new CaseworkRow(began, dice.Falls(200) ? "exclude-pupil" : "suspend-pupil") { For = new DateSpan(began,
            began.AddDays(8)) });
        if (dice.Falls(600))
        {
            builder.Did(began, "tell-public-place-days").Did(began.AddDays(1), "found-in-public");
        }
    }

    // What follows from leaving is done after it.
    private CaseworkRow Row(string action, int daysAgo, string? parent)
    {
        var day = on.AddDays(-daysAgo);
        return new CaseworkRow(action.StartsWith("attendance-order", StringComparison.Ordinal) && day < left ? left.Value : day, action)
        { Parent = parent };
    }

    private static DateSpan Span(DateOnly before, int days) => new(before.AddDays(-days - 1), before.AddDays(-1));
}
