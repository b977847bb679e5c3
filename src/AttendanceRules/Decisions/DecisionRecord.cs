using System.Security.Cryptography;
using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Decisions;

/// <summary>
/// What was advised on a pupil, from which facts and by which rules: to be kept, and gone through again when somebody asks years later. It
/// holds ids, facts and dates, and no text about a person.
/// </summary>
/// <example><code>
/// var record = DecisionRecord.Of(book, school, "P012", new DateOnly(2026, 11, 20));
/// File.WriteAllText("P012.json", record.ToJson());
/// // Later, from the same school's records as they are then:
/// foreach (var difference in DecisionRecord.FromJson(File.ReadAllText("P012.json")).Replay(book, school))
///     Console.WriteLine(difference);
/// </code></example>
public sealed record DecisionRecord
{
    /// <summary>The form of this edition of the package.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it is written in.</summary>
    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>The packs with their versions, in their order.</summary>
    public required IReadOnlyList<PackVersion> Packs { get; init; }

    /// <summary>What the packs said to the byte, as <see cref="RuleBook.Hash"/> has it.</summary>
    public required string Hash { get; init; }

    /// <summary>Id of the school; null: the pupil was advised on alone.</summary>
    public string? School { get; init; }

    /// <summary>Id of the pupil.</summary>
    public required string Pupil { get; init; }

    /// <summary>The date of the advice.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What became known after that day was not used; null: everything was.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>SHA-256 of the advice's JSON, as lower-case hex.</summary>
    public required string Advice { get; init; }

    /// <summary>The facts that were read, by name. A fact that was read of two days has two lines.</summary>
    public required IReadOnlyList<DecisionFact> Facts { get; init; }

    /// <summary>The verdict on each rule and stage, in the order of evaluation.</summary>
    public required IReadOnlyList<DecisionVerdict> Verdicts { get; init; }

    /// <summary>The record of advice on a pupil in its school.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id.</exception>
    public static DecisionRecord Of(RuleBook book, SchoolRecord school, string pupil, Viewpoint viewpoint)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Of(book, book.Explain(school, pupil, viewpoint), viewpoint);
    }

    /// <summary>The record of advice on a pupil alone.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    public static DecisionRecord Of(RuleBook book, PupilRecord pupil, Viewpoint viewpoint)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Of(book, book.Explain(pupil, viewpoint), viewpoint);
    }

    /// <summary>Indented JSON; the same record is always the same text.</summary>
    public string ToJson() => DecisionJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">It is not a decision record, or one of a later form; the message says what is wrong.</exception>
    public static DecisionRecord FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DecisionJson.Read(json);
    }

    /// <summary>Goes through it again: the same pupil, date and knowledge, by the rules and records there are now.</summary>
    /// <param name="book">The rules; those of the record have the same hash.</param>
    /// <param name="school">The school's records.</param>
    /// <returns>What differs, as sentences: rules, then facts, then verdicts. Empty: it comes to the same, to the byte.</returns>
    /// <exception cref="ArgumentException">The school has no such pupil.</exception>
    public IReadOnlyList<string> Replay(RuleBook book, SchoolRecord school) =>
        DecisionDifferences.Between(this, Of(book, school, Pupil, new Viewpoint(AsOf, KnownOn)));

    /// <summary>The same for a pupil who was advised on alone.</summary>
    /// <param name="book">The rules; those of the record have the same hash.</param>
    /// <param name="pupil">The pupil's records.</param>
    public IReadOnlyList<string> Replay(RuleBook book, PupilRecord pupil) =>
        DecisionDifferences.Between(this, Of(book, pupil, new Viewpoint(AsOf, KnownOn)));

    private static DecisionRecord Of(RuleBook book, PupilExplanation explanation, Viewpoint viewpoint) => new()
    {
        Packs = book.Packs, Hash = book.Hash, School = explanation.Advice.School, Pupil = explanation.Advice.Pupil,
        AsOf = viewpoint.AsOf, KnownOn = viewpoint.KnownOn,
        Advice = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(explanation.Advice.ToJson()))).ToLowerInvariant(),
        Facts = DecisionFacts.Of(explanation.Verdicts),
        Verdicts = [.. explanation.Verdicts.Select(v => new DecisionVerdict
        {
            Rule = v.Rule, Pathway = v.Pathway, From = v.From, Action = v.Action, Parent = v.Parent, Event = v.Event, Outcome = v.Outcome,
            Gates = [.. v.Gates.Select(g => new DecisionGate
            {
                Gate = g.Gate, Passed = g.Passed, Detail = g.Detail, Missing = DecisionFacts.Missing(g),
            })],
        })],
    };
}
