using AttendanceRules.Model;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Schools;

/// <summary>Questions of a self-evaluation that are judged together; those answered in words are open.</summary>
internal sealed record ReviewSectionDeclaration(
    string Id, string Title, IReadOnlyList<(QuestionName Question, IReadOnlyList<string> Evidence)> Questions,
    IReadOnlyList<QuestionName> Open, IReadOnlyList<string> Sources, Origin Origin);
