namespace AttendanceRules.Benchmarks.Startup;

/// <summary>Finds types by the names that the runtime gives in its events, such as <c>List`1[System.DateOnly]</c>.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, Type?> known = new(StringComparer.Ordinal);

    /// <summary>The type of a name among all assemblies that are loaded; null: there is none.</summary>
    public Type? Find(string name)
    {
        var at = 0;
        return Read(name, ref at);
    }

    private Type? Read(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('[' or ',' or ']'))
        {
            at++;
        }

        var type = Named(text[start..at]);
        while (at + 1 < text.Length && text[at] == '[')
        {
            type = text[at + 1] == ']' ? Array(type, ref at) : Closed(type, text, ref at);
        }

        return type;
    }

    private static Type? Array(Type? item, ref int at)
    {
        at += 2;
        return item?.MakeArrayType();
    }

    private Type? Closed(Type? open, string text, ref int at)
    {
        var arguments = new List<Type?>();
        do
        {
            at++;
            arguments.Add(Read(text, ref at));
        }
        while (at < text.Length && text[at] == ',');

        at++;
        return open is null || arguments.Contains(null) ? null : open.MakeGenericType([.. arguments.OfType<Type>()]);
    }

    private Type? Named(string name)
    {
        if (!known.TryGetValue(name, out var type))
        {
            known[name] = type = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);
        }

        return type;
    }
}
