using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>A line of <c>expect</c> or <c>not</c>: <c>ACTION [to PARENT] [by PARENT] [due DATE] [is STATUS] [is BASIS]
/// [is FORCE] [citing SOURCE] [with NAME=VALUE] [as ROLE]</c>. A <c>?</c> in the place of any of these
/// asks for it.</summary>
internal sealed record ExpectedLine(string Action)
{
    public const string Form =
        "ACTION [to PARENT] [due DATE] [is STATUS, BASIS or FORCE] [citing SOURCE] [with NAME=VALUE] [as ROLE]";

    public string? Parent { get; private init; }

    public DateOnly? Due { get; private init; }

    /// <summary>Whether it is ahead, due or overdue; null: any of them.</summary>
    public ActionStatus? Status { get; private init; }

    /// <summary>What it rests on; null: anything.</summary>
    public Basis? Basis { get; private init; }

    /// <summary>How strongly it is asked; null: however.</summary>
    public Force? Force { get; private init; }

    /// <summary>Each a clause that the action rests on, beside any others.</summary>
    public IReadOnlyList<string> Sources { get; private init; } = [];

    /// <summary>Who at the stakeholder does it; null: anybody. It is the last part, as a role may be several words.</summary>
    public string? Role { get; private init; }

    /// <summary>True: a part of it asks, so that nothing fits and what is found is shown.</summary>
    public bool IsAsked { get; private init; }

    /// <summary>True where a source is asked for.</summary>
    public bool AsksSources { get; private init; }

    /// <summary>True where a word after <c>is</c> is asked for: a status, a basis or a force.</summary>
    public bool AsksStanding { get; private init; }

    /// <summary>Each as <c>NAME=VALUE</c> or <c>NAME=VALUE@DATE</c>.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>The line as written; null, with the word that cannot be read, where it has none of these forms.</summary>
    public static ExpectedLine? Read(string text, out string unread)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        unread = words.Length == 0 ? text : "";
        var line = new ExpectedLine(words.Length == 0 ? "" : words[0]) { IsAsked = words is [CaseCheck.Asked, ..] };
        for (var i = 1; i < words.Length && unread.Length == 0; i += 2)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
            switch (words[i])
            {
                case "due" or "is" or "to" or "by" or "as" or "citing" or "with" when value == CaseCheck.Asked:
                    line = line with
                    {
                        IsAsked = true, AsksSources = line.AsksSources || words[i] == "citing",
                        AsksStanding = line.AsksStanding || words[i] == "is",
                    };
                    break;
                case "with" when value.EndsWith("=" + CaseCheck.Asked, StringComparison.Ordinal):
                    line = line with { IsAsked = true, Values = [.. line.Values, value] };
                    break;
                case "to" or "by" when value.Length > 0 && line.Parent is null:
                    line = line with { Parent = value };
                    break;
                case "due" when IsoDate.TryParse(value, out var due) && line.Due is null:
                    line = line with { Due = due };
                    break;
                case "is" when WordTables.ActionStatuses.Read(value) is { } status && line.Status is null:
                    line = line with { Status = status };
                    break;
                case "is" when WordTables.Bases.Read(value) is { } basis && line.Basis is null:
                    line = line with { Basis = basis };
                    break;
                case "is" when WordTables.Forces.Read(value) is { } force && line.Force is null:
                    line = line with { Force = force };
                    break;
                case "citing" when value.IndexOf('#', StringComparison.Ordinal) > 0:
                    line = line with { Sources = [.. line.Sources, value] };
                    break;
                case "as" when value.Length > 0:
                    line = line with { Role = string.Join(' ', words.Skip(i + 1)) };
                    i = words.Length;
                    break;
                case "with" when value.IndexOf('=', StringComparison.Ordinal) > 0:
                    line = line with { Values = [.. line.Values, value] };
                    break;
                default:
                    unread = words[i];
                    break;
            }
        }

        return unread.Length == 0 ? line : null;
    }

    /// <summary>Whether the action is what the line says.</summary>
    public bool Fits(RecommendedAction action) => action.Action == Action && !IsAsked
        && (Status is null || action.Status == Status)
        && (Basis is null || action.Basis == Basis) && (Force is null || action.Force == Force)
        && Sources.All(s => action.Sources.Contains(s, StringComparer.Ordinal))
        && (Role is null || action.Role == Role)
        && (Parent is null || action.Parent == Parent)
        && (Due is null || action.Due == Due)
        && Values.All(w => action.Values.Any(v => w == $"{v.Name}={v.Value}"
            || (v.Until is { } until && w == string.Create(CultureInfo.InvariantCulture, $"{v.Name}={v.Value}@{IsoDate.Text(until)}"))));
}
