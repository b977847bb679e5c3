using System.Security.Cryptography;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Json;

/// <summary>The files of one pack, read and held against the tables; sections of all files side by side.</summary>
internal sealed class PackFiles
{
    private readonly List<JsonItem> files = [];
    private readonly List<(string Name, byte[] Content, JsonItem? File)> read = [];
    private readonly Lazy<IReadOnlyList<JsonItem>> all;
    private bool isUnread;

    private PackFiles(string name) => (Name, all) = (name, new(ReadAll));

    public string Name { get; }

    public PackDeclaration? Pack { get; private set; }

    public JsonItem PackItem { get; private set; } = JsonItem.Nowhere;

    public Dictionary<string, string> Calendars { get; } = new(StringComparer.Ordinal);

    /// <summary>Every file. Those of cases are read now where nobody has asked for them yet.</summary>
    public IReadOnlyList<JsonItem> Files => all.Value;

    /// <summary>The files that declare something.</summary>
    public IReadOnlyList<JsonItem> Declaring => files;

    /// <summary>What the pack changes of those below it, as it is written: laid over them it is no more in its files.</summary>
    public List<JsonItem> Changes { get; } = [];

    /// <summary>False where a file, or a part of one, could not be read: names may be declared there that nobody knows.</summary>
    public bool IsWhole { get; private set; } = true;

    public string Hash { get; private set; } = "";

    /// <summary>True for a pack that comes with the package: it has to cite what it says.</summary>
    public bool IsShipped { get; private init; }

    /// <summary>True for a pack whose mistakes were looked for when the package was made.</summary>
    public bool IsChecked { get; private init; }

    /// <summary>How much of it is allowed.</summary>
    public PackLimits Limits { get; private init; } = new();

    /// <summary>Whether the file is one of the pack's.</summary>
    public bool Holds(string file) =>
        file.Length > Name.Length && file[Name.Length] == '/' && file.StartsWith(Name, StringComparison.Ordinal);

