using AttendanceRules.Advice;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Insight;

/// <summary>What is said about one part of a condition, in every form. The sentences were written before the code.</summary>
public sealed class LeafSentenceTests
{
    public static TheoryData<string, object, Comparator, Truth, object> Comparisons => new()
    {
        { "Sessions missed: 12 sessions; the limit is 10.", Leaves.Count(12), Comparator.AtLeast, Truth.True, Leaves.Count(10) },
        { "Sessions missed: 1 session; the limit is 1.", Leaves.Count(1), Comparator.AtLeast, Truth.True, Leaves.Count(1) },
        { "Sessions missed: 8 sessions; it takes at least 10.", Leaves.Count(8), Comparator.AtLeast, Truth.False, Leaves.Count(10) },
        { "Sessions missed: no sessions; it takes more than 0.", Leaves.Count(0), Comparator.MoreThan, Truth.False, Leaves.Count(0) },
        { "Sessions missed: 1 session; the rule asks for more than 0.", Leaves.Count(1), Comparator.MoreThan, Truth.True,
            Leaves.Count(0) },
        { "Sessions missed: 3 sessions; the rule asks for at most 4.", Leaves.Count(3), Comparator.AtMost, Truth.True, Leaves.Count(4) },
        { "Sessions missed: 5 sessions; it takes at most 4.", Leaves.Count(5), Comparator.AtMost, Truth.False, Leaves.Count(4) },
        { "Sessions missed: 3 sessions; the rule asks for less than 4.", Leaves.Count(3), Comparator.LessThan, Truth.True,
            Leaves.Count(4) },
        { "Sessions missed: 4 sessions; it takes less than 4.", Leaves.Count(4), Comparator.LessThan, Truth.False, Leaves.Count(4) },
        { "Sessions missed: 4 sessions.", Leaves.Count(4), Comparator.Equal, Truth.True, Leaves.Count(4) },
        { "Sessions missed: 3 sessions; it takes exactly 4.", Leaves.Count(3), Comparator.Equal, Truth.False, Leaves.Count(4) },
        { "Sessions missed: 3 sessions.", Leaves.Count(3), Comparator.NotEqual, Truth.True, Leaves.Count(4) },
        { "Sessions missed: 4 sessions; it takes anything but 4.", Leaves.Count(4), Comparator.NotEqual, Truth.False, Leaves.Count(4) },
        { "Sessions missed: between 9 and 10 sessions; it takes at least 10.", Leaves.Between(9, 10), Comparator.AtLeast,
            Truth.Undecided, Leaves.Count(10) },
        { "Sessions missed: between 0 and 1 sessions; it takes at least 1.", Leaves.Between(0, 1), Comparator.AtLeast, Truth.Undecided,
            Leaves.Count(1) },
        { "Sessions missed: at least 9 sessions; it takes at least 10.", Leaves.Between(9, null), Comparator.AtLeast, Truth.Undecided,
            Leaves.Count(10) },
        { "Sessions missed: at most 11 sessions; it takes at least 10.", Leaves.Between(null, 11), Comparator.AtLeast, Truth.Undecided,
            Leaves.Count(10) },
        { "Sessions missed: not known; it takes at least 10.", Leaves.Unknown, Comparator.AtLeast, Truth.Undecided, Leaves.Count(10) },
        { "Sessions missed: none; it takes at least 10.", Leaves.Absent(), Comparator.AtLeast, Truth.False, Leaves.Count(10) },
        { "Sessions missed: none, because no meeting is on record; it takes at least 10.", Leaves.Absent("no meeting is on record"),
            Comparator.AtLeast, Truth.False, Leaves.Count(10) },
        { "Sessions missed: 11% (11 of 100); the limit is 10%.", Leaves.Rate(11, 100), Comparator.AtLeast, Truth.True, Leaves.Count(10,
            Unit.Percent) },
        { "Sessions missed: about 9.99% (1999 of 20001); it takes at least 10%.", Leaves.Rate(1999, 20001), Comparator.AtLeast,
            Truth.False, Leaves.Count(10, Unit.Percent) },
        { "Sessions missed: £60; it takes at least £120.", Leaves.Money(60, Leaves.Pounds), Comparator.AtLeast, Truth.False,
            Leaves.Money(120, Leaves.Pounds) },
        { "Sessions missed: 0; it takes more than 0.", Leaves.Count(0, Unit.Entries), Comparator.MoreThan, Truth.False, Leaves.Count(0,
            Unit.Entries) },
        { "Sessions missed: 7; the rule asks for at least 2.", Leaves.Count(7, Unit.None), Comparator.AtLeast, Truth.True,
            Leaves.Count(2, Unit.None) },
        { "Sessions missed: 2 school days; the limit is 2.", Leaves.Count(2, Unit.SchoolDays), Comparator.AtLeast, Truth.True,
            Leaves.Count(2, Unit.SchoolDays) },
        { "Sessions missed: 5; it takes at least a limit, and there is none, because no notice is on record.", Leaves.Count(5,
            Unit.None), Comparator.AtLeast, Truth.False, Leaves.Absent("no notice is on record") },
        { "Sessions missed: 5; it takes at least a limit that is not known.", Leaves.Count(5, Unit.None), Comparator.AtLeast,
            Truth.Undecided, Leaves.Unknown },
        { "Sessions missed: 'support'; it takes 'ehcp'.", Leaves.Text("support"), Comparator.Equal, Truth.False, Leaves.Text("ehcp") },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_comparison(string sentence, object value, Comparator comparator, Truth truth, object limit) =>
        Assert.Equal(sentence, LeafSentence.Of(Leaves.Compared((FactValue)value, comparator, truth, (FactValue)limit), Truth.True, null));

    // Under "not" a part counts by failing: what is asked for turns over.
    [Theory]
    [InlineData("Sessions missed: 8 sessions; the rule asks for less than 10.", Comparator.AtLeast, 8)]
    [InlineData("Sessions missed: 12 sessions; it takes less than 10.", Comparator.AtLeast, 12)]
    [InlineData("Sessions missed: 12 sessions; it takes at most 10.", Comparator.MoreThan, 12)]
    [InlineData("Sessions missed: 8 sessions; it takes more than 10.", Comparator.AtMost, 8)]
    [InlineData("Sessions missed: 8 sessions; it takes at least 10.", Comparator.LessThan, 8)]
    public void A_comparison_that_should_fail(string sentence, Comparator comparator, int number)
    {
        var holds = comparator is Comparator.AtLeast or Comparator.MoreThan ? number > 10 : number < 10;
        Assert.Equal(sentence, LeafSentence.Of(Leaves.Compared(Leaves.Count(number), comparator, holds ? Truth.True : Truth.False,
            Leaves.Count(10)), Truth.False, null));
    }

    [Theory]
    [InlineData("Sessions missed: 'mainstream'; it takes 'support' or 'ehcp'.", Comparator.In, "mainstream", Truth.False)]
    [InlineData("Sessions missed: 'ehcp'.", Comparator.In, "ehcp", Truth.True)]
    [InlineData("Sessions missed: 'ehcp'; it takes anything but 'support' and 'ehcp'.", Comparator.NotIn, "ehcp", Truth.False)]
    public void A_list(string sentence, Comparator comparator, string value, Truth truth) =>
        Assert.Equal(sentence, LeafSentence.Of(Leaves.Compared(Leaves.Text(value), comparator, truth, Leaves.Text("support"),
            Leaves.Text("ehcp")), Truth.True, null));

    [Theory]
    [InlineData("On roll: yes.", true, false, Truth.True)]
    [InlineData("On roll: no; it takes yes.", false, false, Truth.False)]
    [InlineData("On roll: yes; it takes no.", true, true, Truth.False)]
    [InlineData("On roll: no.", false, true, Truth.True)]
    public void A_yes_or_no(string sentence, bool isYes, bool isNegated, Truth truth) =>
        Assert.Equal(sentence, LeafSentence.Of(Leaves.Asked(Leaves.Yes(isYes), truth, isNegated: isNegated), Truth.True, null));

    [Fact]
    public void A_question_is_followed_by_its_answer()
    {
        Assert.Equal("Does the parent engage? Not known; it takes no.", LeafSentence.Of(Leaves.Asked(Leaves.Unknown, Truth.Undecided,
            "Does the parent engage?", isNegated: true), Truth.True, null));
        Assert.Equal("Is support appropriate? (Not for a holiday.) Yes.", LeafSentence.Of(Leaves.Asked(Leaves.Yes(true), Truth.True,
            "Is support appropriate? (Not for a holiday.)"), Truth.True, null));
        Assert.Equal("Is it asked? No, assumed because nobody has answered; it takes yes.",
            LeafSentence.Of(Leaves.Asked(Leaves.Yes(false), Truth.False, "Is it asked?", isAssumed: true), Truth.True, null));
    }

    [Fact]
    public void A_part_about_a_parent_names_the_parent_and_a_sum_its_terms()
    {
        Assert.Equal("On roll (parent A): yes.", LeafSentence.Of(Leaves.Asked(Leaves.Yes(true), Truth.True) with { Parent = "A" },
            Truth.True, null));
        var sum = new Reason { Fact = "meetings", Title = "Meetings", Value = Leaves.Count(2, Unit.Entries),
            Comparator = Comparator.MoreThan, Limits = [Leaves.Count(0)], Text = "meetings + visits > 0", Evidence = [] };
        Assert.Equal("Meetings (meetings + visits): 2; the rule asks for more than 0.", LeafSentence.Of(sum));
        var arranged = sum with { Title = "Meet", Comparator = Comparator.None, Value = new() { State = ValueState.Known,
            Date = new(2026, 11, 18) }, Text = "arranged, no outcome yet" };
        Assert.Equal("Meet: 18 November 2026 (arranged, no outcome yet).", LeafSentence.Of(arranged));
    }

    [Fact]
    public void What_is_not_known_is_named_where_it_is_not_the_part_itself()
    {
        var leaf = Leaves.Compared(Leaves.Unknown, Comparator.AtLeast, Truth.Undecided, Leaves.Count(10)) with { Missing = ["missed",
            "leaveGranted"] };
        Assert.Equal("Sessions missed: not known (not known: leaveGranted); it takes at least 10.", LeafSentence.Of(leaf, Truth.True,
            null));
    }

    [Fact]
    public void A_part_without_a_value_is_shown_as_the_pack_writes_it() =>
        Assert.Equal("onRoll.", LeafSentence.Of(Leaves.Leaf("onRoll", Truth.True), Truth.True, null));

    [Theory]
    [InlineData("15 September 2026, morning (O)", "2026-09-15 AM O")]
    [InlineData("15 September 2026, morning and afternoon (O); 16 September, afternoon (N)", "2026-09-15 AM O", "2026-09-15 PM O",
        "2026-09-16 PM N")]
    [InlineData("15 September 2026, morning (O) and afternoon (I)", "2026-09-15 AM O", "2026-09-15 PM I")]
    [InlineData("15 to 17 September 2026, morning and afternoon (O)", "2026-09-15 AM O", "2026-09-15 PM O", "2026-09-16 AM O",
        "2026-09-16 PM O", "2026-09-17 AM O", "2026-09-17 PM O")]
    [InlineData("30 September and 1 October 2026, afternoon (O)", "2026-09-30 PM O", "2026-10-01 PM O")]
    [InlineData("30 September to 2 October 2026, afternoon (O)", "2026-09-30 PM O", "2026-10-01 PM O", "2026-10-02 PM O")]
    [InlineData("5 and 6 November 2026, morning (O)", "2026-11-05 AM O", "2026-11-06 AM O")]
    [InlineData("31 December 2026, morning (O); 4 January 2027, morning (O)", "2026-12-31 AM O", "2027-01-04 AM O")]
    [InlineData("12 earlier ones; 15 September 2026, morning (O)", "12 earlier", "2026-09-15 AM O")]
    public void Sessions_are_joined_by_day_and_by_stretch(string words, params string[] evidence) => Assert.Equal(words,
        EvidenceWords.Of(evidence));

    [Fact]
    public void Sessions_of_a_fact_are_named_once_and_an_equal_list_is_not_read_out_again()
    {
        Reason Reason(string fact) => new() { Fact = fact, Title = fact, Value = Leaves.Count(1), Comparator = Comparator.None,
            Text = fact, Evidence = ["2026-09-15 AM O"] };
        var named = new NamedSessions();
        Assert.Equal([" Sessions: 15 September 2026, morning (O).", "", " The same sessions."], [named.After(Reason("a")),
            named.After(Reason("a")), named.After(Reason("b"))]);
    }

    [Theory]
    [InlineData("penalty-notice on 6 November 2026", "penalty-notice 2026-11-06")]
    [InlineData("session N on 6 November 2026", "session N 2026-11-06")]
    [InlineData("noticeLevel since 8 May 2025", "noticeLevel.since 2025-05-08")]
    [InlineData("longAbsence begun on 8 May 2025", "longAbsence.start 2025-05-08")]
    [InlineData("longAbsence ended on 8 May 2025", "longAbsence.end 2025-05-08")]
    [InlineData("left", "left")]
    public void An_event_has_its_day(string words, string happened) => Assert.Equal(words, EventWords.Of(happened));

    [Fact]
    public void Sessions_follow_the_sentence()
    {
        var reason = new Reason { Fact = "missed", Title = "Sessions missed", Value = Leaves.Count(1), Comparator = Comparator.AtLeast,
            Limits = [Leaves.Count(1)], Text = "missed >= 1", Evidence = ["2026-09-15 AM O"] };
        Assert.Equal("Sessions missed: 1 session; the limit is 1. Sessions: 15 September 2026, morning (O).", LeafSentence.Of(reason));
    }
}
