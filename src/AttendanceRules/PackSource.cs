using System.Reflection;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;
using AttendanceRules.Signing;

namespace AttendanceRules;

/// <summary>Where a rule pack comes from. The files are read when the book is loaded.</summary>
public sealed class PackSource
{
    private readonly Func<IReadOnlyList<(string Name, byte[] Content)>> read;

    private PackSource(string name, Func<IReadOnlyList<(string Name, byte[] Content)>> read) => (Name, this.read) = (name, read);

    private static readonly IReadOnlyList<string> Ids =
        [.. typeof(PackSource).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/", StringComparison.Ordinal)
            && n.Count(c => c == '/') > 1)
            .Select(n => n.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// England's expectations matrix and duties, shipped with the package. Loading brings the base pack along that it extends.
    /// </summary>
    public static PackSource England => Shipped("england");

    /// <summary>What the pack is called in messages when it does not name itself.</summary>
    public string Name { get; }

    /// <summary>A pack shipped inside the package.</summary>
    /// <param name="id">Its id, for example <c>england-base</c>.</param>
    /// <exception cref="ArgumentException">No such pack is shipped; the message lists those that are.</exception>
    public static PackSource Shipped(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var assembly = typeof(PackSource).Assembly;
        var prefix = $"rules/{id}/";
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            throw new ArgumentException($"Unknown pack '{id}'. Shipped packs are: {string.Join(", ", ShippedIds)}.", nameof(id));
        }

        return new PackSource(id, () => [.. names.Select(n => (n[prefix.Length..], Resource(assembly, n)))])
        {
            IsShipped = true, IsChecked = true,
        };
    }

    /// <summary>Ids of the packs shipped inside the package, sorted.</summary>
    public static IReadOnlyList<string> ShippedIds => Ids;

    /// <summary>All packs shipped inside the package, each after the one it extends. Reads their files.</summary>
    public static IReadOnlyList<PackSource> AllShipped()
    {
        var left = ShippedIds.Select(id => (Source: Shipped(id), Extends: Shipped(id).ReadExtends())).ToList();
        var sorted = new List<PackSource>();
        while (left.FindIndex(p => p.Extends is not { } below || sorted.Exists(s => s.Name == below)) is >= 0 and var next)
        {
            sorted.Add(left[next].Source);
            left.RemoveAt(next);
        }

        return [.. sorted, .. left.Select(p => p.Source)];
    }

