using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;
using AttendanceRules.Problems.Codes;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// What packs accept: warnings in their own files, by code, with a reason. An accepted warning stays in the list with its reason; an
/// accepted code of which there is no warning is a warning itself, so that the reason goes with what it was for.
/// </summary>
internal static class Acceptance
{
    /// <summary>Each code must be that of a warning, and have a reason.</summary>
    public static void Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        foreach (var accepted in packs.SelectMany(Of))
        {
            var (code, at) = (accepted.Name, accepted.Value);
            if (CodeStories.Find(code) is not { } story)
            {
                Add("unknown-code", accepted, $"Unknown code '{code}'.", Nearest.Suggest(code,
                    CodeStories.All.Where(s => IsWarning(s.Kind)).Select(s => s.Code)) ?? "Write the code as check prints it.");
            }
            else if (!IsWarning(story.Kind))
            {
                Add("not-a-warning", accepted, $"'{code}' is the code of {(story.Kind == CodeKind.Error ? "an error" : "a notice")}.",
                    "Remove it. Only warnings can be accepted.");
            }
            else if (at.Kind != JsonItemKind.Text)
            {
                problems.Add("wrong-type", at, $"The reason why '{code}' is accepted is a text.");
            }
            else if (string.IsNullOrWhiteSpace(at.Text))
            {
                problems.Add("no-reason", at, $"Nothing says why '{code}' is accepted.", "Write the reason in a sentence.");
            }
        }

        void Add(string code, JsonMember at, string message, string suggestion) => problems.Add(new Problem
        {
            Code = code, Severity = Severity.Error, Message = message, File = at.Value.File, Line = at.Line, Column = at.Column,
            Path = at.Value.Path, Suggestion = suggestion,
        });
    }

    /// <summary>Marks what packs accept.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="kind">Which warnings have been looked for; of others it is not known whether there are any.</param>
    /// <param name="problems">The problems.</param>
    public static void Apply(IReadOnlyList<PackFiles> packs, CodeKind kind, ProblemList problems)
    {
        foreach (var pack in packs)
        {
            foreach (var accepted in Of(pack).Where(a => CodeStories.Find(a.Name)?.Kind == kind && !problems.Warns(a.Name, pack.Name)))
            {
                problems.Add(new Problem
                {
                    Code = "nothing-accepted", Severity = Severity.Warning,
                    Message = $"'{pack.Pack!.Id}' accepts '{accepted.Name}', but there is no such warning in it.",
                    File = accepted.Value.File, Line = accepted.Line, Column = accepted.Column, Path = accepted.Value.Path,
                    Suggestion = "Remove it.",
                });
            }

            problems.Accept(p => pack.Holds(p.File)
                ? Of(pack).Where(a => a.Name == p.Code).Select(a => a.Value.Text).FirstOrDefault() : null);
        }
    }

    private static bool IsWarning(CodeKind kind) => kind is CodeKind.Warning or CodeKind.StrictWarning;

    private static IEnumerable<JsonMember> Of(PackFiles pack) =>
        pack.PackItem["accepts"] is { Kind: JsonItemKind.Map } map ? map.Members : [];
}
