using System.Text.Json.Serialization;

namespace AttendanceRules.Advice;

/// <summary>Metadata with which the serializer of .NET writes advice without reflection, for trimmed and ahead-of-time programs.</summary>
/// <example><code>
/// var json = JsonSerializer.Serialize(advice, AdviceJsonContext.Default.PupilAdvice);
/// // ASP.NET Core:
/// services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Add(AdviceJsonContext.Default));
/// </code></example>
[JsonSerializable(typeof(PupilAdvice))]
[JsonSerializable(typeof(SchoolAdvice))]
public sealed partial class AdviceJsonContext : JsonSerializerContext;
