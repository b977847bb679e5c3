using System.Reflection;
using System.Runtime.CompilerServices;

namespace AttendanceRules.Tests.Repository;

/// <summary>Whatever the core hands out cannot be changed by whoever holds it; builders and options are there to be changed.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Changeable =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedSet<>), typeof(SortedDictionary<,>), typeof(Queue<>),
            typeof(Stack<>),
        typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>),
    ];

    private static IEnumerable<Type> Types => Fixed(typeof(RuleBook).Assembly.GetExportedTypes());

    [Fact]
    public void No_property_can_be_set_after_the_object_is_made() => None.Of(Types.SelectMany(Settable));

    [Fact]
    public void No_field_can_be_set() => None.Of(Types.SelectMany(OpenFields));

    [Fact]
    public void Collections_are_handed_out_read_only() => None.Of(Types.SelectMany(OpenCollections));

    [Fact]
    public void What_can_be_changed_is_seen()
    {
        Assert.Equal(["Loose.Settable"], Settable(typeof(Loose)));
        Assert.Equal(["Loose.Field"], OpenFields(typeof(Loose)));
        Assert.Equal(["Loose.Array", "Loose.Items", "Loose.List()"], OpenCollections(typeof(Loose)).Order(StringComparer.Ordinal));
        Assert.Empty(Fixed([typeof(LooseBuilder)]));
    }

    private static IEnumerable<Type> Fixed(IEnumerable<Type> types) =>
        types.Where(t => !t.Name.EndsWith("Builder", StringComparison.Ordinal) && !t.Name.EndsWith("Options", StringComparison.Ordinal));

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(Declared).Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers()
            .Contains(typeof(IsExternalInit))).Select(p => $"{type.Name}.{p.Name}");

    private static IEnumerable<string> OpenFields(Type type) =>
        type.GetFields(Declared).Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsSpecialName).Select(f => $"{type.Name}.{f.Name}");

    private static IEnumerable<string> OpenCollections(Type type) =>
        type.GetProperties(Declared).Where(p => IsOpen(p.PropertyType)).Select(p => $"{type.Name}.{p.Name}")
            .Concat(type.GetFields(Declared).Where(f => IsOpen(f.FieldType)).Select(f => $"{type.Name}.{f.Name}"))
            .Concat(type.GetMethods(Declared).Where(m => !m.IsSpecialName && IsOpen(m.ReturnType)).Select(m => $"{type.Name}.{m.Name}()"));

    private static bool IsOpen(Type type) => type.IsArray || (type.IsGenericType && Changeable.Contains(type.GetGenericTypeDefinition()));

#pragma warning disable CA1051, CA1819, CA1002, CA2227, MA0016, CA1822, CA1024, IDE0044, CS0649, MA0069, CA2211, CA1859 // loose on purpose
    private sealed class Loose
    {
        public int Field;

        public int Settable { get; set; }

        public int Fixed { get; init; }

        public List<int> Items { get; init; } = [];

        public int[] Array => [];

        public IReadOnlyList<int> Read => [];

        public IList<int> List() => Items;
    }

    private sealed class LooseBuilder
    {
        public int Settable { get; set; }
    }
#pragma warning restore
}
