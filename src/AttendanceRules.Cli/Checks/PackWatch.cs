using AttendanceRules.Packs.Json;

namespace AttendanceRules.Cli.Checks;

/// <summary>
/// Does something again whenever a file of named folders changes. Files are looked at a few times a second: editors write in many ways,
/// and a pack has few files.
/// </summary>
internal static class PackWatch
{
    private const int Pause = 300;

    /// <summary>Never returns by itself; Ctrl+C ends the process.</summary>
    /// <param name="named">Packs as the command names them; shipped ones never change.</param>
    /// <param name="act">What is done at once and after each change.</param>
    /// <exception cref="UsageException">None of them is a folder.</exception>
    public static int Repeat(string[] named, Func<int> act)
    {
        var folders = named.Where(Directory.Exists).ToList();
        if (folders.Count == 0)
        {
            throw new UsageException("--watch looks at folders, and none is named. Shipped packs do not change.");
        }

        while (true)
        {
            var before = Files(folders);
            try
            {
                act();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or RuleBookException)
            {
                Console.Error.WriteLine(e.Message); // An editor is writing the file.
            }

            Settle(folders, Change(folders, before));
            Console.WriteLine();
        }
    }

    private static string Change(List<string> folders, string before)
    {
        while (true)
        {
            Thread.Sleep(Pause);
            var now = Files(folders);
            if (now != before)
            {
                return now;
            }
        }
    }

    // A file may be seen while it is half written: nothing is read before a whole pause without a change.
    private static void Settle(List<string> folders, string seen)
    {
        for (var now = seen; ; seen = now)
        {
            Thread.Sleep(Pause);
            now = Files(folders);
            if (now == seen)
            {
                return;
            }
        }
    }

    private static string Files(IEnumerable<string> folders) => string.Concat(folders.Select(PackFolder.Stamp));
}
