using System.Reflection;
using Xunit;
using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace AttendanceRules.Mutants;

/// <summary>One row of one test of the quick subset.</summary>
internal sealed class QuickTest(string name, Type type, MethodInfo method, object?[] values)
{
    public string Name { get; } = name;

    public static IReadOnlyList<QuickTest> Find()
    {
        TestContext.SetForInitialization(null, false, false);
        var assembly = typeof(Tests.Cases.PackCaseTests).Assembly;
        var discoverer = ExtensibilityPointFactory.GetTestFramework(assembly).GetDiscoverer(assembly);
        var cases = new List<IXunitTestCase>();
        var options = TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration { PreEnumerateTheories = true });
        discoverer.Find(c =>
        {
            cases.Add((IXunitTestCase)c);
            return ValueTask.FromResult(true);
        }, options, null, null).AsTask().GetAwaiter().GetResult();
        var (found, rows) = (new List<QuickTest>(), new Dictionary<string, int>());
        foreach (var one in cases.Where(IsQuick).OrderBy(c => c.TestClassName, StringComparer.Ordinal))
        {
            foreach (var test in one.CreateTests().AsTask().GetAwaiter().GetResult())
            {
                var called = $"{one.TestClassName}.{one.TestMethod.MethodName}";
                rows[called] = rows.GetValueOrDefault(called) + 1;
                found.Add(new QuickTest($"{called}#{rows[called]}", one.TestClass.Class, test.TestMethod.Method, test.TestMethodArguments));
            }
        }

        return found;
    }

    // What reads sources says nothing about what the core does.
    private static bool IsQuick(IXunitTestCase test) => test.SkipReason is null
        && !test.TestClassName.Contains(".Tests.Repository.", StringComparison.Ordinal)
        && !(test.Traits.TryGetValue("Category", out var category) && category.Contains("Slow"));

    /// <summary>Null: it passes.</summary>
    public string? Run()
    {
        try
        {
            var instance = method.IsStatic ? null : Activator.CreateInstance(type);
            var result = method.Invoke(instance, method.ResolveMethodArguments(values));
            (result as Task)?.GetAwaiter().GetResult();
            if (result is ValueTask task)
            {
                task.AsTask().GetAwaiter().GetResult();
            }

            (instance as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception failure)
        {
            var inner = failure is TargetInvocationException { InnerException: { } cause } ? cause : failure;
            return inner.GetType().Name;
        }
    }
}
