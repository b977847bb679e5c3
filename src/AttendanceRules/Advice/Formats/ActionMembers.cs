using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of a recommended action.</summary>
internal static class ActionMembers
{
    public static void Write(Utf8JsonWriter json, RecommendedAction action)
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

        JsonMembers.Each(json, "reasons", action.Reasons, (j, r) =>
        {
            j.WriteString("fact", r.Fact);
            j.WriteString("title", r.Title);
            j.WriteString("value", r.Value.ToString());
            if (r.Value.Because is { } because)
            {
                j.WriteString("noneBecause", because);
            }

            j.WriteString("unit", r.Value.Unit.ToWord());
            j.WriteString("compare", r.Comparator.ToWord());
            j.WriteString("limit", Wording.Limit(r));
            if (r.IsAssumed)
            {
                j.WriteBoolean("assumed", true);
            }

            JsonMembers.Texts(j, "evidence", r.Evidence);
        });
    }

    private static void Value(Utf8JsonWriter json, ActionValue value)
    {
        json.WriteString("name", value.Name);
        json.WriteString("value", value.Value.ToString());
        json.WriteString("unit", value.Value.Unit.ToWord());
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
