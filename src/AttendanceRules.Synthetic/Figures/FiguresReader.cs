using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttendanceRules.Synthetic.Figures;

/// <summary>Reads the figures of a cohort from JSON; a member that nobody knows is a mistake.</summary>
internal static class FiguresReader
{
    private const string Folder = "cohorts/";
    private const string Ending = ".json";
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        MaxDepth = 24,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static IReadOnlyList<string> ShippedIds { get; } =
        [.. typeof(FiguresReader).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal)];

    public static Stream? Open(string id) => typeof(FiguresReader).Assembly.GetManifestResourceStream(Folder + id + Ending);

    public static CohortFigures Read(Stream stream, string name)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw new CohortModelException($"{name} has more than {MostBytes / 1024 / 1024} MB. Figures of a cohort are far smaller.");
            }
        }

        try
        {
            return JsonSerializer.Deserialize<CohortFigures>(bytes.ToArray(), Options)
                ?? throw new CohortModelException($"{name} is empty. Write it in the form of the models that are shipped.");
        }
        catch (JsonException e)
        {
            throw new CohortModelException($"{name} cannot be read: {e.Message}", e);
        }
    }
}
