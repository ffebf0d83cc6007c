using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>
/// What the page shows of a statement: its fields, its answer or why there is none, and what has changed.
/// </summary>
public sealed record StatementView(StatementForm Form)
{
    /// <summary>Names and types of the parameters, as far as the engine can determine them.</summary>
    public IReadOnlyList<StatementParameter> Parameters { get; init; } = [];

    public StatementAnswer? Answer { get; init; }

    public StatementFailure? Failure { get; init; }

    /// <summary>The deadline that a failure names.</summary>
    public int Seconds { get; init; }

    /// <summary>The saved query that is open; null for none.</summary>
    public SavedQuery? Opened { get; init; }

    /// <summary>The query to be saved, with its errors; null if there are none.</summary>
    public QueryDraft? Draft { get; init; }

    public AnswerDifference? Difference { get; init; }

    /// <summary>The earlier load for the comparison is not kept.</summary>
    public bool IsEarlierGone { get; init; }
}
