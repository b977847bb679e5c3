using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AttendanceRules.Tests.Repository;

/// <summary>
/// Writes the public types and members of an assembly, a line each, sorted; what the compiler adds to records is left out.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nulls = new();

    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] =
            "long", [typeof(object)] = "object", [typeof(decimal)] = "decimal",
    };

    /// <summary>Holds an assembly to the approved file of a folder of the tests; what it is now is written beside it.</summary>
    public static void IsApproved(Assembly assembly, params string[] folder)
    {
        var (approvedFile, receivedFile) = (File(folder, "approved"), File(folder, "received"));
        var approved = System.IO.File.Exists(approvedFile) ? System.IO.File.ReadAllLines(approvedFile) : [];
        var received = Of(assembly);
        System.IO.File.Delete(receivedFile);
        if (received.SequenceEqual(approved, StringComparer.Ordinal))
        {
            return;
        }

        System.IO.File.WriteAllText(receivedFile, string.Join('\n', received) + "\n");
        Assert.Fail("The public surface has changed. If that is meant, put PublicApi.received.txt in the place of PublicApi.approved.txt.\n"
            + string.Join('\n', approved.Except(received, StringComparer.Ordinal).Select(l => "- " + l)
                .Concat(received.Except(approved, StringComparer.Ordinal).Select(l => "+ " + l))));
    }

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(t => Members(t).Select(m => $"{Name(t)}.{m}").Append(Header(t)))
            .Order(StringComparer.Ordinal)];

    private static string File(string[] folder, string state) => RepositoryFolder.Of(["tests", .. folder, $"PublicApi.{state}.txt"]);

    private static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsAbstract: true, IsInterface: false }
            ? "abstract " : type is { IsSealed: true, IsValueType: false } ? "sealed " : "";
        var record = type.GetMethod("<Clone>$") is not null ? "record " : "";
        var basis = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)
            ? " : " + Name(parent) : "";
        return $"{Name(type)} ({modifier}{record}{kind}{basis})";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}");
        }

        return type.GetConstructors().Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic)
                .Select(f => $"{f.Name} : {Named(f.FieldType, Nulls.Create(f))}{(f.IsLiteral
                    ? $" = {f.GetRawConstantValue()}" : f.IsStatic ? " (static)" : "")}"))
            .Concat(type.GetProperties(Declared).Where(p => p.GetMethod?.IsPublic == true).Select(Property))
            .Concat(type.GetMethods(Declared).Where(m => (m.IsPublic || m.IsFamily) && IsWritten(m)).Select(m =>
                $"{m.Name}({Parameters(m)}) : {Named(m.ReturnType, Nulls.Create(m.ReturnParameter))}{(m.IsStatic ? " (static)" : "")}"));
    }

    private static bool IsWritten(MethodInfo method) =>
        method.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Property(PropertyInfo property)
    {
        var set = property.SetMethod is not { IsPublic: true } setter ? "" : setter.ReturnParameter.GetRequiredCustomModifiers()
            .Contains(typeof(IsExternalInit)) ? " init" : " set";
        return $"{property.Name} {{ get{set} }} "
            + $": {Named(property.PropertyType, Nulls.Create(property))}{(property.GetMethod!.IsStatic ? " (static)" : "")}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsOut ? "out " : "")}{Named(p.ParameterType.IsByRef
            ? p.ParameterType.GetElementType()! : p.ParameterType, Nulls.Create(p))} {p.Name}{(p.HasDefaultValue
                ? " = " + (p.DefaultValue ?? "null") : "")}"));

    private static string Named(Type type, NullabilityInfo info) =>
        Name(type) + (!type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = Words.TryGetValue(type, out var word) ? word
            : type.Namespace?.StartsWith("AttendanceRules", StringComparison.Ordinal) == true ? type.FullName?.Split('[')[0]
                .Replace('+', '.') ?? type.Name : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
