using System.Reflection;
using System.Reflection.Emit;

namespace AttendanceRules.Benchmarks.Startup;

/// <summary>
/// A profile in the form that the compiler ahead of time reads (<c>.mibc</c>): an assembly whose global method <c>AssemblyDictionary</c>
/// names groups, and a global method for each group that loads the token of each method in it.
/// </summary>
internal static class ProfileFile
{
    // A group is read where the assembly that is compiled has its name.
    private const string Group = "AttendanceRules";

    public static void Write(string file, IReadOnlyList<MethodBase> methods)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("startup"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("startup");
        var dictionary = Global(module, "AssemblyDictionary");
        var group = Global(module, $"Assemblies_{Group}");
        var tokens = group.GetILGenerator();
        foreach (var method in methods)
        {
            if (method is MethodInfo one)
            {
                tokens.Emit(OpCodes.Ldtoken, one);
            }
            else
            {
                tokens.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken((ConstructorInfo)method));
            }

            tokens.Emit(OpCodes.Pop);
        }

        tokens.Emit(OpCodes.Ret);
        var groups = dictionary.GetILGenerator();
        groups.Emit(OpCodes.Ldstr, $"{Group};");
        groups.Emit(OpCodes.Ldtoken, group);
        groups.Emit(OpCodes.Pop);
        groups.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(file);
    }

    private static MethodBuilder Global(ModuleBuilder module, string name) =>
        module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), Type.EmptyTypes);
}
