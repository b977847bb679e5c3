using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Insight;

/// <summary>Members of a verdict, its gates and their proofs.</summary>
internal static class VerdictMembers
{
    public static void Write(Utf8JsonWriter json, RuleVerdict verdict)
    {
        json.WriteString("rule", verdict.Rule);
        json.WriteString("title", verdict.Title);
        json.WriteString("pathway", verdict.Pathway);
        JsonMembers.Date(json, "from", verdict.From);
        JsonMembers.Texts(json, "sources", verdict.Sources);
        json.WriteString("action", verdict.Action);
        json.WriteString("parent", verdict.Parent);
        json.WriteString("event", verdict.Event);
        json.WriteString("outcome", verdict.Outcome.ToWord());
        JsonMembers.Each(json, "gates", verdict.Gates, (members, gate) => Gate(members, verdict, gate));
    }

    private static void Gate(Utf8JsonWriter json, RuleVerdict verdict, GateResult gate)
    {
        json.WriteString("gate", gate.Gate.ToWord());
        json.WriteString("passed", gate.Passed.ToWord());
        json.WriteString("sentence", GateSentence.Of(gate, GateSentence.IsOfLine(verdict, gate)));
        json.WriteString("detail", gate.Detail);
        JsonMembers.Date(json, "until", gate.Until);
        JsonMembers.Texts(json, "missing", gate.Missing);
        if (gate.Proof is { } proof)
        {
            json.WriteStartObject("proof");
            Proof(json, proof);
            json.WriteEndObject();
        }
    }

    private static void Proof(Utf8JsonWriter json, ConditionProof proof)
    {
        json.WriteString("kind", proof.Kind.ToWord());
        json.WriteString("truth", proof.Truth.ToWord());
        json.WriteString("text", proof.Text);
        json.WriteString("parent", proof.Parent);
        if (proof.Reason is { } reason)
        {
            json.WriteString("fact", reason.Fact);
            json.WriteString("title", reason.Title);
            json.WriteString("value", reason.Value.ToString());
            json.WriteString("unit", reason.Value.UnitWord);
            json.WriteString("noneBecause", reason.Value.Because);
            json.WriteString("comparator", reason.Comparator.ToWord());
            JsonMembers.Texts(json, "limits", reason.Limits.Select(l => l.ToString()));
            JsonMembers.Texts(json, "evidence", reason.Evidence);
            json.WriteBoolean("isAssumed", reason.IsAssumed);
        }

        if (proof.Missing.Count > 0)
        {
            JsonMembers.Texts(json, "missing", proof.Missing);
        }

        if (proof.Parts.Count > 0)
        {
            JsonMembers.Each(json, "parts", proof.Parts, Proof);
        }
    }
}
