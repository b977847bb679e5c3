using AttendanceRules.Benchmarks.Reference;

namespace AttendanceRules.Tests.Api;

/// <summary>
/// Where advice has no lines, the next pupil's records are laid out in the place of the pupil before. Nothing of one is seen in the advice
/// on another, whenever it is read.
/// </summary>
public sealed class LentRegisterTests
{
    private const int Pupils = 40;

    // On the first of the two dates about two pupils in three have no line, on the second fewer.
    [Theory]
    [InlineData("2025-11-20")]
    [InlineData("2026-05-08")]
    public void Advice_that_is_read_after_that_on_other_pupils_is_the_same(string date)
    {
        var (book, asOf) = (RuleBook.Load(ReferencePack.Packs), DateOnly.Parse(date, null));
        var records = Enumerable.Range(1, Pupils).Select(n => ReferencePupil.On(n, asOf)).ToList();
        var advice = records.ConvertAll(p => book.Advise(p, asOf));
        Assert.Contains(advice, a => a.Actions.Count == 0);
        Assert.Contains(advice, a => a.Actions.Count > 1);
        Assert.Equal(records.ConvertAll(p => book.LayOut(p).Advise(asOf).ToJson()), advice.ConvertAll(a => a.ToJson()));
    }
}
