namespace AttendanceRules.Proofs;

/// <summary>
/// Claims about a pack, each proved, refuted or open. The range of each fact is cut at the values that the pack's conditions compare it
/// with; within a piece every comparison comes out alike, so that a claim which holds of all pieces holds of all records. How facts depend
/// on each other is used only where one count is part of another; a claim that needs more is open and names the facts.
/// </summary>
/// <example><code>
/// foreach (var claim in PackProof.Of(book, "our-school").Claims.Where(c => c.Outcome != ClaimOutcome.Proved))
///     Console.WriteLine($"{claim.About}: {claim.Because}");
/// </code></example>
public sealed class PackProof
{
    private PackProof(string pack, IReadOnlyList<ProofClaim> claims) => (Pack, Claims) = (pack, claims);

    /// <summary>Id of the pack.</summary>
    public string Pack { get; }

    /// <summary>All claims, by kind and in the order of the pack.</summary>
    public IReadOnlyList<ProofClaim> Claims { get; }

    /// <summary>Makes the claims about what a pack itself declares, in a book that holds it.</summary>
    /// <param name="rules">The book.</param>
    /// <param name="pack">Id of the pack; null: the last one of the book.</param>
    /// <param name="cancellationToken">Asked before each claim.</param>
    /// <exception cref="ArgumentException">The book does not hold the pack.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static PackProof Of(RuleBook rules, string? pack = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        pack ??= rules.Packs[^1].Id;
        if (!rules.Packs.Any(p => p.Id == pack))
        {
            throw new ArgumentException(
                $"The book does not hold the pack '{pack}'. It holds: {string.Join(", ", rules.Packs.Select(p => p.Id))}.", nameof(pack));
        }

        var scope = new ProofScope(rules, pack);
        var pupils = new ClaimPupils(scope);
        var all = new[]
        {
            new MatrixClaims(scope, pupils).All(), new CoverClaims(scope, pupils).All(), new FiringClaims(scope, pupils).All(),
            new OrderClaims(scope).All(), new MonotonyClaims(scope, new StagePairs(scope, pupils)).All(), new KnowledgeClaims(scope).All(),
            new LegalClaims(scope, pupils).All(),
        }.SelectMany(c => c);
        var claims = new List<ProofClaim>();
        foreach (var claim in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            claims.Add(claim);
        }

        return new PackProof(pack, [.. claims.OrderBy(c => c.Kind)]);
    }

    /// <summary>The claims in plain text: how many of each kind, then those that are refuted or open.</summary>
    /// <param name="all">True: those that are proved too.</param>
    public string ToText(bool all = false) => ProofText.Of(this, all);

    /// <summary>The claims as JSON, each with all its members.</summary>
    public string ToJson() => ProofJson.Of(this);
}
