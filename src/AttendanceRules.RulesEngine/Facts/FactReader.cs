using System.Linq.Dynamic.Core.CustomTypeProviders;
using System.Text.Json.Serialization;
using AttendanceRules.Model.Values;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>
/// What an expression of a workflow reads of a pupil, a parent or the school on a date: <c>certain.absenceRate >= 10</c>. Every fact,
/// threshold, question, characteristic and group of the packs can be written like a member. A value is worked out when it is first read.
/// </summary>
/// <example><code>
/// var parameters = book.RuleParameters(pupil, asOf);
/// var results = await engine.ExecuteAllRulesAsync("ours", parameters);   // "certain.absenceRate >= 10 and certain.onRoll == true"
/// </code></example>
[DynamicLinqType]
[JsonConverter(typeof(FactReaderJson))]
public sealed class FactReader
{
    private readonly SubjectFacts facts;
    private readonly Reading reading;

    internal FactReader(SubjectFacts facts, Reading reading) => (this.facts, this.reading) = (facts, reading);

    /// <summary>The same subject, where a comparison is true only if it is certainly true.</summary>
    public FactReader AsCertain => reading == Reading.Certain ? this : field ??= new(facts, Reading.Certain);

    /// <summary>The same subject, where a comparison is true if it may be true.</summary>
    public FactReader AsPossible => reading == Reading.Possible ? this : field ??= new(facts, Reading.Possible);

    /// <summary>The subject's school. Where a pupil is asked about alone, what rules ask the school is unknown.</summary>
    public FactReader School => field ??= new(facts.School, reading);

    /// <summary>The pupil as such, where the parameters are those of one parent; else the same.</summary>
    public FactReader Pupil => field ??= new(facts.Pupil, reading);

    /// <summary>
    /// The pupil as each parent sees it, to be asked with <c>Any</c>: <c>certain.Parents.Any(one => one.hasAnswered == true)</c>. One
    /// unnamed parent where none were supplied.
    /// </summary>
    public IReadOnlyList<FactReader> Parents => field ??= Readers(facts.Parents);

    /// <summary>The pupils of a school, to be asked with <c>Any</c>; empty for a pupil.</summary>
    public IReadOnlyList<FactReader> Pupils => field ??= Readers(facts.Pupils);

    /// <summary>A fact, threshold, question, characteristic or group.</summary>
    /// <param name="name">Its name in the packs.</param>
    /// <exception cref="ArgumentException">No pack declares the name, or it cannot be asked of this subject.</exception>
    public FactReading this[string name]
    {
        get
        {
            var (named, value) = facts.Read(name);
            return new FactReading(value, named.Unit, named, reading);
        }
    }

    /// <summary>A written number, where arithmetic begins with one.</summary>
    /// <param name="number">The number, with at most nine decimals.</param>
    /// <exception cref="ArgumentException">It has more decimals, or is too large.</exception>
    public FactReading Number(decimal number) => new(Value.Exact(WrittenNumber.Of(number)), Unit.None, null, reading);

    /// <summary>Every name that can be read, with its value in the words of every output.</summary>
    internal IEnumerable<KeyValuePair<string, string>> All => facts.Names.Select(n => KeyValuePair.Create(n, this[n].ToString()));

    private FactReader[] Readers(IReadOnlyList<SubjectFacts> of) => [.. of.Select(f => new FactReader(f, reading))];
}