    /// <summary>
    /// A folder of <c>.json</c> and <c>.jsonc</c> files, and of folders of them. What begins with a dot is left out. A link to a file of
    /// the folder is read as that file; loading throws where a link leads to another folder.
    /// </summary>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static PackSource FromFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return new PackSource(name, () => PackFolder.Read(folder)) { Folder = folder };
    }

    /// <summary>Files already in memory.</summary>
    /// <param name="name">What to call the pack in messages.</param>
    /// <param name="files">Relative file name (forward slashes) and text.</param>
    public static PackSource FromFiles(string name, IReadOnlyDictionary<string, string> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(files);
        return new PackSource(name, () => [.. files.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Key, System.Text.Encoding.UTF8.GetBytes(f.Value)))]);
    }

    /// <summary>
    /// Writes the files of the pack to a folder, byte for byte, for example to keep an edition of a shipped pack when a later one arrives.
    /// </summary>
    /// <param name="folder">Path of the folder. It is made where there is none.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">There is something in the folder already, and nothing was written; or a file cannot be
    /// written.</exception>
    /// <example><code>
    /// PackSource.Shipped("england-base").CopyTo("packs/england-base");
    /// PackSource.England.CopyTo("packs/england");
    /// var kept = RuleBook.Load([PackSource.FromFolder("packs/england-base"), PackSource.FromFolder("packs/england")]);
    /// </code></example>
    public void CopyTo(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new IOException($"There is something in {folder} already; nothing was written. Name another folder.");
        }

        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var begun = $"{whole}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(begun);
            foreach (var (name, content) in Read())
            {
                var file = Path.GetFullPath(Path.Combine(begun, name));
                if (!file.StartsWith(begun + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                {
                    throw new IOException($"The file '{name}' is not inside its pack; nothing was written.");
                }

                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            // The folder gets its name when the pack in it is whole.
            if (Directory.Exists(whole))
            {
                Directory.Delete(whole);
            }

            Directory.Move(begun, whole);
        }
        finally
        {
            if (Directory.Exists(begun))
            {
                Directory.Delete(begun, recursive: true);
            }
        }
    }

    /// <summary>
    /// The same pack, held to a signature: whenever its files are read they have to be those that one of the keys signed. What is checked
    /// is what is loaded, not what is in the folder a moment later.
    /// </summary>
    /// <param name="publicKeys">Public keys as PEM, at least one; one of them has to have signed it.</param>
    /// <param name="signature">The signature; null: the file <see cref="PackSignature.FileName"/> of the pack's folder.</param>
    /// <returns>A source whose reading, and so <see cref="RuleBook.Load(IReadOnlyList{PackSource})"/> and
    /// <see cref="RuleBook.TryLoad"/>, throws a
    /// <see cref="PackSignatureException"/> where the signature is missing, is of another key, or the files are others.</returns>
    /// <exception cref="ArgumentException">No key is given, or one is not a usable public key.</exception>
    /// <example><code>
    /// var source = PackSource.FromFolder("packs/our-school").SignedBy([File.ReadAllText("authority-public.pem")]);
    /// var book = RuleBook.Load(source);
    /// </code></example>
    public PackSource SignedBy(IReadOnlyList<string> publicKeys, string? signature = null)
    {
        ArgumentNullException.ThrowIfNull(publicKeys);
        var keys = new TrustedKeys(publicKeys);
        return new PackSource(Name, () => keys.Check(Name, read(), signature ?? WrittenSignature()))
        {
            Folder = Folder, IsShipped = IsShipped, Limits = Limits,
        };
    }

    /// <summary>The same pack, of which no more is read than a host allows; otherwise loading throws.</summary>
    /// <param name="limits">The limits.</param>
    /// <returns>A source whose reading throws an <see cref="InvalidOperationException"/> where the pack has more files or bytes; what
    /// else is too much is a problem with its place when the book is loaded.</returns>
    public PackSource Within(PackLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new PackSource(Name, () => limits.Check(Name, read())) { Folder = Folder, IsShipped = IsShipped, Limits = limits };
    }

    // A pipe would keep whoever opens it waiting; a signature has a few lines.
    private string? WrittenSignature()
    {
        const int mostBytes = 4096;
        return Folder is not null && new FileInfo(Path.Combine(Folder, PackSignature.FileName)) is { Exists: true } file
            ? file.Length is > 0 and <= mostBytes ? File.ReadAllText(file.FullName) : "" : null;
    }

    /// <summary>The folder as it was named; null for a pack that comes from none.</summary>
    internal string? Folder { get; private init; }

    /// <summary>How much of it is allowed.</summary>
    internal PackLimits Limits { get; private init; } = new();

    /// <summary>True for packs inside the package.</summary>
    internal bool IsShipped { get; init; }

    /// <summary>
    /// True for a pack as it is inside the package. It was held to every check when the package was made, alone with its bases, so that
    /// loading it looks for no mistakes again.
    /// </summary>
    internal bool IsChecked { get; private init; }

    /// <summary>The same pack, held to what is asked of packs inside the package.</summary>
    internal PackSource AsShipped() => new(Name, read) { IsShipped = true, Limits = Limits };

    /// <summary>The same pack with texts in the place of some of its files, as an editor holds them before they are saved.</summary>
    /// <param name="change">The content of a file, by its name in the pack; null: as it is read.</param>
    internal PackSource Changed(Func<string, byte[]?> change) =>
        new(Name, () => [.. read().Select(f => (f.Name, change(f.Name) ?? f.Content))])
        {
            Folder = Folder, IsShipped = IsShipped, Limits = Limits, Known = Known,
        };

    /// <summary>The files of it that were read already and had nothing wrong, by their content; null: each is read again.</summary>
    internal Dictionary<byte[], JsonItem>? Known { get; private init; }

    /// <summary>The same pack as it is now, for whoever loads it again and again: of its files none is read twice.</summary>
    /// <param name="isParsed">Whether they are parsed and checked once too, which layers that change them forbid.</param>
    internal PackSource Kept(bool isParsed)
    {
        var content = read();
        return new PackSource(Name, () => content)
        {
            Folder = Folder, IsShipped = IsShipped, Limits = Limits, Known = isParsed ? [] : null,
        };
    }

    /// <summary>
    /// The id of the pack that this one extends; null when it extends none, or when its files cannot be read (loading then says why). Reads
    /// its files.
    /// </summary>
    internal string? ReadExtends()
    {
        // Most packs name themselves in pack.json; the others are looked through.
        foreach (var (name, content) in Read().Where(f => !f.Name.StartsWith("calendars/", StringComparison.Ordinal))
            .OrderBy(f => f.Name != "pack.json"))
        {
            if (JsonItemReader.Read(name, content, new ProblemList())?["pack"] is { } pack)
            {
                return pack.String("extends");
            }
        }

        return null;
    }

    internal IReadOnlyList<(string Name, byte[] Content)> Read() => read();

    private static byte[] Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
