namespace AttendanceRules.Import.Registers;

/// <summary>Codes by what is written. Most of what is written is one sign, which is found without a search.</summary>
internal sealed class CodeTable
{
    private const int Signs = 128;

    private readonly Dictionary<string, RegisterCode> others = new(StringComparer.Ordinal);
    private RegisterCode?[]? ofSigns;

    /// <summary>The code; null: it was not looked up yet.</summary>
    public RegisterCode? Find(string written) => IsSign(written) ? ofSigns?[written[0]]
        : others.TryGetValue(written, out var code) ? code : null;

    public void Keep(string written, RegisterCode code)
    {
        if (IsSign(written))
        {
            (ofSigns ??= new RegisterCode?[Signs])[written[0]] = code;
            return;
        }

        others[written] = code;
    }

    private static bool IsSign(string written) => written.Length == 1 && written[0] < Signs;
}
