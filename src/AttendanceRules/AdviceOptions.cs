namespace AttendanceRules;

/// <summary>What else to work out beside the advice.</summary>
/// <example><code>
/// var advice = book.Advise(school, asOf, new AdviceOptions { Facts = ["absenceRate"] });
/// </code></example>
public sealed class AdviceOptions
{
    /// <summary>The name that means every fact of the packs.</summary>
    public const string AllFacts = "all";

    /// <summary>Names of facts whose values the advice is to hold; <see cref="AllFacts"/> for all of them. Empty: none.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>True: casework that was not supplied is taken as empty, so that nothing counts as done. The advice says so. Casework
    /// that was supplied stays as it is.</summary>
    public bool AssumeNothingDone { get; init; }

    /// <summary>
    /// False: records that name what no pack knows are refused, as <see cref="RecordException"/> says. True: they are advised on, and
    /// each problem is a notice of the advice; what is not known changes nothing. <c>book.Check(record)</c> lists the problems. Null:
    /// false; but true where many schools come one after the other, as from a register file, so that one name does not stop the others.
    /// </summary>
    public bool? AcceptRecordProblems { get; init; }

    /// <summary>How much of a record is advised on; more is refused with a <see cref="RecordException"/>, also where problems are
    /// accepted. Null: whatever there is.</summary>
    public RecordLimits? Limits { get; init; }

    /// <summary>Receives a report after each pupil of several; null: nobody does.</summary>
    public IProgress<AdviceProgress>? Progress { get; init; }

    /// <summary>How many threads work on the pupils of a school or a file at a time; 0: one a processor. Null: for a school one, and each
    /// pupil only when it is asked for; for a register file one a processor. The advice is the same.</summary>
    public int? Threads { get; init; }

    /// <summary>What lines rest on that is found with the advice.</summary>
    internal FoundParts Finds { get; init; }
}
