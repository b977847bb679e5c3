using System.Security.Cryptography;
using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Cases;

/// <summary>
/// All that is said in each case, reasons and verdicts as well, is what was said before: a line a case, of a hash that shows nothing but
/// that something differs. It says nothing about what is right: that is what the cases expect, by hand. <c>tests/compare</c> shows
/// what two commits say differently.
/// </summary>
public sealed class WholeOutcomeTests
{
    [Theory]
    [InlineData("semantics")]
    [InlineData("england")]
    [InlineData("east-sussex-2011")]
    [InlineData("good-practice")]
    public void Nothing_that_is_said_of_a_case_changed_unnoticed(string pack)
    {
        var book = Book(pack);
        var text = new StringBuilder();
        foreach (var (index, result) in CaseRunner.Run(book, pack).Index())
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in result.Advice.SelectMany(a => Said(a, index % 8 == 0)))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(part));
            }

            text.Append(Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4))).Append(' ').Append(result.Case).Append('\n');
        }

        Approved.TextFor(text.ToString(), "pack", pack);
    }

    private static RuleBook Book(string pack) => pack == "england" ? RuleBook.England
        : pack == "semantics" ? RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFolder(RepositoryFolder.Of("rules", pack)))
        : RuleBook.Load(PackSource.Shipped(pack));

    private static IEnumerable<string> Said(SubjectAdvice advice, bool withVerdicts)
    {
        yield return advice is PupilAdvice pupil ? pupil.ToJson(compact: true) : ((SchoolAdvice)advice).ToJson(compact: true);
        foreach (var explainer in advice.Actions.Select(a => a.Explainer).OfType<Explainer>().Take(withVerdicts ? 1 : 0))
        {
            foreach (var verdict in explainer.OfPupil().Verdicts)
            {
                yield return $"{verdict.Rule} {verdict.From} {verdict.Action} {verdict.Parent} {verdict.Event} {verdict.Outcome}";
                foreach (var gate in verdict.Gates)
                {
                    yield return $"{gate.Gate} {gate.Passed} {gate.Until} {gate.Detail} {string.Join(' ', gate.Missing)}";
                    yield return verdict.Outcome == Truth.False || gate.Proof is null ? "" : Text(gate.Proof);
                }
            }
        }
    }

    private static string Text(ConditionProof proof) => $"{proof.Kind} {proof.Truth} {proof.Text} {proof.Parent} {proof.Reason?.Text} "
        + $"{string.Join(' ', proof.Missing)}({string.Concat(proof.Parts.Select(Text))})";
}
