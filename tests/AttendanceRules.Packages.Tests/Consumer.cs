namespace AttendanceRules.Packages.Tests;

/// <summary>A project that uses one of the packages as anybody would.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sdk">What it is built with.</param>
/// <param name="Package">Id of the package.</param>
/// <param name="Code">All of its code.</param>
internal sealed record Consumer(string Name, string Sdk, string Package, string Code)
{
    /// <summary>Writes it to a folder.</summary>
    /// <returns>The path of the project.</returns>
    public string Write(string folder, string version)
    {
        var project = Path.Combine(folder, Name + ".csproj");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Code);
        File.WriteAllText(project, $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Package}" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }
}
