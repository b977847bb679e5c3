using System.Security.Cryptography;
using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>The files of one pack, read and held against the tables; sections of all files side by side.</summary>
internal sealed class PackFiles
{
    private static readonly (string Section, Concept Concept)[] Sections =
    [
        ("sources", Concept.Source), ("thresholds", Concept.Threshold), ("facts", Concept.Fact), ("questions", Concept.Question), ("groups", Concept.Group),
        ("actions", Concept.Action), ("rules", Concept.Rule), ("pathways", Concept.Pathway), ("stakeholders", Concept.Stakeholder), ("classes", Concept.Class),
        ("flags", Concept.Flag), ("codes", Concept.Code), ("characteristics", Concept.Characteristic),
    ];

    private readonly List<JsonItem> files = [];

    private PackFiles(string name) => Name = name;

    public string Name { get; }

    public PackDeclaration? Pack { get; private set; }

    public JsonItem PackItem { get; private set; } = JsonItem.Nowhere;

    public Dictionary<string, string> Calendars { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<JsonItem> Files => files;

    public string Hash { get; private set; } = "";

    public static PackFiles Read(PackSource source, ProblemList problems)
    {
        var pack = new PackFiles(source.Name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in source.Read())
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(content);
            if (name.StartsWith("calendars/", StringComparison.Ordinal))
            {
                pack.Calendars[name["calendars/".Length..^".json".Length]] = System.Text.Encoding.UTF8.GetString(content);
            }
            else if (JsonItemReader.Read(source.Name + "/" + name, content, problems) is { } file && ConceptChecker.Check(file, Concept.File, problems))
            {
                pack.files.Add(file);
                CheckSections(file, problems);
            }
        }

        pack.Hash = string.Concat(hash.GetHashAndReset().Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        pack.ReadIdentity(problems);
        return pack;
    }

    /// <summary>Every declaration of a section, of all files, by file and place; an array of editions gives one each.</summary>
    public IEnumerable<(string Name, JsonItem Item)> Each(string section) =>
        files.Select(f => f[section]).OfType<JsonItem>().SelectMany(s => s.Members)
            .SelectMany(m => m.Value.Kind == JsonItemKind.List ? m.Value.Items.Select(i => (m.Name, i)) : [(m.Name, m.Value)]);

    /// <summary>The same, with the editions of one name together.</summary>
    public IEnumerable<(string Name, IReadOnlyList<JsonItem> Editions)> Declarations(string section) =>
        files.Select(f => f[section]).OfType<JsonItem>().SelectMany(s => s.Members)
            .Select(m => (m.Name, Editions: (IReadOnlyList<JsonItem>)(m.Value.Kind == JsonItemKind.List ? m.Value.Items : [m.Value]))).Where(d => d.Editions.Count > 0);

    public static Concept ConceptOf(string section) => Sections.First(s => s.Section == section).Concept;

    public JsonItem? Single(string section) => files.Select(f => f[section]).FirstOrDefault(i => i is not null);

    private static void CheckSections(JsonItem file, ProblemList problems)
    {
        foreach (var (section, concept) in Sections)
        {
            foreach (var member in file[section]?.Members ?? [])
            {
                foreach (var item in member.Value.Kind == JsonItemKind.List ? member.Value.Items : [member.Value])
                {
                    ConceptChecker.Check(item, concept, problems);
                }
            }
        }
    }

    private void ReadIdentity(ProblemList problems)
    {
        var identities = files.Select(f => f["pack"]).OfType<JsonItem>().ToList();
        if (identities.Count != 1)
        {
            var at = identities.Count > 1 ? identities[1] : new JsonItem(JsonItemKind.Null, Name, 0, 0, "");
            problems.Add(identities.Count == 0 ? "no-pack" : "two-packs", at, $"The pack '{Name}' has {identities.Count} files with 'pack'; exactly one is needed.",
                "Write \"pack\": { \"id\", \"title\", \"version\", \"from\" } in one file.");
            return;
        }

        PackItem = identities[0];
        if (ConceptChecker.Check(PackItem, Concept.Pack, problems))
        {
            Pack = new PackDeclaration(PackItem.String("id")!, PackItem.String("title")!, PackItem.String("version")!, PackItem.String("extends"), PackItem.Date("from")!.Value, PackItem.Date("to"));
        }
    }
}
