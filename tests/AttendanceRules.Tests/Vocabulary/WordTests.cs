using System.Reflection;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Tests.Vocabulary;

/// <summary>Every value of a closed set has one word, and the words are those that packs may write.</summary>
public sealed class WordTests
{
    [Fact]
    public void Every_value_of_the_vocabulary_has_a_word_of_its_own()
    {
        var missing = new List<string>();
        foreach (var method in typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var type = method.GetParameters()[0].ParameterType;
            var words = Enum.GetValues(type).Cast<object>().Select(v => (string)method.Invoke(null, [v])!).ToList();
            missing.AddRange(words.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => $"{type.Name}: '{g.Key}' twice"));
        }

        None.Of(missing);
    }

    [Fact]
    public void Every_public_enum_of_the_vocabulary_but_the_states_of_a_value_has_words()
    {
        var worded = typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => m.GetParameters()[0].ParameterType)
            .ToHashSet();
        var enums = typeof(Words).Assembly.GetExportedTypes().Where(t => t.IsEnum && t.Namespace == typeof(Words).Namespace
            && t != typeof(ValueState));
        None.Of(enums.Where(e => !worded.Contains(e)).Select(e => e.Name));
    }

    [Fact]
    public void What_has_no_value_in_the_set_throws_and_names_the_values()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => ((Force)7).ToWord());
        Assert.Contains("Must, Should, May", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("must", Force.Must)]
    [InlineData("should", Force.Should)]
    [InlineData("may", Force.May)]
    [InlineData("Must", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_word_is_read_as_it_is_written(string? word, Force? force) => Assert.Equal(force, WordTables.Forces.Read(word));

    [Fact]
    public void Packs_may_write_the_words_that_the_loader_reads()
    {
        Assert.Equal(WordTables.Bases.All, ChoicesOf(ObjectSchema.Rule, "basis"));
        Assert.Equal(WordTables.Forces.All, ChoicesOf(ObjectSchema.Line, "force"));
        Assert.Equal(WordTables.Subjects.All, ChoicesOf(ObjectSchema.Rule, "of"));
        Assert.Equal(WordTables.Subjects.All, ChoicesOf(ObjectSchema.Question, "per"));
        Assert.Equal(WordTables.Contacts.All, ChoicesOf(ObjectSchema.Action, "contact"));
        Assert.Equal(WordTables.ClauseKinds.All, ChoicesOf(ObjectSchema.Clause, "kind"));
    }

    private static IReadOnlyList<string> ChoicesOf(ObjectSchema concept, string member) =>
        concept.Members.Single(m => m.Name == member).Choices;
}
