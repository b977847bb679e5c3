using System.Text.Json;

namespace AttendanceRules.Import.Json;

/// <summary>An item of a list; without a value where it is damaged.</summary>
/// <param name="Value">The item.</param>
/// <param name="IsEnd">True: what follows cannot be read either.</param>
internal sealed record JsonItem(JsonElement? Value, bool IsEnd = false)
{
    /// <summary>An item that cannot be read, with others after it.</summary>
    public static readonly JsonItem Damaged = new(Value: null);

    /// <summary>The end of the file, which is damaged.</summary>
    public static readonly JsonItem Rest = new(Value: null, IsEnd: true);
}
