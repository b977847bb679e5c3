namespace AttendanceRules.Import;

/// <summary>What the packs declare of one question.</summary>
/// <param name="IsPerParent">True when it is asked about each parent; an answer about a parent to any other question is rejected.</param>
public sealed record QuestionVocabulary(bool IsPerParent);
