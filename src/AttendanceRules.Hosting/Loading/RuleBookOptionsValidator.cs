using Microsoft.Extensions.Options;

namespace AttendanceRules.Hosting.Loading;

/// <summary>Says everything that is wrong with the options of a book, before its packs are read.</summary>
internal sealed class RuleBookOptionsValidator(string root) : IValidateOptions<RuleBookOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, RuleBookOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var which = string.IsNullOrEmpty(name) ? "The rule book" : $"The rule book '{name}'";
        var mistakes = Mistakes(options).Select(m => $"{which}: {m}").ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<string> Mistakes(RuleBookOptions options)
    {
        if (options.Packs.Count + options.Sources.Count == 0)
        {
            yield return "it has no packs. Call UseEngland() or AddPack(\"path\").";
        }

        foreach (var pack in options.Packs)
        {
            if (string.IsNullOrWhiteSpace(pack))
            {
                yield return "a pack without a name. Write the id of a shipped pack or the path of a folder.";
            }
            else if (PackPlaces.FolderOf(pack, root) is { } folder && !Directory.Exists(folder))
            {
                yield return $"'{pack}' is neither a shipped pack nor a folder; '{folder}' does not exist. "
                    + $"Shipped packs are: {string.Join(", ", PackSource.ShippedIds)}.";
            }
        }

        if (options.ReloadInterval < Shortest || options.ReloadInterval > Longest)
        {
            yield return FormattableString.Invariant(
                $"{nameof(options.ReloadInterval)} is {options.ReloadInterval}; it is from 10 milliseconds to a day.");
        }
    }
}
