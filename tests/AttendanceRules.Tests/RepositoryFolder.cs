namespace AttendanceRules.Tests;

/// <summary>Finds the repository from wherever the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "AttendanceRules.sln")))
        {
            folder = Directory.GetParent(folder)?.FullName
                ?? throw new InvalidOperationException("The repository was not found above the tests.");
        }

        return folder;
    }
}