    public static PackFiles Read(PackSource source, ProblemList problems)
    {
        var pack = new PackFiles(source.Name) { IsShipped = source.IsShipped, IsChecked = source.IsChecked, Limits = source.Limits };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in source.Read())
        {
            // The lengths say where a name and a file end, so that no two packs come to the same bytes.
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(
                FormattableString.Invariant($"{System.Text.Encoding.UTF8.GetByteCount(name)} {content.Length}\n{name}")));
            hash.AppendData(content);
            if (LeadsOut(name))
            {
                problems.Add("outside-pack", new JsonItem(JsonItemKind.Null, source.Name + "/" + name, 0, 0, ""),
                    $"The file '{name}' is outside the pack.", "Name files relative to the pack's folder.");
            }
            else if (name.StartsWith("calendars/", StringComparison.Ordinal))
            {
                pack.ReadCalendar(name, content, problems, source.Known);
            }
            else
            {
                pack.ReadFile(source.Name + "/" + name, content, problems, source.Known);
            }
        }

        pack.Hash = BookHash.Hex(hash.GetHashAndReset());
        pack.ReadIdentity(problems);
        if (!pack.IsChecked)
        {
            pack.CheckCalendars(problems);
        }

        return pack;
    }

    private void ReadFile(string name, byte[] content, ProblemList problems, Dictionary<byte[], JsonItem>? known)
    {
        if (known?.GetValueOrDefault(content) is { } before)
        {
            Add(name, content, before);
            return;
        }

        if (IsChecked)
        {
            // Its cases are read when somebody runs them.
            var isOfCases = name.AsSpan(Name.Length + 1) is "cases.json" || name.AsSpan(Name.Length + 1).StartsWith("cases/");
            Add(name, content, isOfCases ? null : Parse(name, content, problems));
            return;
        }

        var (errors, found) = (problems.ErrorCount, problems.Count);
        var file = JsonItemReader.Read(name, content, problems);
        if (file is { Kind: JsonItemKind.Map })
        {
            ObjectChecker.Check(file, ObjectSchema.File, problems);
            IsWhole &= problems.ErrorCount == errors;
            Add(name, content, file);
            RuleDefaults.CheckAndFill(file, problems);
            CheckSections(file, problems);
            if (problems.Count == found)
            {
                known?.Add(content, file);
            }
        }
        else
        {
            IsWhole = false;
            isUnread |= file is null;
            _ = file is null || ObjectChecker.Check(file, ObjectSchema.File, problems);
        }
    }

    private void Add(string name, byte[] content, JsonItem? file)
    {
        read.Add((name, content, file));
        if (file is not null)
        {
            files.Add(file);
        }
    }

    private static JsonItem Parse(string name, byte[] content, ProblemList problems)
    {
        var file = JsonItemReader.Read(name, content, problems)!;
        RuleDefaults.Fill(file);
        return file;
    }

    private List<JsonItem> ReadAll() => [.. read.Select(f => f.File ?? Parse(f.Name, f.Content, new ProblemList()))];

    private static bool LeadsOut(string name) => name.Contains('\\', StringComparison.Ordinal)
        || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Any(p => p is "" or "." or "..");

    private void ReadCalendar(string name, byte[] content, ProblemList problems, Dictionary<byte[], JsonItem>? known)
    {
        var text = System.Text.Encoding.UTF8.GetString(content);
        Calendars[Path.GetFileNameWithoutExtension(name)] = text;
        if (IsChecked || known?.ContainsKey(content) == true)
        {
            return;
        }

        _ = SchoolCalendar.TryParse(text, Name + "/" + name, out _, out var mistakes);
        if (mistakes.Count == 0)
        {
            known?.Add(content, JsonItem.Nowhere);
        }

        foreach (var problem in mistakes)
        {
            problems.Add(problem);
        }
    }

    /// <summary>The names of the periods of its calendars. Few packs ask for them, so that the calendars are read again here.</summary>
    public IEnumerable<string> FindPeriods() => Calendars.Values.SelectMany(text =>
        SchoolCalendar.TryParse(text, Name, out var calendar, out _) ? calendar.Periods.Select(p => p.Name) : []);

    // Cases name calendars of their own pack only.
    private void CheckCalendars(ProblemList problems)
    {
        foreach (var at in files.SelectMany(f => f.List("cases").Where(c => c.Kind == JsonItemKind.Map).Append(f))
            .Select(i => i["calendar"]).OfType<JsonItem>().Where(c => !Calendars.ContainsKey(c.Text)))
        {
            problems.Add("unknown-calendar", at, $"The pack does not have a file calendars/{at.Text}.json.",
                Nearest.Suggest(at.Text, Calendars.Keys));
        }
    }

    /// <summary>The packs that it extends, the nearest first.</summary>
    /// <param name="packs">All packs that are loaded.</param>
    public IEnumerable<PackFiles> Below(IReadOnlyList<PackFiles> packs)
    {
        for (var (at, steps) = (this, 0); at?.Pack?.Extends is { } id && steps < packs.Count; steps++)
        {
            at = packs.FirstOrDefault(p => p.Pack?.Id == id);
            if (at is not null)
            {
                yield return at;
            }
        }
    }

    /// <summary>Every declaration of a section, of all files, by file and place; an array of editions gives one each.</summary>
    public IEnumerable<Declared> Each(PackSection section)
    {
        foreach (var written in files.Select(f => f[section.Name]).OfType<JsonItem>())
        {
            foreach (var member in written.Members)
            {
                if (member.Value.Kind != JsonItemKind.List)
                {
                    yield return new Declared(member.Name, member.Value);
                    continue;
                }

                foreach (var item in member.Value.Items)
                {
                    yield return new Declared(member.Name, item);
                }
            }
        }
    }

    /// <summary>The same, with the editions of one name together.</summary>
    public IEnumerable<DeclaredEditions> Declarations(PackSection section)
    {
        foreach (var written in files.Select(f => f[section.Name]).OfType<JsonItem>())
        {
            foreach (var member in written.Members)
            {
                if (member.Value.Kind != JsonItemKind.List)
                {
                    yield return new DeclaredEditions(member.Name, [member.Value]);
                }
                else if (member.Value.Items.Count > 0)
                {
                    yield return new DeclaredEditions(member.Name, member.Value.Items);
                }
            }
        }
    }

    public JsonItem? CompulsoryAge => Single("compulsoryAge");

    public JsonItem? BankHolidays => Single("bankHolidays");

    /// <summary>A member that a pack has once, in one of its files; null where none has it.</summary>
    public JsonItem? Single(string member) => files.Select(f => f[member]).FirstOrDefault(i => i is not null);

    private static void CheckSections(JsonItem file, ProblemList problems)
    {
        foreach (var section in PackSection.All)
        {
            foreach (var member in file[section.Name]?.Members ?? [])
            {
                foreach (var item in member.Value.Kind == JsonItemKind.List ? member.Value.Items : [member.Value])
                {
                    ObjectChecker.Check(item, section.Concept, problems);
                }
            }
        }
    }

    private void ReadIdentity(ProblemList problems)
    {
        var identities = files.Select(f => f["pack"]).OfType<JsonItem>().ToList();
        if (identities.Count == 0 && isUnread)
        {
            return; // The file that cannot be read may be the one that says it.
        }

        if (identities.Count != 1)
        {
            var at = identities.Count > 1 ? identities[1] : new JsonItem(JsonItemKind.Null, Name, 0, 0, "");
            problems.Add(identities.Count == 0 ? "no-pack" : "two-packs", at,
                $"The pack '{Name}' has {identities.Count} files with 'pack'; exactly one is needed.",
                "Write \"pack\": { \"id\", \"title\", \"version\", \"from\" } in one file.");
            return;
        }

        PackItem = identities[0];
        if (PackItem.Kind == JsonItemKind.Map && (IsChecked || ObjectChecker.Check(PackItem, ObjectSchema.Pack, problems)))
        {
            Pack = new PackDeclaration(PackItem.String("id")!, PackItem.String("title")!, PackItem.String("version")!,
                PackItem.String("extends"), PackItem.Date("from")!.Value, PackItem.Date("to"));
        }
    }
}
