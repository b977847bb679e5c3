using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of a recommended action.</summary>
internal static class ActionMembers
{
    public static void Write(Utf8JsonWriter json, RecommendedAction action, KeptJson? kept)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("role", action.Role);
        json.WriteString("parent", action.Parent);
        json.WriteString("to", action.To);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("kind", action.Kind.ToWord());
        json.WriteString("priority", action.Priority);
        json.WriteString("basis", action.Basis.ToWord());
        json.WriteString("force", action.Force.ToWord());
        json.WriteString("status", action.Status.ToWord());
        JsonMembers.Date(json, "since", action.Since);
        JsonMembers.Date(json, "due", action.Due);
        json.WriteString("dueIn", action.DueIn);
        if (action.DueQuestions.Count > 0)
        {
            JsonMembers.Each(json, "dueQuestions", action.DueQuestions, OpenMembers.Question);
        }

        if (action.ReviewBy is { } review)
        {
            JsonMembers.Date(json, "reviewBy", review);
        }

        if (action.Else is not null)
        {
            json.WriteString("else", action.Else);
        }

        json.WriteString("event", action.Event);
        json.WriteString("oneOf", action.OneOf);
        JsonMembers.Texts(json, "rules", action.Rules);
        JsonMembers.Texts(json, "sources", action.Sources);
        JsonMembers.Each(json, "values", action.Values, Value);
        if (action.Support.Count > 0)
        {
            JsonMembers.Each(json, "support", action.Support, Offer);
        }

        JsonMembers.Each(json, "reasons", action.Reasons, kept, Reason);
    }

    private static void Reason(Utf8JsonWriter json, Reason reason, KeptJson? kept)
    {
        json.WriteString("fact", reason.Fact);
        json.WriteString("title", reason.Title);
        ValueMembers.Write(json, reason.Value);
        json.WriteString("compare", reason.Comparator.ToWord());
        json.WriteString("limit", Wording.Limit(reason));
        json.WriteString("text", reason.Text);
        if (reason.IsAssumed)
        {
            json.WriteBoolean("assumed", true);
        }

        json.WritePropertyName("evidence");
        if (kept is not null && reason.Evidence.Count > 0)
        {
            kept.WriteOfLine(json, reason.Evidence, JsonMembers.Texts);
        }
        else
        {
            JsonMembers.Texts(json, reason.Evidence);
        }
    }

    public static RecommendedAction Read(JsonElement json) => new()
    {
        Stakeholder = json.Text("stakeholder"), Role = json.TextOrNull("role"), Parent = json.TextOrNull("parent"),
        To = json.TextOrNull("to"), Action = json.Text("action"), Title = json.Text("title"),
        Kind = json.Word("kind", WordTables.ActionKinds), Priority = json.TextOrNull("priority"),
        Basis = json.Word("basis", WordTables.Bases), Force = json.Word("force", WordTables.Forces),
        Status = json.Word("status", WordTables.ActionStatuses), Since = json.Day("since"), Due = json.DayOrNull("due"),
        DueIn = json.TextOrNull("dueIn"), DueQuestions = json.Each("dueQuestions", OpenMembers.ReadQuestion),
        ReviewBy = json.DayOrNull("reviewBy"), Else = json.TextOrNull("else"),
        Event = json.TextOrNull("event"), OneOf = json.TextOrNull("oneOf"), Rules = json.Texts("rules"), Sources = json.Texts("sources"),
        Values = json.Each("values", ReadValue), Support = json.Each("support", ReadOffer), Reasons = json.Each("reasons", ReadReason),
    };

    // A list of limits is written with commas between; a text with a comma in it is written as it was read.
    private static Reason ReadReason(JsonElement json)
    {
        var (comparator, limit) = (json.Word("compare", WordTables.Comparators), json.Text("limit"));
        string[] limits = limit.Length == 0 ? [] : comparator is Comparator.In or Comparator.NotIn ? limit.Split(", ") : [limit];
        return new Reason
        {
            Fact = json.Text("fact"), Title = json.Text("title"), Value = ValueMembers.Read(json), Comparator = comparator,
            Limits = [.. limits.Select(l => ValueMembers.Limit(l, json))], Text = json.Text("text"),
            IsAssumed = json.YesOrNull("assumed") ?? false, Evidence = json.Texts("evidence"),
        };
    }

    private static ActionValue ReadValue(JsonElement json) => new()
    {
        Name = json.Text("name"), Value = ValueMembers.Read(json), Until = json.DayOrNull("until"), Source = json.Text("source"),
    };

    private static SupportOffer ReadOffer(JsonElement json) => new()
    {
        Action = json.Text("action"), Title = json.Text("title"), Provider = json.TextOrNull("provider"),
        Duration = json.TextOrNull("duration"), IsChargeable = json.YesOrNull("chargeable"), Cost = json.Each("cost", ReadValue),
        Sources = json.Texts("sources"),
    };

    private static void Value(Utf8JsonWriter json, ActionValue value)
    {
        json.WriteString("name", value.Name);
        ValueMembers.Write(json, value.Value);
        JsonMembers.Date(json, "until", value.Until);
        json.WriteString("source", value.Source);
    }

    private static void Offer(Utf8JsonWriter json, SupportOffer offer)
    {
        json.WriteString("action", offer.Action);
        json.WriteString("title", offer.Title);
        json.WriteString("provider", offer.Provider);
        json.WriteString("duration", offer.Duration);
        if (offer.IsChargeable is { } chargeable)
        {
            json.WriteBoolean("chargeable", chargeable);
        }

        JsonMembers.Each(json, "cost", offer.Cost, Value);
        JsonMembers.Texts(json, "sources", offer.Sources);
    }
}
