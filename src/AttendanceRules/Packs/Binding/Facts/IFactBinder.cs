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

    /// <summary>The fact as it is written; null where a mistake has become a problem.</summary>
    Symbol? Read(FactSyntax fact);
}
