using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads counts of sessions and of days.</summary>
internal sealed class CountBinder : RegisterBinder
{
    private static readonly MemberSchema AnySession =
        new("anySession", JsonKind.YesNo, "true: a day counts by any session of the class; without it each possible one has to be of it.");

    public override MemberSchema Key => FactMembers.Count;

    public override IReadOnlyList<string> Choices { get; } = ["sessions", "days"];

    public override IReadOnlyList<MemberSchema> Members { get; } =
    [
        FactMembers.Of, FactMembers.In, FactMembers.At, FactMembers.MinutesLate,
        new("mostPer", JsonKind.Text, "Counts at most one for each stretch.") { Choices = ["school week"] },
        AnySession,
        new("weekday", JsonKind.Texts, "Only sessions or days on these weekdays, by their English names.") { Examples = ["Monday"] },
        FactMembers.Subject, FactMembers.NotCoveredBy, FactMembers.Highest, FactMembers.Lowest,
    ];

    public override IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => FactMembers.NotBoth;

    /// <summary>Of sessions each is one: there is nothing to choose.</summary>
    public override IReadOnlyList<MemberSchema> MembersOf(string choice) =>
        choice == "days" ? Members : [.. Members.Where(m => m != AnySession)];

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts)
    {
        var isOfDays = fact.Key.Text == "days";
        if (!isOfDays && fact.Item[AnySession.Name] is { } any)
        {
            fact.Problems.Add("senseless-member", any, $"'{AnySession.Name}' does not apply to sessions.", "Remove it, or count days.");
        }

        return new CountFact(isOfDays)
        {
            Name = fact.Name, Title = fact.Title, Of = parts.Of, In = parts.In, AsAt = parts.AsAt, Late = parts.Late,
            NotCoveredBy = parts.NotCoveredBy, Extreme = parts.Extreme, IsHighest = parts.IsHighest,
            Possible = isOfDays && parts.Of.Subjects is { Count: > 0 } subjects
                ? fact.Names.Sessions(null, ["possible"])?.In(subjects) : null,
            IsOncePerWeek = fact.Item.Has("mostPer"), IsAnySession = fact.Item.Bool(AnySession.Name) == true, Weekdays = Weekdays(fact),
        };
    }

    private static int Weekdays(FactSyntax fact)
    {
        var bits = 0;
        foreach (var at in fact.Item.List("weekday"))
        {
            bits |= SchoolWeekBinder.Weekday(at, fact.Problems) is { } day ? 1 << (int)day : 0;
        }

        return bits;
    }
}
