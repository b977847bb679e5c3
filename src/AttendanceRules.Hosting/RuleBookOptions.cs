namespace AttendanceRules.Hosting;

/// <summary>
/// Of which packs a rule book is made, and whether it is loaded again when their files change. Read once, when the application starts.
/// </summary>
/// <example><code>
/// services.AddAttendanceRules(o => o.UseEngland().AddPack("packs/our-school"));
/// </code></example>
public sealed class RuleBookOptions
{
    /// <summary>
    /// The packs, in the order in which they are laid over each other: each the id of a pack shipped with the library, or the path of a
    /// folder. An id of a shipped pack always means that pack; for a folder of that name write <c>./england</c>. A relative path begins at
    /// the content root of the application, without a host at the current folder. What a pack extends comes along where it is shipped.
    /// </summary>
    public IList<string> Packs { get; } = [];

    /// <summary>Packs that are not folders, for example from a database, in order; they come after <see cref="Packs"/>.</summary>
    public IList<PackSource> Sources { get; } = [];

    /// <summary>
    /// Whether the book is loaded again when a file of its folders changes; true unless said otherwise. A change that has mistakes keeps
    /// the book that is in use.
    /// </summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How often the folders are looked at, from 10 milliseconds to a day; 2 seconds unless said otherwise. A change is loaded once nothing
    /// has changed from one look to the next, so that files which are still being written are left alone.
    /// </summary>
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Adds England's rules, as shipped with the library.</summary>
    public RuleBookOptions UseEngland() => AddPack(PackSource.England.Name);

    /// <summary>Adds a pack: the id of a shipped one, or the path of a folder.</summary>
    /// <param name="pack">The id or the path, as in <see cref="Packs"/>.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public RuleBookOptions AddPack(string pack)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pack);
        Packs.Add(pack);
        return this;
    }

    /// <summary>Adds a pack that is not a folder.</summary>
    /// <param name="source">The pack.</param>
    public RuleBookOptions AddPack(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Sources.Add(source);
        return this;
    }
}
