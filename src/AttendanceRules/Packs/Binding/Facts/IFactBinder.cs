using AttendanceRules.Model.Expressions;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>All that the pack language has to know of one kind of fact: its members with their meaning, and how it is read.</summary>
internal interface IFactBinder
{
    /// <summary>The member whose presence says that a fact is of this kind; kinds that differ by its value share one.</summary>
    MemberSchema Key { get; }

    /// <summary>The values of the key that are of this kind; empty: the key is not a choice.</summary>
    IReadOnlyList<string> Choices { get; }

    /// <summary>The members it understands besides its key and those that every fact has.</summary>
    IReadOnlyList<MemberSchema> Members { get; }

    /// <summary>Those that a fact of one of the choices understands: all of them, unless the kind says otherwise.</summary>
    IReadOnlyList<MemberSchema> MembersOf(string choice) => Members;

    /// <summary>Those that have to be written.</summary>
    IReadOnlyList<string> NeededBy(string choice) => [];

    /// <summary>Those of which one has to be written, and one alone.</summary>
    IReadOnlyList<string> OneOf => [];

    /// <summary>Those of which at least one has to be written.</summary>
    IReadOnlyList<string> AnyOf(string choice) => [];

    /// <summary>Members that need another beside them, and those that exclude another.</summary>
    IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => [];

    /// <summary>The fact as it is written; null where a mistake has become a problem.</summary>
    Symbol? Read(FactSyntax fact);
}
