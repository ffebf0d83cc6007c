using System.Text.Json;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>
/// The difference between an answer and that of an earlier load. Rows have no keys, so a changed row counts as one
/// removed and one new.
/// </summary>
/// <param name="Since">The earlier load.</param>
/// <param name="Gone">Rows of the earlier answer that are not in this one.</param>
/// <param name="New">Rows of this answer that were not in the earlier one.</param>
/// <param name="HasOtherColumns">The columns are others, so the rows can't be compared.</param>
/// <param name="IsPartial">One of the answers was cut, and only what was sent was compared.</param>
/// <param name="Failure">Why the earlier load has no answer; null where it has one.</param>
public sealed record AnswerDifference(int Since, IReadOnlyList<JsonElement> Gone, IReadOnlyList<JsonElement> New,
    bool HasOtherColumns, bool IsPartial, StatementFailure? Failure)
{
    public bool IsSame => Failure is null && !HasOtherColumns && Gone.Count == 0 && New.Count == 0;

    /// <summary>Compares whole rows, each as often as it occurs, whatever their order.</summary>
    public static AnswerDifference Between(int since, StatementReply then, StatementAnswer now)
    {
        if (then.Answer is not { } earlier) return new AnswerDifference(since, [], [], false, false, then.Failure);
        if (!earlier.Columns.SequenceEqual(now.Columns))
            return new AnswerDifference(since, [], [], HasOtherColumns: true, false, null);
        return new AnswerDifference(since, Without(earlier.Rows, now.Rows), Without(now.Rows, earlier.Rows), false,
            earlier.IsTruncated || now.IsTruncated, null);
    }

    static List<JsonElement> Without(IReadOnlyList<JsonElement> rows, IReadOnlyList<JsonElement> others)
    {
        var left = others.CountBy(r => r.GetRawText()).ToDictionary();
        return [.. rows.Where(row => left.GetValueOrDefault(row.GetRawText()) is 0 || left[row.GetRawText()]-- == 0)];
    }
}
