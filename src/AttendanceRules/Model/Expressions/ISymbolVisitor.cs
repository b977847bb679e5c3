using AttendanceRules.Model.Facts;

namespace AttendanceRules.Model.Expressions;

/// <summary>Reads what a name means: one method a case, so that a forgotten case does not compile.</summary>
internal interface ISymbolVisitor<out TResult>
{
    TResult Visit(BandFact symbol);

    TResult Visit(CaseworkFact symbol);

    TResult Visit(CharacteristicName symbol);

    TResult Visit(CompulsoryAge symbol);

    TResult Visit(ConditionFact symbol);

    TResult Visit(CountFact symbol);

    TResult Visit(DateFact symbol);

    TResult Visit(DatedFact symbol);

    TResult Visit(ElapsedFact symbol);

    TResult Visit(EpisodeFact symbol);

    TResult Visit(GapFact symbol);

    TResult Visit(NumberFact symbol);

    TResult Visit(PatternFact symbol);

    TResult Visit(PupilCountFact symbol);

    TResult Visit(QuestionName symbol);

    TResult Visit(RateFact symbol);

    TResult Visit(RunFact symbol);

    TResult Visit(SumFact symbol);

    TResult Visit(ThresholdName symbol);

    TResult Visit(YearGroup symbol);

    TResult Visit(OnRoll symbol);

    TResult Visit(AdmittedDate symbol);

    TResult Visit(LeavingDate symbol);
}
