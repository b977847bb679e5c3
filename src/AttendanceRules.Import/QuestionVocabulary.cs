using AttendanceRules.Catalogues;

namespace AttendanceRules.Import;

/// <summary>What the packs declare of one question.</summary>
/// <param name="IsPerParent">True when it is asked about each parent; an answer about a parent to any other question is rejected.</param>
/// <param name="IsOfSchool">True when it is asked about the school, false when about pupils or their parents; an answer about the other is
/// rejected. Null: not checked.</param>
/// <param name="Form">What an answer may be; null: not checked.</param>
public sealed record QuestionVocabulary(bool IsPerParent, bool? IsOfSchool = null, AnswerForm? Form = null);
