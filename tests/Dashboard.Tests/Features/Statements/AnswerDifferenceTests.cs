using System.Text.Json;
using Analytics.Dashboard.Features.Statements.Running;

namespace Analytics.Dashboard.Tests.Features.Statements;

/// <summary>What has changed between two answers, row by row, whatever their order.</summary>
public sealed class AnswerDifferenceTests
{
    [Fact]
    public void Rows_count_as_often_as_they_occur_and_their_order_does_not()
    {
        var difference =
            AnswerDifference.Between(1, Answer("[1]", "[2]", "[2]", "[3]"), Answer("[3]", "[2]", "[1]", "[1]"));
        Assert.Equal(["[2]"], difference.Gone.Select(r => r.GetRawText()));
        Assert.Equal(["[1]"], difference.New.Select(r => r.GetRawText()));
        Assert.True(AnswerDifference.Between(1, Answer("[1]", "[2]"), Answer("[2]", "[1]")).IsSame);
    }

    [Fact]
    public void Other_columns_and_an_earlier_failure_are_no_same_answer()
    {
        Assert.False(
            AnswerDifference.Between(1, Answer("[1]") with { Columns = [new("m", "INTEGER")] }, Answer("[1]")).IsSame);
        Assert.False(AnswerDifference.Between(1, new StatementFailure(FailureKind.Invalid), Answer("[1]")).IsSame);
    }

    [Fact]
    public void What_was_cut_was_compared_in_part() =>
        Assert.True(AnswerDifference.Between(1, Answer("[1]") with { TruncatedBy = "rows" }, Answer("[1]")).IsPartial);

    static StatementAnswer Answer(params string[] rows) =>
        new(2, [new("n", "INTEGER")], [.. rows.Select(r => JsonElement.Parse(r))], rows.Length, null, false, 1);
}
