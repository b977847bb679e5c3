using System.Reflection;

namespace AttendanceRules.Tests.Repository;

/// <summary>
/// What holds for every public type: members can be added to results without breaking callers, and a closed set of words is an enum.
/// </summary>
public sealed class PublicShapeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Names of properties whose words the pack language owns.
    private static readonly string[] OfTheLanguage = ["Status", "Basis", "Force", "Contact", "Verdict", "Comparator", "Unit", "State"];

    private static IReadOnlyList<Type> Types => typeof(RuleBook).Assembly.GetExportedTypes();

    [Fact]
    public void Every_try_method_says_whether_it_could() => None.Of(TriesWithoutAnswer(Types));

    [Fact]
    public void No_public_member_holds_a_tuple() => None.Of(Tuples(Types));

    [Fact]
    public void No_public_property_gives_a_word_of_the_language_as_text() => None.Of(WordsAsText(Types));

    [Fact]
    public void No_result_is_a_positional_record() =>
        None.Of(Positional(Types.Where(t => IsIn(t, "Advice") || IsIn(t, "Catalogues") || IsIn(t, "Cases") || IsIn(t, "Problems"))));

    [Fact]
    public void Printing_is_a_method_of_what_is_printed() =>
        None.Of(Printers(Types));

    [Fact]
    public void What_breaks_these_is_found()
    {
        Type[] wrong = [typeof(Wrong)];
        Assert.Equal(["Wrong.TryOpen"], TriesWithoutAnswer(wrong));
        Assert.Equal(["Wrong.Pairs", "Wrong.TryOpen", "Wrong.new"], Tuples(wrong).Order(StringComparer.Ordinal));
        Assert.Equal(["Wrong.Status"], WordsAsText(wrong));
        Assert.Equal(["Wrong"], Positional(wrong));
        Assert.Equal(["WrongTable"], Printers([typeof(WrongTable), typeof(Advice.FigureTable)]));
    }

    private static bool IsIn(Type type, string folder) => type.Namespace == "AttendanceRules." + folder;

    private static IEnumerable<string> TriesWithoutAnswer(IEnumerable<Type> types) => types.SelectMany(t => t.GetMethods(Declared)
        .Where(m => m.Name.StartsWith("Try", StringComparison.Ordinal) && m.ReturnType != typeof(bool)).Select(m => $"{t.Name}.{m.Name}"));

    private static IEnumerable<string> Tuples(IEnumerable<Type> types) => types.SelectMany(t =>
        t.GetProperties(Declared).Where(p => HasTuple(p.PropertyType)).Select(p => $"{t.Name}.{p.Name}")
            .Concat(t.GetFields(Declared).Where(f => HasTuple(f.FieldType)).Select(f => $"{t.Name}.{f.Name}"))
            .Concat(t.GetMethods(Declared).Where(m => !m.IsSpecialName && m.Name != "Deconstruct"
                && (HasTuple(m.ReturnType) || HasTuple(m))).Select(m => $"{t.Name}.{m.Name}"))
            .Concat(t.GetConstructors().Where(HasTuple).Select(_ => $"{t.Name}.new")));

    private static IEnumerable<string> Printers(IEnumerable<Type> types) => types
        .Where(t => t is { IsAbstract: true, IsSealed: true } && (t.Name.EndsWith("Writer", StringComparison.Ordinal)
            || t.Name.EndsWith("Table", StringComparison.Ordinal) || t.Name.EndsWith("Drawing", StringComparison.Ordinal)))
        .Select(t => t.Name);

    private static bool HasTuple(MethodBase method) => method.GetParameters().Any(p => HasTuple(p.ParameterType));

    private static bool HasTuple(Type type)
    {
        if (type.HasElementType)
        {
            return HasTuple(type.GetElementType()!);
        }

        return type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)) || type.GetGenericArguments().Any(HasTuple);
    }

    private static IEnumerable<string> WordsAsText(IEnumerable<Type> types) => types.SelectMany(t =>
        t.GetProperties(Declared).Where(p => p.PropertyType == typeof(string) && OfTheLanguage.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => $"{t.Name}.{p.Name}"));

    // A record whose constructor names its members breaks callers with each member that it gains.
    private static IEnumerable<string> Positional(IEnumerable<Type> types) =>
        types.Where(t => t.GetMethod("<Clone>$") is not null && t.GetConstructors().Any(c => c.GetParameters().Length > 0))
            .Select(t => t.Name);

#pragma warning disable CA1822, CA1034 // an example of what is not wanted
    public sealed record Wrong(string Status, IReadOnlyList<(string Name, int Count)> Pairs)
    {
        public (bool, int) TryOpen() => default;
    }

    public static class WrongTable;
}
