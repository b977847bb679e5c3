using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace AttendanceRules.Cli;

/// <summary>
/// Code of the core that a run needs later, compiled while another thread loads England's book and this one would wait for it. Where
/// nothing is compiled ahead, a short run spends most of its time on the compiler.
/// </summary>
internal static class EarlyCode
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static;

    private const MemberTypes Kinds = MemberTypes.Method | MemberTypes.Constructor;

    // What is compiled ahead compiles some hundred methods in a whole run; what is not, more than a thousand before it comes here.
    private const int MostCompiledAhead = 500;

    /// <summary>
    /// Compiles what is listed until the book is there. Does nothing where nobody loads it, or the tool is compiled ahead.
    /// </summary>
    public static void Prepare()
    {
        if (EarlyBook.IsUnderWay && JitInfo.GetCompiledMethodCount() > MostCompiledAhead)
        {
            foreach (var method in Methods(Lines()).TakeWhile(_ => EarlyBook.IsUnderWay))
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }
    }

    /// <summary>
    /// The lines of the list: a type and its methods each, in the order in which a run comes to them. benchmarks/startup-profile.sh writes
    /// them anew.
    /// </summary>
    public static IEnumerable<string> Lines()
    {
        using var list = new StreamReader(typeof(EarlyCode).Assembly.GetManifestResourceStream("startup/methods")!);
        while (list.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The methods that lines name, every overload. What is no more in the code is passed over.</summary>
    public static IEnumerable<MethodBase> Methods(IEnumerable<string> lines)
    {
        foreach (var words in lines.Select(l => l.Split(' ')))
        {
            if (typeof(RuleBook).Assembly.GetType(words[0]) is not { ContainsGenericParameters: false } type)
            {
                continue;
            }

            foreach (var method in words.Skip(1).SelectMany(m => type.GetMember(m, Kinds, Own)).Cast<MethodBase>())
            {
                if (!method.IsAbstract && !method.ContainsGenericParameters)
                {
                    yield return method;
                }
            }
        }
    }
}
