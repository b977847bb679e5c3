using System.Reflection;
using System.Runtime.CompilerServices;
using AttendanceRules.Model;

namespace AttendanceRules.Tests.Repository;

/// <summary>
/// What packs mean is data: nothing declared in the model is a delegate or holds one, so that everything can be looked into.
/// </summary>
public sealed class ModelTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Nothing_in_the_model_is_a_delegate_or_holds_one()
    {
        var types = typeof(Book).Assembly.GetTypes().Where(t => t.Namespace is { } name && IsModel(name) && !IsMade(t)).ToList();
        Assert.True(types.Count > 100);
        None.Of(types.SelectMany(Delegates));
    }

    [Fact]
    public void A_delegate_is_seen_wherever_it_is() =>
        Assert.Equal(["Field", "get_Property", "Method", "Parameter"], Delegates(typeof(WithDelegates)).Select(d => d.Split('.')[1])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase));

    private static bool IsModel(string name) => name == typeof(Book).Namespace
        || name.StartsWith(typeof(Book).Namespace + ".", StringComparison.Ordinal);

    // Lambdas inside a method are not part of what is declared.
    private static bool IsMade(MemberInfo member) => member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static IEnumerable<string> Delegates(Type type) =>
    [
        .. type.GetFields(Declared).Where(f => !IsMade(f) && Holds(f.FieldType)).Select(f => $"{type.Name}.{f.Name}"),
        .. type.GetMethods(Declared).Where(m => !m.Name.Contains('<', StringComparison.Ordinal))
            .Where(m => Holds(m.ReturnType) || m.GetParameters().Any(p => Holds(p.ParameterType))).Select(m => $"{type.Name}.{m.Name}"),
        .. type.GetConstructors(Declared).Where(c => c.GetParameters().Any(p => Holds(p.ParameterType)))
            .Select(c => $"{type.Name}.{c.Name}"),
    ];

    private static bool Holds(Type type) => type.IsAssignableTo(typeof(Delegate)) || (type.HasElementType && Holds(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(Holds));

    private sealed class WithDelegates
    {
        private readonly List<Func<int>> Field = [];

        public Action? Property { get; }

        public Func<int>[] Method() => [.. Field];

        public void Parameter((int, Predicate<int>) value) => Field.Add(() => value.Item1);
    }
}
