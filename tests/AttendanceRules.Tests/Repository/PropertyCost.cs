using System.Collections;
using System.Reflection;

namespace AttendanceRules.Tests.Repository;

/// <summary>What reading properties of public types takes, of all objects that some objects lead to.</summary>
internal sealed class PropertyCost
{
    // Enough of a kind to meet its cases, and few enough to be quick.
    private const int MostOfAType = 40;

    private readonly Dictionary<Type, int> seen = [];
    private readonly HashSet<object> met = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> working = new(StringComparer.Ordinal);
    private readonly Queue<object> ahead = new();

    private PropertyCost()
    {
    }

    /// <summary>Properties that take memory each time that they are read, as <c>TYPE.PROPERTY</c>.</summary>
    public IReadOnlyCollection<string> Working => working;

    /// <summary>The types whose properties were read.</summary>
    public IReadOnlyCollection<Type> Read => seen.Keys;

    /// <summary>Reads every property of the objects, and of the objects that these give, and so on.</summary>
    public static PropertyCost Of(Assembly assembly, params object[] roots)
    {
        var cost = new PropertyCost();
        foreach (var root in roots)
        {
            cost.Meet(root, assembly);
        }

        while (cost.ahead.TryDequeue(out var next))
        {
            foreach (var property in next.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
                {
                    cost.ReadOf(next, property, assembly);
                }
            }
        }

        return cost;
    }

    private void ReadOf(object of, PropertyInfo property, Assembly assembly)
    {
        Meet(property.GetValue(of), assembly);
        if (!of.GetType().IsValueType && BytesOf(of, property) > 0)
        {
            working.Add($"{of.GetType().Name}.{property.Name}");
        }
    }

    private void Meet(object? one, Assembly assembly)
    {
        if (one is IEnumerable some and not string)
        {
            foreach (var part in some.Cast<object?>().Take(MostOfAType))
            {
                Meet(part, assembly);
            }
        }

        if (one is not null && one.GetType() is { IsEnum: false } type && (type.Assembly == assembly || type.Name == "KeyValuePair`2")
            && seen.GetValueOrDefault(type) < MostOfAType && met.Add(one))
        {
            seen[type] = seen.GetValueOrDefault(type) + 1;
            ahead.Enqueue(one);
        }
    }

    private static long BytesOf(object of, PropertyInfo property) => (long)typeof(PropertyCost)
        .GetMethod(nameof(BytesOfOne), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(property.GetMethod!.DeclaringType!, property.PropertyType).Invoke(null, [of, property.GetMethod])!;

    // The first reading may make what is kept. The least of some readings leaves out what the runtime does beside them.
    private static long BytesOfOne<TOwner, TValue>(TOwner of, MethodInfo get)
    {
        var read = get.CreateDelegate<Func<TOwner, TValue>>();
        var least = long.MaxValue;
        read(of);
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            read(of);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
