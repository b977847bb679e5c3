using System.Text.Json.Serialization;

namespace AttendanceRules.Decisions;

/// <summary>How a decision record is written: known when the package is built, so that a trimmed program has it too.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(TruthConverter), typeof(GateConverter)])]
[JsonSerializable(typeof(DecisionRecord))]
internal sealed partial class DecisionContext : JsonSerializerContext;
