using System.Xml.Linq;

namespace AttendanceRules.Packages.Tests;

/// <summary>A project that uses packages as anybody would.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sdk">What it is built with.</param>
/// <param name="Properties">What its project sets, by name.</param>
/// <param name="Packages">Ids of the packed packages that it names.</param>
/// <param name="Files">Its code by file name.</param>
internal sealed record Consumer(
    string Name, string Sdk, IReadOnlyList<(string Name, string Value)> Properties, IReadOnlyList<string> Packages,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Packages of others, with their versions.</summary>
    public IReadOnlyList<(string Id, string Version)> Others { get; init; } = [];

    /// <summary>Writes it to a folder.</summary>
    /// <returns>The path of the project.</returns>
    public string Write(string folder, string version)
    {
        foreach (var (name, code) in Files)
        {
            File.WriteAllText(Path.Combine(folder, name), code);
        }

        var project = Path.Combine(folder, Name + ".csproj");
        new XElement("Project", new XAttribute("Sdk", Sdk),
            new XElement("PropertyGroup", new XElement("OutputType", "Exe"), new XElement("ImplicitUsings", "enable"),
                new XElement("Nullable", "enable"), new XElement("InvariantGlobalization", "true"),
                Properties.Select(p => Conditioned(p.Name, p.Value))),
            new XElement("ItemGroup",
                Packages.Select(p => Reference(p, version)).Concat(Others.Select(o => Reference(o.Id, o.Version))))).Save(project);
        return project;
    }

    private static XElement Reference(string id, string version) =>
        new("PackageReference", new XAttribute("Include", id), new XAttribute("Version", version));

    // "Name@net8.0" is for that target framework alone.
    private static XElement Conditioned(string name, string value) => name.Split('@') is [var own, var framework]
        ? new XElement(own, new XAttribute("Condition", $"'$(TargetFramework)' == '{framework}'"), value) : new XElement(name, value);
}
