namespace AttendanceRules.Evaluation;

/// <summary>What lines of advice have in common that become one (S29).</summary>
internal readonly record struct LineKey(string Stakeholder, string? Role, string? Parent, string Action, string? Event)
{
    private const int Step = 31;
    private const int Third = 3;

    // A few letters tell most actions apart, and hashing all of them costs more than comparing.
    public override int GetHashCode()
    {
        // What parents and events are called differs at its end.
        var (name, hash) = (Action, Stakeholder.Length + (LastOf(Parent) * Step) + LastOf(Event));
        return name.Length == 0 ? hash
            : (((((((hash * Step) + name.Length) * Step) + name[0]) * Step) + name[^1]) * Step) + name[^Math.Min(Third, name.Length)];
    }

    private static int LastOf(string? text) => text is { Length: > 1 } some ? (some[^2] * Step) + some[^1] : 0;
}
